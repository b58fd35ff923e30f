import Cards
import Files
import Foundation
import GRDB
import Scheduling

/// What could be read of a damaged store.
public struct Rescue: Hashable, Sendable {
    /// The fresh store that holds it.
    public internal(set) var path: String
    /// How many events were read.
    public internal(set) var events = 0
    /// How many cards were read by name.
    public internal(set) var cards = 0
    /// How many cards have events while their names could not be read; they are in the deck `rescued`.
    public internal(set) var nameless = 0
    /// How many rows could not be read, of whatever table.
    public internal(set) var unreadableRows = 0
    /// How many rows are of no table that this Nacre knows: of one that a newer Nacre makes, or another program.
    public internal(set) var unrecognisedRows = 0
    /// How many pages of 4096 bytes could not be read, or are missing at the end.
    public internal(set) var unreadablePages = 0
    /// How many pages there ought to be.
    public internal(set) var pages = 0
}

extension DamagedStore {
    /// Saves every event and card that can be read into a fresh store beside this one, whose file is only read. The schedules are derived
    /// anew.
    ///
    /// - Parameter milliseconds: now, for the name of the fresh store.
    /// - Throws: `.cannotOpen` when the file cannot be read at all, or what writing the fresh store can meet with.
    public func rescue(at milliseconds: Int64) throws(StoreError) -> Rescue {
        let pages = try DamagedPages(path: path)
        let target = "\(path).rescued-\(TimeStamp.text(milliseconds))"
        let file = try StoreError.translating(target) { try UnfinishedFile(for: target) }
        do throws(StoreError) {
            let rescue = try StoreError.translating(target) {
                var boat = try Lifeboat(file.path)
                try boat.fill(from: pages)
                return try boat.land(at: target, pages: pages)
            }
            try StoreError.translating(target) { try file.finish() }
            return rescue
        } catch {
            file.abandonStore()
            throw error
        }
    }
}

/// The fresh store while it is being filled.
private struct Lifeboat {
    private let database: DatabaseQueue
    private var rescue = Rescue(path: "")
    private var unknownPages: Set<Int> = []
    private var continuations: Set<Int> = []

    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
            Names.add(to: db)
        }
        database = try DatabaseQueue(path: path, configuration: configuration)
        try database.write(Schema.current.bringUpToDate)
    }

    /// Takes in what the pages hold, in whatever order they come.
    mutating func fill(from pages: DamagedPages) throws {
        try database.write { db in
            for number in stride(from: 1, through: pages.count, by: 1) {
                let page = PageRows(of: number, in: pages)
                if !page.isKnown { unknownPages.insert(number) }
                continuations.formUnion(page.continuations)
                rescue.unreadableRows += page.unreadable
                for row in page.rows { try take(row, db) }
            }
        }
    }

    private mutating func take(_ row: PageRows.Found, _ db: Database) throws {
        switch (row.id, row.values.count) {
        case (nil, EventRow.width...):
            guard let event = Self.event(row.values) else {
                if row.values.count == EventRow.width || row.values.count == FirstEventRow.width {
                    rescue.unreadableRows += 1
                } else {
                    rescue.unrecognisedRows += 1
                }
                return
            }
            try EventInsert(db, orElse: "ON CONFLICT DO NOTHING").execute(event)
        case (let number?, 7) where row.values[0].isNull: try takeCard(number, row.values[1...], into: "card", db)
        // The index of names, which the first version had, holds each a second time.
        case (nil, 5):
            guard case .int64(let number) = row.values[4].storage else { return }
            let rest = [0.databaseValue, 0.databaseValue]
            try takeCard(number, row.values[..<4] + rest, into: "spare", db)
        case (let id, let width): if !(id == nil ? Self.indexWidths : Self.tableWidths).contains(width) { rescue.unrecognisedRows += 1 }
        }
    }

    /// How many columns the tables have, or had, that follow from others and are not saved; and the indices.
    private static let tableWidths: Set<Int> = [2, 3, 5, 7, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22]
    private static let indexWidths: Set<Int> = [1, 2, 3, 4, 5, 6]

    /// The event in a row of whichever version; of a newer one, if it has only more columns.
    private static func event(_ values: [DatabaseValue]) -> Event? {
        if values.count == FirstEventRow.width { return FirstEventRow.event(Values(values)) }
        return EventRow.event(Values(Array(values.prefix(EventRow.width))))
    }

    private func takeCard(_ number: Int64, _ values: ArraySlice<DatabaseValue>, into table: String, _ db: Database) throws {
        let row = Values(Array(values))
        guard number > 0, let deck = row.text(0), let heading = row.text(1), let ordinal = row.int(2), ordinal >= 0,
            let side = row.text(3).flatMap(Side.init(code:)), let hash = row.int(4), let added = row.day(5)
        else { return }
        if table == "card" {
            let name = CardName(deck: deck, heading: heading, ordinal: ordinal, side: side)
            if try Names.number(of: name, db) != nil { return }
            try Names.note(name, CardNumber(Int64(number)), db)
        }
        if table == "spare" { try db.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS spare AS SELECT * FROM card WHERE FALSE") }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [number, deck, heading, ordinal, side.code, hash, added.number])
    }

    /// Names what has no name, derives what follows, and counts.
    mutating func land(at path: String, pages: DamagedPages) throws -> Rescue {
        try database.write { db in
            if try db.tableExists("spare") {
                let here = Names.cards("here", deck: "spare.deck", heading: "spare.heading", ordinal: "spare.ordinal")
                try db.execute(
                    sql: """
                        INSERT OR IGNORE INTO card SELECT * FROM spare WHERE NOT EXISTS
                            (SELECT 1 FROM \(here.tables) WHERE \(here.condition) AND here.side = spare.side)
                        """)
            }
            rescue.cards = try Int.fetchOne(db, sql: "SELECT count(*) FROM card") ?? 0
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO card
                    SELECT number, 'rescued', 'card ' || number, 0, 'forward', 0, 0
                    FROM (SELECT card AS number FROM event UNION SELECT other_card FROM event)
                    WHERE number IS NOT NULL AND number NOT IN (SELECT number FROM card)
                    """)
            rescue.nameless = db.changesCount
            try Names.rebuild(db)
            rescue.events = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
            try Derivation(Log(db: db)).rebuild()
        }
        try database.close()
        rescue.path = path
        rescue.pages = pages.expected
        rescue.unreadablePages = unknownPages.subtracting(continuations).count + pages.expected - pages.count
        return rescue
    }
}
