import Cards
import GRDB
import Scheduling
import Study

// MARK: - Cards that come back, as when a branch is switched

extension IndexUpdate {
    /// What a name has become, if it has.
    private func successor(of card: CardNumber) throws -> CardNumber? {
        let statement = try db.cachedStatement(sql: "SELECT goes_on_as FROM successor WHERE card = ?")
        return try Int64.fetchOne(statement, arguments: [card.rawValue]).map(CardNumber.init)
    }

    private func heir(of card: CardNumber) throws -> CardNumber {
        var card = card
        while let next = try successor(of: card) { card = next }
        return card
    }

    private func hasSuccessors() throws -> Bool { try Int.fetchOne(db, sql: "SELECT 1 FROM successor LIMIT 1") != nil }

    /// A card that comes back as it was, while the one it was taken for stands beside it with another body, was never that one.
    mutating func partReturned(_ writer: inout LogWriter, _ entropy: () -> UInt128) throws {
        guard try hasSuccessors() else { return }
        let returned = after.values.filter {
            !settled.contains($0.name) && before[$0.name] == nil && $0.name.ordinal == 0 && $0.bodyHash != 0
        }
        for source in returned.sorted(by: { $0.name < $1.name }) {
            var actions: [Action] = []
            for number in source.numbers where !numbers.edited.contains(number) {
                guard let next = try successor(of: number), try !hasHistory(number), let body = try listedBody(of: heir(of: number)),
                    body != source.bodyHash
                else { continue }
                actions.append(.keepApart(next, from: number))
            }
            if !actions.isEmpty { _ = try writer.append(actions, entropy: entropy) }
        }
        try writer.finish()
    }

    /// The body of a card that is listed under a heading of its own.
    private func listedBody(of card: CardNumber) throws -> UInt64? {
        let sql = "SELECT body_hash FROM card JOIN listing ON listing.card = card.number WHERE number = ? AND ordinal = 0"
        return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [card.rawValue]).map { UInt64(bitPattern: $0) }
    }

    /// Cards that went on under another name, which is gone, and are here again under their old one.
    func returns(replaced: Set<SourceName>) throws -> [[Moves.Move]] {
        guard try hasSuccessors() else { return [] }
        var taken: Set<CardNumber> = []
        return try fresh(replaced: replaced).compactMap { source in
            var moves: [Moves.Move] = []
            for number in source.numbers {
                let heir = try heir(of: number)
                guard heir != number, try hasHistory(heir), try !isListed(heir), taken.insert(heir).inserted else { continue }
                moves.append(Moves.Move(from: heir, to: number))
            }
            return moves.isEmpty ? nil : moves
        }
    }
}
