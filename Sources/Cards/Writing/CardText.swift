/// A card as its parts, to be written into a deck: reading what `text` says gives these parts again.
///
/// A part may be any Markdown. What would not stay in its card (a heading of depth 1 or 2, a line `***` in the question, a fence that nothing
/// closes, a word that would become a tag) is mended so that it looks the same as far as that is possible, and `written` says that it was.
public struct CardText: Equatable, Sendable {
    /// The heading, as Markdown on one line. Whatever is blank is written as `…`, since a card needs a heading.
    public var heading: String
    /// The question below the heading, as Markdown.
    public var front: String
    /// The answer, as Markdown.
    public var back: String
    /// The card's own tags, without `#`; those that make its kind among them.
    public var tags: [String]
    /// What the card is to ask; nil for what its parts make of it.
    public var kind: Card.Kind?
    /// What `<!-- id: … -->` is to pin it to.
    public var id: String?

    /// A card made of its parts.
    public init(
        heading: String, front: String = "", back: String, tags: [String] = [], kind: Card.Kind? = nil, id: String? = nil
    ) {
        self.heading = heading
        self.front = front
        self.back = back
        self.tags = tags
        self.kind = kind
        self.id = id
    }

    /// The parts of a card that was read.
    ///
    /// - Parameter deckTags: the tags of the deck it is written into, which it need not repeat.
    public init(_ card: Card, deckTags: [String] = []) {
        self.init(
            heading: card.heading, front: card.front, back: card.back, tags: card.tags.filter { !deckTags.contains($0) }, kind: card.kind,
            id: card.pinnedID)
    }

    /// The card as Markdown: from its `##` to a final line end.
    public var text: String { written.text }

    /// A card as it is written.
    public struct Written: Equatable, Sendable {
        /// From its `##` to a final line end.
        public var text: String
        /// What reading the text gives.
        public var card: Card
        /// Whether a part had to be mended to stay in its card.
        public var isMended: Bool
        /// Whether it is certain that a card that follows it is read as it stands.
        public var isCertain = true
    }

    /// The card as Markdown, and what becomes of it.
    public var written: Written {
        var parts = self
        parts.heading = Self.line(heading)
        parts.front = Self.trimmed(front)
        parts.back = Self.trimmed(back)
        parts.tags = tags.withoutDuplicates
        if let written = parts.faithful(isMended: false) { return written }
        return parts.mended
    }

    /// The card with what would not stay in it mended.
    private var mended: Written {
        let parts = self
        var mended = parts
        mended.heading = Mending.heading(parts.heading)
        if let written = mended.faithful(isMended: mended.heading != parts.heading) { return written }
        mended.front = Self.trimmed(Mending(parts.front, isFront: true, tags: parts.tags).text)
        mended.back = Self.trimmed(Mending(parts.back, isFront: false, tags: parts.tags).text)
        if let written = mended.faithful(isMended: true) { return written }
        mended.back = Mending.withoutTasks(mended.back)
        if let written = mended.faithful(isMended: true) { return written }
        // What is left is text that is read as it stands, word for word.
        mended.front = PlainMarkdown.block(parts.front)
        mended.back = PlainMarkdown.block(parts.back)
        if let written = mended.faithful(isMended: true) { return written }
        if let written = mended.faithful(isMended: true) { return written }
        mended.heading = Mending.heading(PlainMarkdown.inline(parts.heading))
        let text = mended.assembled(tags: mended.tags, id: mended.id)
        return Written(
            text: text, card: Deck(parsing: text).cards.first ?? Card(heading: mended.heading, back: mended.back), isMended: true,
            isCertain: false)
    }

    /// The text, if reading it gives exactly these parts, and leaves what follows it alone.
    private func faithful(isMended: Bool) -> Written? {
        if let plain = plainlyWritten(assembled(tags: tags, id: nil)) {
            return Written(text: plain.text, card: plain.card, isMended: isMended)
        }
        var missingID = id
        var missingTags = tags
        // Tags and an id that the parts hold already are not written again.
        if [heading, front, back].contains(where: {
            $0.utf8.contains(UInt8(ascii: "#")) || $0.holds("<!--")
        }) {
            guard let bare = Self.read(assembled(tags: [], id: nil)), isRead(as: bare, back: back),
                bare.tags.allSatisfy(tags.contains), bare.pinnedID == nil || bare.pinnedID == id
            else { return nil }
            if bare.pinnedID != nil { missingID = nil }
            missingTags = tags.filter { !bare.tags.contains($0) }
        }
        let text = assembled(tags: missingTags, id: missingID)
        // A comment is part of the back, though it is not shown.
        let comment = missingID.map(Self.comment)
        guard let card = Self.read(text), isRead(as: card, back: [back, comment ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")),
            Set(card.tags) == Set(tags), card.pinnedID == id, kind == nil || card.kind == kind
        else { return nil }
        return Written(text: text, card: card, isMended: isMended)
    }

    private func isRead(as card: Card, back: String) -> Bool {
        Self.isSame(card.heading, heading) && Self.isSame(card.front, front) && Self.isSame(card.back, back)
    }

    private static func comment(_ id: String) -> String { "<!-- id: \(id) -->" }

    private func assembled(tags: [String], id: String?) -> String {
        var parts = ["## " + heading]
        if !front.isEmpty { parts.append(front) }
        if !front.isEmpty || Mending.hasSeparator(back) { parts.append("***") }
        if !back.isEmpty { parts.append(back) }
        if let id { parts.append(Self.comment(id)) }
        if !tags.isEmpty { parts.append(tags.map { "#" + $0 }.joined(separator: " ")) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The card that a text begins with, if a card that follows it is read as it stands.
    private static func read(_ text: String) -> Card? {
        let deck = Deck(parsing: text + "\n## next\n\nnext\n")
        guard deck.cards.count == 2, deck.cards[1].heading == "next", deck.cards[1].back == "next" else { return nil }
        return deck.cards[0]
    }

    private static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

    /// A heading on one line.
    private static func line(_ text: String) -> String {
        if text.isFolded { return text }
        let line = clean(text).split { $0.isNewline || $0 == "\t" || $0 == " " }.joined(separator: " ")
        return line.contains { !$0.isWhitespace } ? line : "…"
    }

    /// A part without blank lines around it, its lines ended by line feeds.
    private static func trimmed(_ text: String) -> String {
        let clean = clean(text)
        var lines = clean.utf8.split(separator: UInt8.lineFeed, omittingEmptySubsequences: false)[...]
        while let line = lines.first, line.allSatisfy(\.isBlank) { lines.removeFirst() }
        while let line = lines.last, line.allSatisfy(\.isBlank) { lines.removeLast() }
        guard let first = lines.first, let last = lines.last else { return "" }
        return String(clean[first.startIndex..<last.endIndex])
    }

    /// A text whose lines end with line feeds, without NUL.
    private static func clean(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == .carriageReturn || $0 == 0 }) else { return text }
        var clean: [UInt8] = []
        var previous: UInt8 = 0
        for byte in Encoding.repaired(Array(text.utf8)[...]) {
            if byte != .lineFeed || previous != .carriageReturn { clean.append(byte == .carriageReturn ? .lineFeed : byte) }
            previous = byte
        }
        return String(decoding: clean, as: UTF8.self)
    }
}
