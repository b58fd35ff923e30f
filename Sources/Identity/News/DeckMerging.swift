import Cards

/// A version of a deck into which parts of a newer one go, one after the other. Each step is proved: all other cards keep their texts.
struct DeckMerging {
    /// A card: one that was there, or one that came from the newer version.
    enum Token: Hashable {
        case kept(Int)
        case arrived(Int)
    }

    /// The file so far.
    private(set) var bytes: [UInt8]
    /// Its cards so far.
    private(set) var tokens: [Token]
    private var deck: Deck
    private let theirs: DeckVersion
    /// The cards of the newer version in this one.
    private let places: [Int: Int]

    init(_ version: DeckVersion, theirs: DeckVersion, places: [Int: Int]) {
        (bytes, deck, self.theirs, self.places) = (version.bytes, version.deck, theirs, places)
        tokens = version.texts.indices.map(Token.kept)
    }

    /// Takes over what is new of a card.
    ///
    /// - Parameter place: where it stands in this version.
    /// - Returns: whether it could be done; if not, nothing was.
    mutating func take(_ item: DeckNews.Item, at place: Int?) -> Bool {
        let index = place.flatMap { tokens.firstIndex(of: .kept($0)) }
        guard let text = item.theirs else { return index.map { remove($0) } ?? true }
        if item.kind == .top { return replaceTop(with: text) }
        if let index { return replace(index, with: text) }
        return insert(text, item.index.theirs!)
    }

    private mutating func replaceTop(with text: [UInt8]) -> Bool {
        let end = deck.cards.first?.bytes.lowerBound ?? bytes.count
        let old = CardTransfer.trimmed(Array(bytes[..<end])).count
        var edits = [DeckEdit(range: 0..<old, bytes: LineEnding(of: bytes).converted(text))]
        if old == end, !deck.cards.isEmpty { edits[0].bytes += LineEnding(of: bytes).bytes + LineEnding(of: bytes).bytes }
        return become(DeckEdit.applying(edits, to: bytes), texts, tokens)
    }

    private mutating func replace(_ index: Int, with text: [UInt8]) -> Bool {
        let (start, count) = (deck.cards[index].bytes.lowerBound, CardTransfer.text(of: deck.cards[index], in: bytes).count)
        var wanted = texts
        wanted[index] = text
        let edit = DeckEdit(range: start..<start + count, bytes: LineEnding(of: bytes).converted(text))
        return become(DeckEdit.applying([edit], to: bytes), wanted, tokens)
    }

    /// Puts a card behind the one that stands before it in the newer version, as far as that is here.
    private mutating func insert(_ text: [UInt8], _ theirIndex: Int) -> Bool {
        var index = 0
        for before in (0..<theirIndex).reversed() {
            let place = tokens.firstIndex(of: .arrived(before)) ?? places[before].flatMap { tokens.firstIndex(of: .kept($0)) }
            guard let place else { continue }
            index = place + 1
            break
        }
        guard let after = CardTransfer.inserting([text], at: index, of: deck, in: bytes) else { return false }
        var (wanted, order) = (texts, tokens)
        wanted.insert(text, at: index)
        order.insert(.arrived(theirIndex), at: index)
        return become(after, wanted, order)
    }

    private mutating func remove(_ index: Int) -> Bool {
        guard let after = CardTransfer.removing([index], of: deck, from: bytes) else { return false }
        var (wanted, order) = (texts, tokens)
        wanted.remove(at: index)
        order.remove(at: index)
        return become(after, wanted, order)
    }

    private var texts: [[UInt8]] { DeckVersion.texts(of: deck, in: bytes) }

    private mutating func become(_ after: [UInt8], _ texts: [[UInt8]], _ tokens: [Token]) -> Bool {
        let next = Deck(parsing: after)
        guard DeckVersion.texts(of: next, in: after) == texts else { return false }
        (bytes, deck, self.tokens) = (after, next, tokens)
        return true
    }
}
