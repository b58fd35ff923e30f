/// A change of the tags in the front matter of a deck, as edits of its file. Comments, order and all else in it stay.
public struct DeckRetagging: Sendable {
    /// The edits; none when there is nothing to change.
    public private(set) var edits: [DeckEdit] = []
    /// Whether there would be something to change, but the front matter is written in a way that cannot be edited line by line.
    public private(set) var isImpossible = false

    /// Finds out how the tags of the deck in a file can be changed.
    public init(_ change: TagChange, in file: [UInt8]) {
        let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let source = SourceText(file, from: start)
        let deck = Deck(parsing: file)
        let wanted = (deck.tags.compactMap(change.result) + change.missing(in: deck.tags)).withoutDuplicates
        if Set(wanted) == Set(deck.tags) { return }
        let layout = FrontMatterLayout(source)
        let ending = LineEnding(of: file)
        edits = Self.edits(change, layout, deck, source, ending) ?? []
        let result = Deck(parsing: DeckEdit.applying(edits, to: file))
        let isSame = CardSameness(allowed: [.tags, .kind]).holds(deck, result)
        if edits.isEmpty || Set(result.tags) != Set(wanted) || !isSame { (edits, isImpossible) = ([], true) }
    }

    private static func edits(
        _ change: TagChange, _ layout: FrontMatterLayout, _ deck: Deck, _ source: SourceText, _ ending: LineEnding
    ) -> [DeckEdit]? {
        let missing = change.missing(in: deck.tags)
        guard let end = layout.end else {
            if layout.hasFence { return nil }
            let block = ["---", "tags:"] + missing.map { "  - \($0)" } + ["---", "", ""]
            let place = source.lineStarts[0]
            return [DeckEdit(range: place..<place, bytes: ending.lines(of: block.joined(separator: "\n")))]
        }
        guard let tags = layout.tags else {
            return [
                DeckEdit(
                    range: end..<end, bytes: ending.lines(of: (["tags:"] + missing.map { "  - \($0)" }).joined(separator: "\n") + "\n"))
            ]
        }
        guard let entries = tags.entries else { return nil }
        if !missing.isEmpty {
            let head = entries.last.map { source.string($0.head) } ?? "  - "
            let place = entries.last?.line.upperBound ?? source.whole(source.line(at: tags.name.lowerBound)).upperBound
            let added = DeckEdit(range: place..<place, bytes: ending.lines(of: missing.map { head + $0 + "\n" }.joined()))
            return emptyBrackets(of: tags, source).map { [DeckEdit(range: $0, bytes: []), added] } ?? [added]
        }
        let results = entries.map { change.result(of: $0.tag) }
        if results.allSatisfy({ $0 == nil }) { return [DeckEdit(range: tags.lines, bytes: [])] }
        return zip(entries, results).compactMap { entry, result in
            guard let result, result == entry.tag || !entries.contains(where: { $0.tag == result }) else {
                return DeckEdit(range: entry.line, bytes: [])
            }
            return result == entry.tag ? nil : DeckEdit(range: entry.words, bytes: Array(result.utf8))
        }
    }

    /// The `[]` behind a key that has no tags yet, with the blanks before it; nil where none is written.
    private static func emptyBrackets(of tags: FrontMatterLayout.Key, _ source: SourceText) -> Range<Int>? {
        let line = source.content(source.line(at: tags.name.lowerBound))
        guard let colon = source.bytes[tags.name.upperBound..<line.upperBound].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = source.trimmed(colon + 1..<line.upperBound)
        guard source.bytes[value].starts(with: "[]".utf8) else { return nil }
        return colon + 1..<value.lowerBound + 2
    }
}
