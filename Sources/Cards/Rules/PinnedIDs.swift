/// The ids that cards are pinned to, gathered deck by deck: an id that two files have is found by a table, in time proportional to the number
/// of cards. What stands twice in one file is found when that is read.
public struct PinnedIDs {
    private var places: [String: (file: String, line: Int)] = [:]

    /// The rule that the findings are of.
    public static let code = DuplicateID.code

    /// Whether a look at the bytes of a deck leaves it possible that a card is pinned: a comment occurs.
    public static func mayBe(in bytes: [UInt8]) -> Bool {
        let begin: StaticString = "<!--"
        return bytes.withUnsafeBufferPointer { $0.holds(UnsafeBufferPointer(start: begin.utf8Start, count: begin.utf8CodeUnitCount)) }
    }

    /// No ids yet.
    public init() {}

    /// Takes down where an id stands, unless it is known to stand elsewhere already.
    ///
    /// - Parameters:
    ///   - file: what the file is called in messages.
    ///   - line: the line of the card's heading.
    public mutating func take(_ id: String, in file: String, line: Int) {
        if places[id] == nil { places[id] = (file, line) }
    }

    /// Takes down the ids of a deck, unless they are known to stand elsewhere already.
    ///
    /// - Parameter file: what the file is called in messages.
    public mutating func take(_ deck: Deck, in file: String) {
        for card in deck.cards { if let id = card.pinnedID { take(id, in: file, line: card.line) } }
    }

    /// Takes the ids of a deck in, and tells of cards whose id stands in a deck taken in earlier.
    ///
    /// - Parameters:
    ///   - bytes: those the deck was read from.
    ///   - file: what the file is called in messages.
    public mutating func diagnostics(on deck: Deck, in bytes: [UInt8], file: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var here: Set<String> = []
        for (index, card) in deck.cards.enumerated() {
            guard let id = card.pinnedID, here.insert(id).inserted else { continue }
            if let first = places[id], first.file != file, card.bytes.upperBound <= bytes.count,
                let reading = CardReading(Passage(bytes[card.bytes], firstLine: card.line), bytes: card.bytes, deckTags: deck.tags)
            {
                var diagnostic = DuplicateID.diagnostic(for: reading, id: id, first: "in \(first.file):\(first.line)")
                diagnostic.card = index
                found.append(diagnostic)
            }
            take(id, in: file, line: card.line)
        }
        return found
    }
}
