import Cards

/// What is remembered of a card that was imported, so that importing it again updates it, and leaves alone what the learner has made of it.
public struct ImportRecord: Hashable, Sendable {
    /// What the other program knows it by, if it told.
    public var key: String?
    /// The heading it was given, its white space folded.
    public var heading: String
    /// A number for all of the card as the other program last had it.
    public var print: UInt64
    /// A number for its body alone.
    public var bodyPrint: UInt64

    /// A record made of its parts.
    public init(key: String?, heading: String, print: UInt64, bodyPrint: UInt64) {
        self.key = key
        self.heading = heading
        self.print = print
        self.bodyPrint = bodyPrint
    }

    /// What is to be remembered of a card.
    init(_ prints: CardPrints, key: String?) {
        self.init(key: key, heading: prints.heading, print: prints.whole, bodyPrint: prints.body)
    }
}

/// Numbers by which a card is compared with what it was: its white space and the order of its tags do not matter.
struct CardPrints: Equatable {
    /// The heading with its white space folded.
    let heading: String
    /// A number for all of it.
    let whole: UInt64
    /// A number for its question and answer below the heading.
    let body: UInt64

    /// - Parameter deckTags: tags of the whole deck, which are not the card's own.
    init(_ card: Card, deckTags: [String] = []) {
        let name = card.name(in: "", side: .forward).heading
        heading = name.hasPrefix("id: ") ? card.heading.foldingWhiteSpace : name
        var bodyHash = Fingerprint()
        bodyHash.add(folding: card.front)
        bodyHash.add(folding: card.back)
        var hash = bodyHash
        hash.add(folding: heading)
        for tag in card.tags.filter({ !deckTags.contains($0) }).sorted() { hash.add(folding: tag) }
        (whole, body) = (hash.value, bodyHash.value)
    }
}

extension Fingerprint {
    /// Takes a text into account, its white space folded.
    fileprivate mutating func add(folding text: String) {
        var isBlank = true
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                if !isBlank { add(0x20) }
                isBlank = true
            } else {
                add(byte)
                isBlank = false
            }
        }
        add(0)
    }
}
