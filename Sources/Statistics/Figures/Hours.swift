import Scheduling

/// At which hours of the day was studied, and how well.
public struct Hours: Hashable, Sendable {
    /// Answers in each hour on the learner's clock, from 0 to 23.
    public private(set) var hours = Array(repeating: Recall(), count: 24)

    /// What it says.
    public static let definition = Definition(
        "Hours of the day", .days,
        "How many answers you gave in each hour of the day, and how many of them were right.",
        formula: """
            All answers but those in quizzes and while cramming, by the hour your clock showed at the grade. Right is graded 3 or better. An \
            hour with few answers says little: with n answers, the share is off by up to about 1 / √n.
            """,
        source: "Anki's 'Hourly Breakdown'.")

    init() {}

    mutating func add(_ review: Review) {
        if review.stage.figure != .quiz, hours.indices.contains(review.hour) { hours[review.hour].add(review.isRecalled) }
    }
}
