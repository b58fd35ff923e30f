/// What is to be done until an exam: new cards so that all are seen, and a last look at each shortly before.
public struct ExamPlan: Sendable {
    /// The exam.
    public let exam: Exam
    /// The day that is on.
    public let today: StudyDay
    /// Cards that are still new.
    public let new: Int
    /// Cards that were new today.
    public let introduced: Int
    /// New cards a day.
    public let newCardsPerDay: Int

    /// A plan with these.
    public init(exam: Exam, today: StudyDay, new: Int, introduced: Int, newCardsPerDay: Int) {
        (self.exam, self.today, self.new, self.introduced, self.newCardsPerDay) = (exam, today, new, introduced, newCardsPerDay)
    }

    /// What comes of a plan, by a simulation in which memory goes as FSRS-6 has it.
    public struct Outlook: Sendable {
        /// What comes of it.
        public let course: Simulation.Result
        /// What would come of the same new cards without a last look.
        public let withoutLook: Simulation.Result
        /// All cards it is about.
        public let cards: Int

        /// An outlook with these.
        public init(course: Simulation.Result, withoutLook: Simulation.Result, cards: Int) {
            (self.course, self.withoutLook, self.cards) = (course, withoutLook, cards)
        }
    }

    /// How many new cards a day are needed so that all are seen before the last look begins, on days that are none of rest.
    ///
    /// - Parameter restDays: days of the week, Monday being 0.
    public static func newCardsPerDay(_ new: Int, until exam: Exam, from today: StudyDay, restDays: Set<Int>) -> Int {
        let days = (today.number..<max(today.number + 1, exam.firstLastLook.number)).count { !restDays.contains(StudyDay($0).weekday) }
        return (new + max(1, days) - 1) / max(1, days)
    }
}
