import Scheduling

/// What was done today, and what is left.
public struct Today: Hashable, Sendable {
    /// What was done.
    public var done: DayTotal
    /// Cards that are due still, as far as they may be reviewed today.
    public var due: Int
    /// All cards that are due still.
    public var dueInAll: Int
    /// New cards that may still be introduced.
    public var new: Int
    /// Cards that still owe a good answer.
    public var drill: Int
    /// How long an answer usually takes, in milliseconds; nil where nothing was answered lately.
    public var usualMilliseconds: Int?

    /// How long what is left may take, in milliseconds; nil where that cannot be told.
    public var millisecondsLeft: Int? { usualMilliseconds.map { $0 * (due + new + drill) } }

    /// What it says.
    public static let definition = Definition(
        "Today", .overview,
        "What you have answered since the study day began, how long that took, and what is left to do.",
        formula: """
            Answers are all there were: to new cards, reviews, the drill and quizzes. Right is graded 3 or better. Time is counted from the \
            question to the grade. The time that is left is the number of cards left, times the mean time of an answer in the last 30 days.
            """,
        source: "Anki's 'Today' counts the same.")
}
