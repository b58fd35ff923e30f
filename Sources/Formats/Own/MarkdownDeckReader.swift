import Cards

/// Reads Flashcard Markdown, the format of Nacre's own decks.
enum MarkdownDeckReader {
    static func read(_ text: ForeignText) -> Imported {
        let deck = Deck(parsing: text.text)
        var imported = Imported()
        var pages = deck.pages[...]
        for card in deck.cards {
            var next = ImportedCard(CardText(card), key: card.pinnedID, line: card.line)
            while let page = pages.first, page.card.line < card.line {
                next.pages.append(ImportedPage(page, in: text.text))
                pages.removeFirst()
            }
            imported.add(next)
        }
        for page in pages { imported.leaveOut("no card follows the page '\(page.heading)'", line: page.card.line) }
        if !imported.decks.isEmpty { imported.decks[0].title = deck.title }
        for diagnostic in deck.diagnostics where diagnostic.severity == .error {
            imported.leaveOut(diagnostic.message, line: diagnostic.line, column: diagnostic.column)
        }
        let first = (deck.cards.prefix(1) + deck.pages.prefix(1).map(\.card)).map(\.line).min() ?? 1
        let above = text.lines.prefix(first - 1).enumerated().dropFirst(FrontBlock(text.lines).nextLine)
        if let stray = above.first(where: { !$0.element.isBlank && !$0.element.hasPrefix("# ") }) {
            imported.leaveOut("text above the first card", line: stray.offset + 1)
        }
        return imported
    }
}
