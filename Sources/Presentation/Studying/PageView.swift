import Cards
import Formats
import Terminal

/// A page to be read before cards.
public struct PageView {
    /// The page.
    let page: ReadingPage
    /// The columns there are.
    let columns: Int

    /// A view of a page for so many columns.
    public init(_ page: ReadingPage, columns: Int) { (self.page, self.columns) = (page, min(columns, StudyView.measure)) }

    /// Its lines.
    public func lines(isPanned: Bool = false) -> [StyledText] {
        let markdown = MarkdownView(columns: columns, isPanned: isPanned)
        let source = markdown.lines(CardView.labelled("Source", page.source)).map { $0.styled(Theme.quiet) }
        return StyledText(Harmless.text(page.heading), .bold).wrapped(to: columns) + [""] + markdown.lines(page.text)
            + (source.isEmpty ? [] : [""] + source)
    }

    /// Pages for programs.
    public static func json(_ pages: [(deck: String, page: ReadingPage)]) -> JSON {
        .array(
            pages.map {
                .object([
                    ("deck", .string($0.deck)), ("heading", .string($0.page.heading)), ("line", .int($0.page.card.line)),
                    ("text", .string($0.page.card.back)),
                ])
            })
    }
}
