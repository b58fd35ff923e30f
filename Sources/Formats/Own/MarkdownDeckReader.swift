import Cards

/// Reads Flashcard Markdown, the format of Nacre's own decks.
enum MarkdownDeckReader {
    static func read(_ text: ForeignText) -> Imported {
        let deck = Deck(parsing: text.text)
        var imported = Imported()
        for card in deck.cards { imported.add(ImportedCard(CardText(card), key: card.pinnedID, line: card.line)) }
        if !imported.decks.isEmpty { imported.decks[0].title = deck.title }
        for diagnostic in deck.diagnostics where diagnostic.severity == .error {
            imported.leaveOut(diagnostic.message, line: diagnostic.line, column: diagnostic.column)
        }
        let above = text.lines.prefix(max(0, (deck.cards.first?.line ?? 1) - 1)).enumerated().dropFirst(FrontBlock(text.lines).nextLine)
        if let stray = above.first(where: { !$0.element.isBlank && !$0.element.hasPrefix("# ") }) {
            imported.leaveOut("text above the first card", line: stray.offset + 1)
        }
        return imported
    }
}
