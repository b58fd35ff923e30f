import Cards
import Identity
import Scheduling

/// Tables of a few cards, as a plan is to be told them.
struct TableFacts: CardFacts {
    /// A card that was ever known.
    struct Row {
        var side: NamedSide
        var hasHistory = false
        var isListed = false
    }

    var rows: [Row] = []
    var successors: [CardNumber: CardNumber] = [:]
    var pairsApart: Set<[CardNumber]> = []
    var texts: [UInt64: String] = [:]

    private func row(_ card: CardNumber) -> Row? { rows.first { $0.side.number == card } }

    private func sides(_ isWanted: (Row) -> Bool) -> [NamedSide] { rows.filter(isWanted).map(\.side) }

    func name(of card: CardNumber) -> CardName? { row(card)?.side.name }

    func nextNumber() -> CardNumber { CardNumber((rows.map(\.side.number.rawValue).max() ?? 0) + 1) }

    func unusedOrdinal(deck: String, heading: String) -> Int {
        let names = rows.map(\.side.name).filter { $0.deck == deck && $0.heading == heading }
        return names.map { $0.ordinal + 1 }.max() ?? 0
    }

    func text(_ bodyHash: UInt64) -> String { texts[bodyHash] ?? "" }

    func hasHistory(_ card: CardNumber) -> Bool { row(card)?.hasHistory ?? false }

    func waiting() -> [NamedSide] {
        let listed = Set(sides(\.isListed).map { SourceName($0.name) })
        return sides { $0.hasHistory && !listed.contains(SourceName($0.side.name)) }
    }

    func waiting(beside card: SourceName) -> [NamedSide] {
        sides { row in
            let name = SourceName(row.side.name)
            return row.hasHistory && !row.isListed && name != card && name.at(card.ordinal) == card
        }
    }

    func hasSuccessors() -> Bool { !successors.isEmpty }

    func successor(of card: CardNumber) -> CardNumber? { successors[card] }

    func listedWithSuccessor() -> [CardNumber] {
        sides(\.isListed).map(\.number).filter { successors[$0] != nil }.sorted { $0.rawValue < $1.rawValue }
    }

    func parted() -> Set<[CardNumber]> { pairsApart }

    func isListed(_ card: CardNumber) -> Bool { row(card)?.isListed ?? false }

    func listedBody(of card: CardNumber) -> UInt64? {
        row(card).flatMap { $0.isListed && $0.side.name.ordinal == 0 ? $0.side.bodyHash : nil }
    }

    func listed(bodyHash: UInt64, heading: String) -> [NamedSide] {
        sides { $0.isListed && $0.side.bodyHash == bodyHash && $0.side.name.heading == heading }
    }
}
