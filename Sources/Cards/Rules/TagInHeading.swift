/// A `#tag` in a heading is part of the heading: as a tag it would change what the card is known by.
enum TagInHeading: CardRule {
    static let code = Diagnostic.Code("tag-in-heading", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        reading.body.headingTags.prefix(1).map { reading.diagnostic(code, at: $0, words(reading.passage.source.quoted($0))) }
    }

    static let explanation = Explanation(
        "A '#tag' in a heading is no tag.",
        "The heading is what a card is known by. A tag in it would change that name whenever it is changed.",
        bad: "## Where is GLT-1? #glia\n\nIn astrocytes\n", good: "## Where is GLT-1?\n\nIn astrocytes\n\n#glia\n")

    private static func words(_ tag: String) -> (String, String) {
        ("\(tag) in a heading is not read as a tag", "move it to a line of its own below the heading")
    }
}

/// Tags at the end of a heading move to the card's line of tags.
///
/// Only where the heading is whole without them: it ends in a sign of punctuation, or other cards bear such a tag on a line of tags.
/// Where another card has the shorter heading already, or the tag asks for another kind of card, the author has to decide.
extension TagInHeading: FixingRule {
    static let deed = "move the tag from the end of the heading to a line of tags"
    static let changes: Set<CardSameness.Allowance> = [.heading, .tags]

    static func edits(for finding: Diagnostic, in deck: FixedFile) -> [DeckEdit]? {
        guard let (card, text, reading) = deck.card(of: finding), !reading.heading.isUnderlined else { return nil }
        let source = reading.passage.source
        var end = reading.heading.text.upperBound
        var tags: [Range<Int>] = []
        for tag in reading.body.headingTags.reversed() where tag.upperBound == end {
            tags.insert(tag, at: 0)
            end = source.trimmed(reading.heading.text.lowerBound..<tag.lowerBound).upperBound
        }
        let rest = source.string(reading.heading.text.lowerBound..<end)
        let words = tags.map { String(source.string($0).dropFirst()) }
        guard tags.count == reading.body.headingTags.count, let last = rest.last,
            ".?!:…)".contains(last) || words.allSatisfy({ deck.tags.contains($0.lowercased()) })
        else { return nil }
        let heading = rest.foldingWhiteSpace
        if deck.headings.contains(heading) { return nil }
        let shorter = DeckEdit.applying([DeckEdit(range: end..<reading.heading.text.upperBound, bytes: [])], to: text)
        guard let changed = CardReading(Passage(shorter[...], firstLine: 1), bytes: 0..<shorter.count, deckTags: []) else { return nil }
        let missing = TagChange.add(words).missing(in: changed.card.tags)
        let written =
            missing.isEmpty
            ? shorter : CardTags(changed).adding(missing, style: deck.style, ending: LineEnding(of: deck.bytes)).first ?? shorter
        return DeckEdit.replacing(card.bytes, of: deck.bytes, with: written).map { [$0] }
    }
}
