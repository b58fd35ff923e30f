import Scheduling

/// Whether the learner knew what they knew.
public struct Calibration: Hashable, Sendable {
    /// Answers of which the learner was sure.
    public private(set) var sure = Recall()
    /// Answers of which the learner was unsure.
    public private(set) var unsure = Recall()

    /// All answers before which the learner said how sure they were.
    public var answers: Int { sure.answers + unsure.answers }

    /// The share of answers that were sure and right, or unsure and wrong; nil without answers.
    public var justified: Double? {
        answers == 0 ? nil : Double(sure.recalled + unsure.answers - unsure.recalled) / Double(answers)
    }

    /// Goodman and Kruskal's gamma, from -1 to 1; nil where it cannot be told.
    public var gamma: Double? {
        let agreeing = Double(sure.recalled) * Double(unsure.answers - unsure.recalled)
        let opposed = Double(sure.answers - sure.recalled) * Double(unsure.recalled)
        return agreeing + opposed == 0 ? nil : (agreeing - opposed) / (agreeing + opposed)
    }

    /// What it says.
    public static let definition = Definition(
        "Confidence", .memory,
        "Whether you know what you know: how often you were right when you were sure, and when you were unsure.",
        formula: """
            Of the answers before which you said how sure you were ('config confidence on'): right / all, for sure and unsure apart. \
            Justified is the share that was sure and right, or unsure and wrong. Gamma = (a·d − b·c) / (a·d + b·c), with a sure and right, \
            b sure and wrong, c unsure and right, d unsure and wrong: 1 when being sure tells right from wrong without fail, 0 when it \
            says nothing.
            """,
        source: "Gamma is what studies of such judgements use (Nelson 1984, Psychological Bulletin 95, 109–133).")

    init() {}

    mutating func add(_ review: Review) {
        switch review.confidence {
        case .sure: sure.add(review.isRecalled)
        case .unsure: unsure.add(review.isRecalled)
        case nil: break
        }
    }
}
