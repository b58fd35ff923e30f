import Cards
import Foundation
import GRDB
import Scheduling

/// Takes the events of another log into this one, inside one transaction. Two logs merge by union of their ids; cards that are not known
/// yet are added by name, and are known when a deck brings them.
public struct LogMerge {
    let db: Database
    private let insert: EventInsert
    private let find: Statement
    private let findNumber: DirectStatement
    private var numbers: [NameKey: CardNumber] = [:]
    /// How many events were added.
    public private(set) var added = 0
    /// How many were there already.
    public private(set) var known = 0
    /// How many cards were not known.
    public private(set) var newCards = 0
    /// The events that were added, while they are few enough to be followed one by one.
    private var events: [Event]? = []
    private static let few = 20_000
    /// When they are more, what has become of cards, as long as that can be told while events are added.
    private var fresh: FreshReplay?
    /// Whether more were added.
    var isLarge: Bool { events == nil }

    /// What has become of an event.
    public enum Fate: Sendable {
        /// It is in the log now.
        case added
        /// It was there already.
        case known
        /// Another event has the same id; that one stays.
        case clashes
    }

    init(_ db: Database) throws {
        self.db = db
        insert = try EventInsert(db, orElse: "ON CONFLICT (id) DO NOTHING")
        findNumber = try DirectStatement(db, Names.find("number"))
        find = try db.cachedStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE id = ?")
    }

    /// Takes an event in.
    ///
    /// - Throws: what writing can meet with.
    public mutating func add(_ named: NamedEvent<CardName>) throws -> Fate {
        var event = named.event
        let day = event.day
        event.action = event.action.with(
            try named.card.map { try knownNumber(of: $0, on: day) }, try named.other.map { try knownNumber(of: $0, on: day) })
        return try add(event)
    }

    private mutating func add(_ event: Event) throws -> Fate {
        try insert.execute(event)
        if db.changesCount == 1 {
            added += 1
            try follow(event)
            return .added
        }
        guard try EventCursor(find, [event.id.blob]).next() == event else { return .clashes }
        known += 1
        return .known
    }

    /// Keeps in mind what is to be derived from an event that was added.
    private mutating func follow(_ event: Event) throws {
        if added <= Self.few {
            events?.append(event)
            return
        }
        if let few = events {
            events = nil
            fresh = try FreshReplay(Log(db: db), of: few)
        }
        if fresh?.take(event) == false { fresh = nil }
    }

    /// Brings the schedules up to date with what was added.
    func derive() throws {
        let log = Log(db: db)
        if let events { return try Derivation(log).takeIn(events) }
        if let fresh { return try fresh.write(log) }
        try Derivation(log).rebuild()
    }

    /// Takes an event of a card in that is about no other one.
    ///
    /// - Throws: what writing can meet with.
    public mutating func add(_ event: Event, of card: CardNumber) throws -> Fate {
        var event = event
        event.action = event.action.with(card, nil)
        return try add(event)
    }

    /// Counts an event that was seen to be there already, just as it is in the other log.
    public mutating func pass() { known += 1 }

    /// The number of a card. One that is not known yet gets one.
    ///
    /// - Throws: what writing can meet with.
    public mutating func number(of name: CardName, on day: StudyDay) throws -> CardNumber {
        if let number = try findNumber.number(of: name) { return number }
        try db.cachedStatement(sql: "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES (?, ?, ?, ?, 0, ?)")
            .execute(arguments: [name.deck, name.heading, name.ordinal, name.side.code, day.number])
        let number = CardNumber(db.lastInsertedRowID)
        try Names.note(name, number, db)
        newCards += 1
        return number
    }

    /// The same, without asking twice for what is in the log many times.
    private mutating func knownNumber(of name: CardName, on day: StudyDay) throws -> CardNumber {
        let key = NameKey(name)
        if let number = numbers[key] { return number }
        if numbers.count > 200_000 { numbers = [:] }
        let number = try number(of: name, on: day)
        numbers[key] = number
        return number
    }

    /// A name as SQLite compares it, byte by byte: to Swift, letters with accents are the same however they are put together.
    private struct NameKey: Hashable {
        private var name: CardName

        init(_ name: CardName) {
            self.name = name
            self.name.deck.makeContiguousUTF8()
            self.name.heading.makeContiguousUTF8()
        }

        static func == (lhs: NameKey, rhs: NameKey) -> Bool {
            lhs.name.ordinal == rhs.name.ordinal && lhs.name.side == rhs.name.side
                && isSame(lhs.name.heading, rhs.name.heading) && isSame(lhs.name.deck, rhs.name.deck)
        }

        private static func isSame(_ lhs: String, _ rhs: String) -> Bool {
            let isSame = lhs.utf8.withContiguousStorageIfAvailable { lhs in
                rhs.utf8.withContiguousStorageIfAvailable { rhs in
                    lhs.count == rhs.count && (lhs.isEmpty || memcmp(lhs.baseAddress!, rhs.baseAddress!, lhs.count) == 0)
                }
            }
            return (isSame ?? nil) ?? lhs.utf8.elementsEqual(rhs.utf8)
        }

        func hash(into hasher: inout Hasher) {
            for text in [name.heading, name.deck] {
                text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            }
            hasher.combine(name.ordinal)
        }
    }
}

extension Store {
    /// Takes what was merged into the file itself.
    func settle(after merge: LogMerge) {
        if merge.isLarge { settleWithoutGaps() } else if merge.added > 0 { settle() }
    }

    /// Takes the events of another log in, and derives the schedules anew from the two together. What throws in between undoes it all.
    ///
    /// - Parameters:
    ///   - milliseconds: now, for the name of the backup that is made of the state before; nil for none. It is made when it is known that
    ///     something is to change.
    ///   - body: hands the events over. It must not use the store.
    /// - Returns: what has been done, and the backup.
    /// - Throws: what writing can meet with, and what `body` throws.
    public func mergeLog(backUpAt milliseconds: Int64? = nil, _ body: (inout LogMerge) throws -> Void) throws -> (LogMerge, Backup?) {
        do {
            work.begin()
            let result: (LogMerge, Backup?) = try database.write { db in
                let kept = try db.keepLittle()
                defer { db.keep(kept) }
                var merge = try LogMerge(db)
                try body(&merge)
                guard merge.added > 0 || merge.newCards > 0 else { return (merge, nil) }
                try merge.derive()
                // Some of it may be older than what was published before.
                try db.execute(sql: "UPDATE sync_place SET seen = NULL")
                // Another connection still sees the state before.
                return (merge, try milliseconds.flatMap { try Backups(of: path).make(.beforeImport, at: $0) })
            }
            settle(after: result.0)
            return result
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
