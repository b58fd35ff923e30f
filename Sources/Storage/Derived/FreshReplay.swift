import GRDB
import Scheduling

/// Replays events while another log is merged into this one, as far as they are about cards to which nothing happened before: what has become
/// of those need not be read from the log again.
struct FreshReplay {
    private var replay = Replay()
    /// Events of the other cards.
    private var others: [Event] = []
    private let takenBack: TakenBack
    private let touched: Set<CardNumber>
    private var last: EventID?

    /// Of so many cards and events it is cheaper to replay the whole log.
    private static let most = 20_000

    /// - Parameter events: those that have been put into the log until now, of which nothing was derived yet.
    /// - Returns: nil where much happened before, or one of these cannot be taken.
    init?(_ log: Log, of events: [Event]) throws {
        let sql = """
            SELECT card FROM schedule UNION SELECT card FROM history UNION SELECT card FROM successor UNION SELECT goes_on_as FROM successor
            LIMIT \(Self.most)
            """
        touched = Set(try StoredRow.fetchAll(log.db, sql: sql) { try $0.value(0) as CardNumber })
        if touched.count == Self.most { return nil }
        takenBack = try log.takenBack()
        for event in events where !take(event) { return nil }
    }

    /// Takes an event into account that has been put into the log.
    ///
    /// - Returns: whether it could. If not, nothing can any more.
    mutating func take(_ event: Event) -> Bool {
        switch event.action {
        case .undo, .rename, .keepApart: return false
        default: break
        }
        if let card = event.action.card, touched.contains(card) {
            others.append(event)
            return others.count < Self.most
        }
        // Replayed is what happened in the order in which it did.
        if let last, event.id < last { return false }
        last = event.id
        replay.take(event, takenBack)
        return true
    }

    /// Writes what has become of all cards.
    func write(_ log: Log) throws {
        try DerivedTables.atOnce(log.db) {
            try DerivedTables.fill(log.db, from: replay)
            try Derivation(log).takeIn(others)
        }
    }
}
