import Scheduling

/// Answers and minutes, day by day.
public struct ReviewDays: Hashable, Sendable {
    /// The first day.
    public var first: StudyDay
    /// What was done on each day from then to today.
    public var days: [DayTotal]
    /// All of it together.
    public var total: DayTotal
    /// On how many of the days something was answered.
    public var studiedDays: Int

    /// Answers on a day of the span, on average.
    public var answersPerDay: Double { days.isEmpty ? 0 : Double(total.answers) / Double(days.count) }
    /// Answers on a day on which something was answered, on average.
    public var answersPerStudiedDay: Double { studiedDays == 0 ? 0 : Double(total.answers) / Double(studiedDays) }
    /// Milliseconds an answer took, on average; nil without answers.
    public var millisecondsPerAnswer: Int? { total.answers == 0 ? nil : total.milliseconds / total.answers }

    /// What it says.
    public static let definition = Definition(
        "Reviews and time", .days,
        "How many answers you gave each day, by what they were to their cards, and how long they took.",
        formula: """
            New is the first answer to a card, or the first since it was reset. Young is a review of a card whose interval was under 21 \
            days, mature of one whose interval was 21 days or more, as the card stood before the answer. Drill is asking again on the day \
            of a grade below 4; quiz is quizzes and cramming. Time is counted from the question to the grade.
            """,
        source: "Anki's 'Reviews': new is its learning, drill its relearning, quiz its filtered.")

    init(_ totals: DayTotals, span: Span) {
        let studied = totals.studied.filter { span.contains($0) }
        // A clock that was once wrong must not make a plot of millennia.
        let count = min(36_500, span.days ?? studied.first.map { span.today.days(since: $0) + 1 } ?? 1)
        let first = span.today.advanced(by: 1 - count)
        self.first = first
        days = (0..<count).map { totals[first.advanced(by: $0)] }
        total = days.reduce(into: DayTotal()) { $0.add($1) }
        studiedDays = studied.count
    }
}
