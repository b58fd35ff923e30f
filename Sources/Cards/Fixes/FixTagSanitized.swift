/// An entry of `tags` is written as it is read.
enum FixTagSanitized: FixingRule {
    static let code = Diagnostic.Code.tagSanitized
    static let deed = "write the tag as it is read"
    static let changes: Set<CardSameness.Allowance> = []

    static func edits(for finding: Diagnostic, in deck: FixedFile) -> [DeckEdit]? {
        let source = deck.source
        let entries = FrontMatterLayout(source).tags?.entries ?? []
        guard let entry = entries.first(where: { source.line(at: $0.words.lowerBound) == finding.line - 1 }),
            let tag = FrontMatterReader.tag(entry.tag)
        else { return nil }
        return [DeckEdit(range: entry.words, bytes: Array(tag.utf8))]
    }
}
