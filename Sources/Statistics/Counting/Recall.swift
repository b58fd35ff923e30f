import Scheduling

/// How many answers there were, and how many of them were right: graded 3 or better.
public struct Recall: Hashable, Sendable {
    /// The answers.
    public var answers = 0
    /// Those that were right.
    public var recalled = 0

    /// No answers.
    public init() {}

    /// So many answers.
    public init(answers: Int, recalled: Int) {
        self.answers = answers
        self.recalled = recalled
    }

    /// The share that was right, from 0 to 1; nil without answers.
    public var share: Double? { answers == 0 ? nil : Double(recalled) / Double(answers) }

    /// Takes one more answer into account.
    public mutating func add(_ isRecalled: Bool) {
        answers += 1
        if isRecalled { recalled += 1 }
    }

    /// Both together.
    public static func + (left: Recall, right: Recall) -> Recall {
        Recall(answers: left.answers + right.answers, recalled: left.recalled + right.recalled)
    }

    /// Takes others into account.
    public static func += (left: inout Recall, right: Recall) { left = left + right }
}
