import Presentation
import Storage
import Terminal

extension Program {
    /// Tells what the day does not ask, and what helps against a backlog.
    ///
    /// - Parameter isAll: whether all of it is told, and not the backlog alone.
    func tellOutlook(_ counts: Counts, isAll: Bool = true) throws {
        let due = try OutlookView.daysToSpread(counts).map { try openStore().dueCount(before: today.advanced(by: $0)) }
        let view = OutlookView(counts, dueOnSpread: due)
        for line in isAll ? view.lines : [view.backlog].compactMap({ $0 }) { console.write(line.wrapped(to: console.columns)) }
    }
}
