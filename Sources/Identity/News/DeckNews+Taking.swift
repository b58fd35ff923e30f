import Cards
import Scheduling

extension DeckNews {
    /// A copy into which news were taken.
    public struct Merged: Sendable {
        /// The file, without the mark of a copy.
        public var bytes: [UInt8]
        /// Where the cards of the copy stand afterwards, by where they stood; those that are gone are missing.
        public var places: [Int: Int]
        /// Which of the news could not be taken, because cards around them would be read otherwise then.
        public var left: Set<Int>
    }

    /// The copy with some of the news.
    ///
    /// - Parameter taken: which of them.
    public func own(taking taken: Set<Int>) -> Merged {
        var merging = DeckMerging(own, theirs: theirs, places: inOwn)
        var left: Set<Int> = []
        for index in taken.sorted() where !merging.take(items[index], at: items[index].index.own) { left.insert(index) }
        var places: [Int: Int] = [:]
        for (now, token) in merging.tokens.enumerated() {
            if case .kept(let before) = token { places[before] = now }
        }
        return Merged(bytes: merging.bytes, places: places, left: left)
    }

    /// What is to be compared with from now on, when some of the news are decided and the others are to be told again.
    ///
    /// - Parameter decided: which of them; never all, for then it is the newer version.
    /// - Returns: nil where it cannot be made.
    public func base(deciding decided: Set<Int>) -> [UInt8]? {
        if let base {
            var merging = DeckMerging(base, theirs: theirs, places: inBase)
            for index in decided.sorted() where !merging.take(items[index], at: items[index].index.base) { return nil }
            return merging.bytes
        }
        // What is not decided is left out: it stays a thing that both may have changed.
        let open = items.indices.filter { !decided.contains($0) }
        let cards = Set(open.compactMap { items[$0].index.theirs })
        guard let bytes = CardTransfer.removing(cards, of: theirs.deck, from: theirs.bytes) else { return nil }
        guard open.contains(where: { items[$0].kind == .top }) else { return bytes }
        return Array(bytes.dropFirst(Deck(parsing: bytes).cards.first?.bytes.lowerBound ?? bytes.count))
    }

    /// The news that can be taken without a loss: the copy changed nothing there.
    public var harmless: Set<Int> { Set(items.indices.filter { !items[$0].isOwnChanged }) }
}

extension DeckNews {
    /// How much is new, as in `3 cards changed, 1 new card`.
    public var summary: String {
        func count(_ kind: Item.Kind) -> Int { items.count { $0.kind == kind } }
        let parts = [
            (count(.changed), "\(Phrase.count(count(.changed), "card")) changed"), (count(.new), Phrase.count(count(.new), "new card")),
            (count(.removed), "\(Phrase.count(count(.removed), "card")) removed"), (count(.top), "its beginning changed"),
        ]
        return parts.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
    }
}
