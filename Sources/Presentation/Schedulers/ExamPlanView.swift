import Formats
import Foundation
import Scheduling
import Statistics
import Terminal

/// What is to be done until an exam, in sentences and day by day.
public struct ExamPlanView {
    private let plan: ExamPlan

    /// A view of a plan.
    public init(_ plan: ExamPlan) { self.plan = plan }

    /// The plan in a sentence: what today asks for.
    public var sentence: String {
        let new =
            plan.new == 0
            ? "no card is new" : "\(Phrase.count(plan.new, "new card")), \(plan.newCardsPerDay) a day, so that all are seen"
        return
            "Exam on \(plan.exam.day), \(Phrase.day(plan.exam.day, from: plan.today)): \(new); from \(plan.exam.firstLastLook) on a last look at each card."
    }

    /// What is to be expected of it.
    public func expectation(_ outlook: ExamPlan.Outlook) -> String {
        guard outlook.cards > 0 else { return "There are no cards." }
        func share(_ result: Simulation.Result) -> String { "\(Int((result.knownAtEnd / Double(outlook.cards) * 100).rounded())) %" }
        return
            "About \(Phrase.number(outlook.course.minutesPerDay, decimals: 0)) minutes a day. On the day of the exam some \(share(outlook.course)) of "
            + "\(Phrase.count(outlook.cards, "card")) would be recalled, without the last look \(share(outlook.withoutLook)): a simulation by FSRS-6, of a learner who "
            + "keeps to the plan. 'study --exam \(plan.exam.day)' does it."
    }

    private static let most = 60

    /// A line a day.
    public func lines(_ outlook: ExamPlan.Outlook, columns: Int) -> [StyledText] {
        let isNarrow = columns < 60
        let rows = outlook.course.days.prefix(Self.most).enumerated().map { index, done -> [StyledText] in
            let day = plan.today.advanced(by: index)
            let mark = day >= plan.exam.firstLastLook ? StyledText("last look", Theme.key) : ""
            let name = isNarrow ? day.description : "\(day)  \(Weekday(of: day).name.prefix(3).capitalized)"
            return [
                StyledText(name), StyledText("\(done.new)"), StyledText("\(done.reviews)"),
                StyledText(Phrase.number(done.minutes, decimals: 0)), mark,
            ]
        }
        let table = TextTable(
            columns: [.left, .right, .right, .right, .left], header: ["day", "new", "reviews", "min", ""], rows: Array(rows)
        ).lines(width: columns)
        let rest = outlook.course.days.count - Self.most
        return rest > 0 ? table + [StyledText("and \(Phrase.count(rest, "day")) after those; --json has them all", Theme.quiet)] : table
    }

    /// All of it as one object.
    public func json(_ outlook: ExamPlan.Outlook) -> JSON {
        let days = outlook.course.days.enumerated().map { index, done -> JSON in
            .object([
                ("day", .string(plan.today.advanced(by: index).description)), ("new", .int(done.new)), ("reviews", .int(done.reviews)),
                ("minutes", .number(done.minutes)),
            ])
        }
        return .object([
            ("exam", .string(plan.exam.day.description)), ("lastLookFrom", .string(plan.exam.firstLastLook.description)),
            ("cards", .int(outlook.cards)), ("new", .int(plan.new)), ("newCardsPerDay", .int(plan.newCardsPerDay)),
            ("knownAtExam", .number(outlook.course.knownAtEnd)), ("knownWithoutLastLook", .number(outlook.withoutLook.knownAtEnd)),
            ("days", .array(days)),
        ])
    }
}
