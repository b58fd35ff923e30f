import Cards
import GRDB
import Identity
import Scheduling

/// What was paired, confirmed, undone and rejected, and what is still to be decided, read inside one transaction.
struct PairingLog {
    private let db: Database
    private let takenBack: TakenBack
    private let bodies: Bodies

    init(_ db: Database) throws {
        self.db = db
        bodies = Bodies(db)
        takenBack = try Log(db: db).takenBack()
    }

    /// All pairings, in the order of the log.
    func records() throws -> [PairingRecord] {
        let events = try Log(db: db).eventsOfTwoCards()
        var records: [PairingRecord] = []
        var places: [[SourceName]: Int] = [:]
        let asked = try askedPairs()
        for batch in events.chunked(by: { $0.batch != nil && $0.batch == $1.batch }) {
            for (names, moves) in try Self.moves(in: batch, name) {
                var record = PairingRecord(
                    number: 0, moment: batch[0].moment, state: .paired, before: try card(names[0], moves[0][0]),
                    after: try card(names[1], moves[0][1]), sides: moves, decision: batch[0].batch ?? batch[0].id, partings: [])
                let isInEffect = batch.allSatisfy { !takenBack.contains($0) }
                if case .keepApart = batch[0].action {
                    guard isInEffect else { continue }
                    if let place = places[names], records[place].state != .rejected {
                        records[place].partings.append(record.decision)
                        continue
                    }
                    (record.state, record.partings) = (.rejected, [record.decision])
                } else {
                    record.state = !isInEffect ? .undone : asked.contains(names) ? .confirmed : .paired
                }
                record.number = records.count + 1
                places[names] = records.count
                records.append(record)
            }
        }
        return records
    }

    /// What is to be decided, the most alike first.
    func doubts() throws -> [Doubt] {
        let rows = try StoredRow.fetchAll(db, sql: "SELECT gone, fresh, likeness FROM doubt ORDER BY likeness DESC, fresh, gone") { row in
            try (gone: row.value(0) as CardNumber, fresh: row.value(1) as CardNumber, likeness: row.value(2) as Int)
        }
        var doubts: [Doubt] = []
        for (gone, fresh, likeness) in rows {
            guard let old = try source(of: gone, where: Self.hasHistory), let new = try source(of: fresh, where: Self.isListed),
                try !isAnyListed(old.name), !old.isApart(from: new, takenBack.parted)
            else { continue }
            let moves = old.moves(to: new)
            if moves.isEmpty { continue }
            doubts.append(
                Doubt(
                    number: doubts.count + 1, likeness: likeness, before: try card(old.name, gone), after: try card(new.name, fresh),
                    gone: gone, fresh: fresh, sides: moves.map { [$0.from, $0.to] }))
        }
        return doubts
    }

    /// The pairs about which the author was asked.
    private func askedPairs() throws -> Set<[SourceName]> {
        try Set(
            StoredRow.fetchAll(db, sql: "SELECT gone, fresh FROM doubt") { row in
                guard let gone = try name(row.value(0)), let fresh = try name(row.value(1)) else { return nil }
                return [SourceName(gone), SourceName(fresh)]
            }.compactMap(\.self))
    }
}

// MARK: - Reading

extension PairingLog {
    private static let hasHistory = "number IN (SELECT card FROM schedule)"
    private static let isListed = "number IN (SELECT card FROM listing)"

    private func name(_ card: CardNumber) throws -> CardName? { try CardRow.name(of: card, db) }

    /// From which card to which the sides went in one step; what went by way of a third name went straight.
    private static func moves(
        in batch: [Event], _ name: (CardNumber) throws -> CardName?
    ) throws -> [(names: [SourceName], sides: [[CardNumber]])] {
        var moves: [[CardNumber]] = []
        /// The moves by the name that a history has come to.
        var arrivals: [CardNumber: Int] = [:]
        for event in batch {
            switch event.action {
            case .rename(let from, let to) where from != to:
                let index = arrivals.removeValue(forKey: from) ?? moves.count
                if index < moves.count { moves[index][1] = to } else { moves.append([from, to]) }
                if arrivals[to] == nil { arrivals[to] = index }
            case .keepApart(let card, let other): moves.append([other, card])
            default: break
            }
        }
        var found: [(names: [SourceName], sides: [[CardNumber]])] = []
        var places: [[SourceName]: Int] = [:]
        for move in moves where move[0] != move[1] {
            guard let from = try name(move[0]), let to = try name(move[1]) else { continue }
            let names = [SourceName(from), SourceName(to)]
            if let index = places[names] {
                found[index].sides.append(move)
            } else {
                places[names] = found.count
                found.append((names, [move]))
            }
        }
        return found
    }

    /// The sides of the card to which one belongs, of those for which a condition holds, with its body.
    private func source(of card: CardNumber, where condition: String) throws -> Source? {
        guard let name = try name(card).map(SourceName.init) else { return nil }
        let sql = Names.sides("\(CardRow.columns), number, body_hash", where: condition)
        let rows = try StoredRow.fetchCursor(db.cachedStatement(sql: sql), arguments: [name.deck, name.heading, name.ordinal])
        guard var source = try Source.grouped(rows)[name] else { return nil }
        source.candidate.body = try bodies.text(source.bodyHash)
        return source
    }

    /// Whether a side of a card is listed, or was in a file that takes no part now.
    private func isAnyListed(_ name: SourceName) throws -> Bool {
        let isAbsent = "number IN (SELECT card FROM absent_listing)"
        let sql = Names.sides("1", where: "\(Self.isListed) OR \(isAbsent)")
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [name.deck, name.heading, name.ordinal]) != nil
    }

    private func card(_ name: SourceName, _ side: CardNumber) throws -> PairedCard {
        let statement = try db.cachedStatement(
            sql: """
                SELECT coalesce(listing.heading, card.heading), coalesce(file.deck, card.deck), file.path, listing.line,
                    coalesce(schedule.reviews, 0)
                FROM card LEFT JOIN listing ON listing.card = card.number LEFT JOIN file ON file.id = listing.file
                    LEFT JOIN schedule ON schedule.card = card.number
                WHERE card.number = ?
                """)
        guard let row = try StoredRow.fetchOne(statement, arguments: [side.rawValue]) else {
            return PairedCard(deck: name.deck, heading: name.heading, ordinal: name.ordinal, body: "", reviews: 0)
        }
        return try PairedCard(
            deck: row.value(1), heading: row.value(0), ordinal: name.ordinal, body: bodies.text(of: side), path: row.value(2),
            line: row.value(3), reviews: row.value(4))
    }
}

extension Log {
    /// The events that tell what became of cards, in the order of ids.
    func eventsOfTwoCards() throws -> [Event] {
        try fetch("SELECT \(EventRow.columns) FROM event WHERE other_card IS NOT NULL ORDER BY id", [])
    }
}

extension Array {
    /// The elements in runs of neighbours that belong together.
    fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
        var runs: [[Element]] = []
        for element in self {
            if let last = runs.last?.last, belong(last, element) { runs[runs.count - 1].append(element) } else { runs.append([element]) }
        }
        return runs
    }
}
