import Scheduling
import Terminal

/// The plan by which a backlog is spread: how much each day has.
public struct BacklogView {
    private let today: StudyDay
    private let shares: [Int]
    private let loads: [Int]

    /// A view of a plan.
    ///
    /// - Parameters:
    ///   - shares: how many of the backlog each day gets, today being the first.
    ///   - loads: how many cards each day has with them.
    public init(from today: StudyDay, shares: [Int], loads: [Int]) { (self.today, self.shares, self.loads) = (today, shares, loads) }

    /// How many days are shown.
    private static let most = 15

    /// A line a day.
    public func lines(columns: Int) -> [StyledText] {
        let rows = zip(shares, loads).enumerated().prefix(Self.most).map { index, day in
            [
                StyledText(Phrase.day(today.advanced(by: index), from: today)), StyledText("\(day.0)"), StyledText("\(day.1 - day.0)"),
                StyledText("\(day.1)", .bold),
            ]
        }
        let table = TextTable(
            columns: [.left, .right, .right, .right], header: ["day", "backlog", "falls due", "in all"], rows: rows
        ).lines(width: columns, border: .plain)
        let rest = loads.dropFirst(Self.most)
        guard let (least, most) = rest.min().flatMap({ least in rest.max().map { (least, $0) } }) else { return table }
        return table + [
            StyledText(
                "and \(least == most ? "\(least)" : "\(least) to \(most)") on \(rest.count == 1 ? "the day" : "each of the \(rest.count) days") after those",
                Theme.quiet)
        ]
    }
}
