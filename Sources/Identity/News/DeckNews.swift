import Cards

/// What a newer version of a deck has changed, card by card, as whoever has a copy of an older one is told: beside what the copy changed.
public struct DeckNews: Sendable {
    /// What is new of one card.
    public struct Item: Equatable, Sendable {
        /// What became of it.
        public enum Kind: String, Sendable {
            /// The text above the cards was changed: front matter, title, introduction.
            case top
            /// A card that was not there.
            case new
            /// Another text.
            case changed
            /// It is there no more.
            case removed
        }

        /// What became of it.
        public var kind: Kind
        /// Its heading, as the newer version has it; that of the older one for a card that is gone; nil for the text above the cards.
        public var heading: String?
        /// Its text in the version that was copied; nil where it was not there, or that is not known.
        public var base: [UInt8]?
        /// Its text in the newer version; nil where it is there no more.
        public var theirs: [UInt8]?
        /// Its text in the copy; nil where it is not there.
        public var own: [UInt8]?
        /// Whether the copy changed it too, or may have.
        public var isOwnChanged: Bool
        /// Where it stands in each of them.
        var index: (base: Int?, theirs: Int?, own: Int?)

        /// Compares all that is told.
        public static func == (a: Item, b: Item) -> Bool {
            a.kind == b.kind && a.heading == b.heading && a.base == b.base && a.theirs == b.theirs && a.own == b.own
                && a.isOwnChanged == b.isOwnChanged && a.index == b.index
        }
    }

    /// The news, in the order of the newer version; cards that are gone come last.
    public private(set) var items: [Item] = []
    /// Whether the version that was copied is known. Without it, whatever differs may have been changed by the copy as well.
    public var isBaseKnown: Bool { base != nil }

    let base: DeckVersion?
    let theirs: DeckVersion
    let own: DeckVersion
    /// The cards of the newer version in the one that was copied, and in the copy.
    let (inBase, inOwn): ([Int: Int], [Int: Int])

    /// Compares a copy with the newer version of the deck that it was made from.
    ///
    /// - Parameter base: the version that it was made from; nil where it is not known.
    public init(base: [UInt8]?, theirs: [UInt8], own: [UInt8]) {
        (self.base, self.theirs, self.own) = (base.map(DeckVersion.init), DeckVersion(theirs), DeckVersion(own))
        guard let base = self.base else {
            (inBase, inOwn) = ([:], VersionMatch(self.own, self.theirs).older)
            find()
            return
        }
        let toTheirs = VersionMatch(base, self.theirs)
        let toOwn = VersionMatch(base, self.own)
        inBase = toTheirs.older
        var places = inBase.compactMapValues { toOwn.newer[$0] }
        // A card that is new in both.
        let taken = Set(places.values)
        for (new, card) in VersionMatch(self.own, self.theirs).older
        where inBase[new] == nil && !taken.contains(card) && toOwn.older[card] == nil {
            places[new] = card
        }
        inOwn = places
        find()
        findRemoved(base, toTheirs, toOwn)
    }

    /// Which card of the copy one of the news is about, counted from 0; nil where it has none.
    public func ownIndex(of item: Int) -> Int? { items[item].index.own }

    private mutating func find() {
        let (baseTop, isTopKnown) = (base?.top, base != nil)
        if theirs.top != own.top, !isTopKnown || theirs.top != baseTop {
            items.append(
                Item(
                    kind: .top, heading: nil, base: baseTop, theirs: theirs.top, own: own.top, isOwnChanged: own.top != baseTop,
                    index: (nil, nil, nil)))
        }
        for (index, text) in theirs.texts.enumerated() {
            let (old, mine) = (inBase[index], inOwn[index])
            let (oldText, ownText) = (old.map { base!.texts[$0] }, mine.map { own.texts[$0] })
            if text == oldText || text == ownText { continue }
            items.append(
                Item(
                    kind: old == nil && mine == nil ? .new : .changed, heading: theirs.deck.cards[index].heading, base: oldText,
                    theirs: text, own: ownText, isOwnChanged: ownText != oldText, index: (old, index, mine)))
        }
    }

    private mutating func findRemoved(_ base: DeckVersion, _ toTheirs: VersionMatch, _ toOwn: VersionMatch) {
        for (index, text) in base.texts.enumerated() where toTheirs.newer[index] == nil {
            guard let mine = toOwn.newer[index] else { continue }
            items.append(
                Item(
                    kind: .removed, heading: base.deck.cards[index].heading, base: text, theirs: nil, own: own.texts[mine],
                    isOwnChanged: own.texts[mine] != text, index: (index, nil, mine)))
        }
    }
}
