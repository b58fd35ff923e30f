import Scheduling

/// What was seen of a recall before it was graded: how the answer was judged, what it took, and what the learner said of it beforehand.
public struct Evidence: Hashable, Sendable {
    /// How the answer that was given was judged; nil when none was given.
    public var verdict: Verdict?
    /// What the learner said before the answer was turned up.
    public var confidence: Confidence?
    /// How many hints were looked at.
    public var hints: Int
    /// The grade that Nacre proposed.
    public var proposed: Grade?

    /// Evidence with these values; none without any.
    public init(verdict: Verdict? = nil, confidence: Confidence? = nil, hints: Int = 0, proposed: Grade? = nil) {
        self.verdict = verdict
        self.confidence = confidence
        self.hints = hints
        self.proposed = proposed
    }

    /// Whether the learner was sure and yet could not recall the card: the errors from which most is learnt.
    public func isConfidentError(_ grade: Grade) -> Bool { confidence == .sure && !grade.isPassing }
}

extension Grade {
    /// The grade that Nacre proposes for a judged answer; the learner has the last word.
    ///
    /// What is right is a 5, after hesitation a 4, and with a hint a 3. What is nearly right is a 3, with a hint a 2. What is wrong is a 1.
    ///
    /// - Parameters:
    ///   - milliseconds: from the question to the answer.
    ///   - usual: what the learner usually takes for such cards; nil while that is not known.
    public static func proposed(for evidence: Evidence, after milliseconds: Int, usual: Int?) -> Grade? {
        guard let verdict = evidence.verdict else { return nil }
        switch verdict {
        case .right:
            if evidence.hints > 0 { return .three }
            return isHesitation(milliseconds, usual: usual) ? .four : .five
        case .nearly: return evidence.hints > 0 ? .two : .three
        case .wrong: return .one
        }
    }

    /// Whether an answer took more than twice the usual time, and not by a mere moment.
    private static func isHesitation(_ milliseconds: Int, usual: Int?) -> Bool {
        usual.map { milliseconds > 2 * $0 && milliseconds > $0 + 3000 } ?? false
    }
}
