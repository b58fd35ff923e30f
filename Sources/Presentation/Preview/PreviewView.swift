import Cards
import Scheduling
import Terminal

/// Cards as study shows them, all sides at once: question, hint, answer, why and source, and below each card what is to be said about it.
public struct PreviewView {
    /// The columns there are.
    let columns: Int

    /// A view for so many columns.
    public init(columns: Int) { self.columns = columns }

    /// The lines of a deck, and where in them each of its parts begins.
    public func lines(_ deck: PreviewedDeck) -> (lines: [StyledText], starts: [Int]) {
        var lines: [StyledText] = []
        var starts: [Int] = []
        for part in deck.parts {
            starts.append(lines.count)
            lines += self.lines(part, of: deck)
        }
        if deck.parts.isEmpty { lines.append(StyledText("There is no card in \(Harmless.text(deck.name)) yet.", Theme.quiet)) }
        return (lines, starts)
    }

    /// The lines of one part, with a blank one after them.
    public func lines(_ part: PreviewedDeck.Part, of deck: PreviewedDeck) -> [StyledText] {
        var lines: [StyledText] = []
        if let page = part.page {
            lines += [across("line \(page.card.line) · page to read"), ""] + PageView(page, columns: columns).lines() + [""]
        }
        if let card = part.card { lines += [header(card)] + waiting(card) + [""] + self.card(card) + [""] }
        let findings = FindingView(columns: columns)
        for finding in part.findings {
            lines += findings.wrapped(finding, file: deck.name) + [""]
        }
        return lines
    }

    /// All sides of a card.
    public func card(_ card: Card) -> [StyledText] {
        // Each side shows the whole card, so that a text of thousands of gaps would take very long.
        let shown = card.sides.prefix(max(1, 100_000 / max(1, card.front.utf8.count + card.back.utf8.count)))
        var lines: [StyledText] = []
        for side in shown {
            if !lines.isEmpty { lines += Self.otherSide }
            let view = CardView(card.content(of: side), columns: min(columns, StudyView.measure))
            lines += view.sides
        }
        let left = card.sides.count - shown.count
        if left > 0 { lines += ["", StyledText("… and \(Phrase.count(left, "more side"))", Theme.quiet)] }
        return lines
    }

    /// What stands before a further side of a card.
    public static let otherSide: [StyledText] = ["", StyledText("─── Other side:", Theme.quiet), ""]

    /// What kind of card it is and where it stands, in a line across.
    private func header(_ card: Card) -> StyledText {
        let isReversed = card.sides.contains(.backward)
        var words = "line \(card.line) · \(card.kind.rawValue)\(isReversed ? ", reversed" : "")"
        if card.kind == .cloze { words += ", \(Phrase.count(card.sides.count, "gap"))" }
        if !card.tags.isEmpty { words += " · " + card.tags.map { "#" + $0 }.joined(separator: " ") }
        return across(words)
    }

    /// The cards that it comes after, as its comment names them.
    private func waiting(_ card: Card) -> [StyledText] {
        if card.after.isEmpty { return [] }
        return StyledText("After: " + Harmless.text(card.after.joined(separator: " · ")), Theme.quiet).wrapped(
            to: min(columns, StudyView.measure))
    }

    private func across(_ words: String) -> StyledText {
        let text = StyledText("── " + Harmless.text(words) + " ", Theme.quiet).truncated(to: columns)
        return text + StyledText(String(repeating: "─", count: max(0, min(columns, StudyView.measure) - text.width)), Theme.quiet)
    }
}
