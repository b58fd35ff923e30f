/// A change of the tags that one card has of its own, as an edit of its file. All else in the card stays as it is.
public struct Retagging: Sendable {
    /// The edit; nil when there is nothing to change, or when there is no way to.
    public private(set) var edit: DeckEdit?
    /// Tags in running text that were to be removed: there they are words of a sentence, and are left.
    public private(set) var inProse: [String] = []
    /// Whether there would be something to change, but no way to write it was found that the card is the same after.
    public private(set) var isImpossible = false

    /// Finds out how the tags of a card can be changed.
    ///
    /// - Parameters:
    ///   - file: the bytes that the card was read from.
    ///   - deckTags: the tags of the whole deck, which stay.
    ///   - style: where new tags stand in a card without any.
    public init(_ change: TagChange, of card: Card, in file: [UInt8], deckTags: [String], style: TagStyle) {
        let text = Array(file[card.bytes])
        guard Encoding.repaired(text[...]) == text,
            let reading = CardReading(Passage(text[...], firstLine: 1), bytes: 0..<text.count, deckTags: deckTags)
        else {
            isImpossible = true
            return
        }
        let tags = CardTags(reading)
        let missing = change.missing(in: card.tags)
        let wanted = tags.all.compactMap { tags.isMovable($0) || change.isRename ? change.result(of: $0.word) : $0.word } + missing
        inProse = tags.all.filter { !tags.isMovable($0) && change.result(of: $0.word) == nil }.map(\.word)
        let writings = missing.isEmpty ? tags.changed(by: change) : tags.adding(missing, style: style, ending: LineEnding(of: file))
        if writings.first == text || writings.isEmpty { return }
        let pieces = Self.pieces(text, before: card.bytes.upperBound, of: file)
        let allowed: Set<CardSameness.Allowance> = change.isRename ? [.tags, .kind, .place] : [.tags, .kind]
        for writing in writings {
            // In its file the card is cut out of what surrounds it: it must end where it ended.
            let isCutAlike = Self.pieces(writing, before: card.bytes.upperBound, of: file) == pieces
            guard isCutAlike,
                let result = CardReading(Passage(writing[...], firstLine: 1), bytes: 0..<writing.count, deckTags: deckTags)?.card,
                CardSameness(allowed: allowed).holds(card, result), Set(result.tags) == Set(deckTags + wanted)
            else { continue }
            edit = DeckEdit.replacing(card.bytes, of: file, with: writing)
            return
        }
        isImpossible = true
    }

    /// The headings of a card and of the next one, of which a stretch is enough.
    private static func pieces(_ text: [UInt8], before next: Int, of file: [UInt8]) -> [String] {
        var cutter = DeckCutter(SourceText(text + file[next..<min(file.count, next + 4096)]), from: 0)
        return (0..<2).compactMap { _ in
            cutter.next().map { piece in
                piece.passage.source.string(Heading(piece.passage.source, line: 0, depth: piece.depth ?? 2).text)
            }
        }
    }
}

extension TagChange {
    fileprivate var isRename: Bool { if case .rename = self { true } else { false } }
}
