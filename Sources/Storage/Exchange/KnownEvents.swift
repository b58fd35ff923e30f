import Cards
import GRDB
import Scheduling

/// The events that a log holds while another is merged into it, found by their ids. Logs are mostly in the order of ids: after one was found
/// those behind it are at hand, the more the longer it goes on so.
public struct KnownEvents<Name: Hashable & Sendable> {
    private let find: Statement
    private var names: CardNames<Name>
    private var ahead: [Event] = []
    private var next = 0
    /// The ids that `ahead` tells all of.
    private var span: ClosedRange<EventID>?
    private var wanted = 1
    private static var most: Int { 512 }

    /// Those of the log into which this merge goes.
    ///
    /// - Parameter naming: makes of a name what is wanted, once for each card.
    public init(_ merge: LogMerge, naming: @escaping (CardName) -> Name) throws {
        find = try merge.db.makeStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE id >= ? ORDER BY id LIMIT ?")
        names = CardNames(merge.db, naming)
    }

    /// The event of an id; nil where there was none when it was looked for. What was added since may be missing.
    public mutating func event(_ id: EventID) throws -> NamedEvent<Name>? {
        if let span, span.contains(id), next == 0 || ahead[next - 1].id < id {
            while next < ahead.count, ahead[next].id < id { next += 1 }
        } else {
            let follows = span.map { $0.upperBound < id } ?? false
            try look(from: id, follows: follows)
        }
        guard next < ahead.count, ahead[next].id == id else { return nil }
        next += 1
        return try names.naming(ahead[next - 1])
    }

    private mutating func look(from id: EventID, follows: Bool) throws {
        wanted = follows ? min(Self.most, wanted * 2) : 1
        ahead.removeAll(keepingCapacity: true)
        next = 0
        let events = try EventCursor(find, [id.blob, wanted])
        while let event = try events.next() { ahead.append(event) }
        let isAll = ahead.count < wanted
        span = id...(isAll ? EventID(rawValue: .max) : ahead[ahead.count - 1].id)
    }
}
