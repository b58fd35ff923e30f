import Cards
import Scheduling
import Terminal

/// Previewed decks on a screen that is scrolled. It knows no terminal: decks, keys and sizes go in, the lines of the screen come out.
public struct ScrolledPreview {
    /// The decks.
    public private(set) var decks: [PreviewedDeck]
    /// Something to be said, until the decks are read again.
    public var notice: StyledText?
    private let width: Int?
    private var lines: [StyledText] = []
    private var starts: [Int] = []
    private var scroll = 0

    /// Decks from their beginning.
    ///
    /// - Parameter width: how wide their cards are laid out; nil for as wide as the screen.
    public init(_ decks: [PreviewedDeck], width: Int? = nil) { (self.decks, self.width) = (decks, width) }

    /// Takes the decks as they are now, and goes to the first part that is another than before.
    public mutating func take(_ decks: [PreviewedDeck], columns: Int) {
        let old = self.decks.flatMap(\.parts)
        let new = decks.flatMap(\.parts)
        (self.decks, notice) = (decks, nil)
        layOut(columns)
        guard let changed = new.indices.first(where: { $0 >= old.count || !Self.isSame(old[$0], new[$0]) }) else { return }
        scroll = starts[changed]
    }

    /// Whether a part is the same, wherever in the file it stands now.
    private static func isSame(_ a: PreviewedDeck.Part, _ b: PreviewedDeck.Part) -> Bool {
        a.bytes == b.bytes && a.findings.map(\.message) == b.findings.map(\.message)
    }

    /// Scrolls, by lines, pages and cards; nothing happens where the key is for something else.
    public mutating func move(_ key: Key, rows: Int) {
        let page = max(1, rows - 4)
        switch key {
        case .up, .character("k"): scroll -= 1
        case .down, .enter, .character("j"): scroll += 1
        case .pageUp, .character("b"): scroll -= page
        case .pageDown, .character(" "): scroll += page
        case .home, .character("g"): scroll = 0
        case .end, .character("G"): scroll = .max / 2
        case .character("n"): scroll = starts.first { $0 > scroll } ?? scroll
        case .character("p"): scroll = starts.last { $0 < scroll } ?? 0
        default: break
        }
    }

    /// The card at the top of the screen, by its deck and its line; nil where there is no deck.
    public var top: (deck: PreviewedDeck, line: Int)? {
        var rest = starts.lastIndex { $0 <= scroll } ?? 0
        for deck in decks {
            if rest < deck.parts.count { return (deck, deck.parts[rest].line) }
            rest -= deck.parts.count
        }
        return decks.first.map { ($0, 1) }
    }

    /// The lines of a screen of this size, and where on it the cursor stands: below the head, or at what is said.
    public mutating func frame(columns: Int, rows: Int) -> (lines: [StyledText], cursor: (column: Int, row: Int)) {
        layOut(columns)
        let space = max(1, rows - 3)
        scroll = min(max(0, scroll), max(0, lines.count - space))
        var shown = Array(lines[scroll..<min(lines.count, scroll + space)])
        shown += Array(repeating: "", count: space - shown.count)
        let foot =
            notice ?? StudyView(columns: columns).legend([("n p", "cards"), ("↑ ↓ Space b", "scroll"), ("e", "edit"), ("q", "quit")])[0]
        let rule = StyledText(String(repeating: "─", count: columns), Theme.quiet)
        let news = notice == nil ? min(1, rows - 1) : space + 2
        return ([header(columns)] + shown + [rule, foot.truncated(to: columns)], (0, news))
    }

    private mutating func layOut(_ columns: Int) {
        let view = PreviewView(columns: min(width ?? .max, columns))
        (lines, starts) = ([], [])
        for deck in decks {
            let laid = view.lines(deck)
            starts += laid.starts.map { $0 + lines.count }
            lines += laid.lines
        }
    }

    private func header(_ columns: Int) -> StyledText {
        let findings = decks.flatMap(\.findings)
        let mistakes = findings.count { $0.severity > .advice }
        let name = decks.count == 1 ? Harmless.text(decks[0].name) : Phrase.count(decks.count, "deck")
        let cards = decks.reduce(0) { $0 + $1.parts.count { $0.card != nil } }
        let pages = decks.reduce(0) { $0 + $1.parts.count { $0.page != nil } }
        var text = StyledText(name, .bold) + StyledText(" · \(Phrase.count(cards, "card"))", Theme.quiet)
        text += pages == 0 ? "" : StyledText(" · \(Phrase.count(pages, "page"))", Theme.quiet)
        text += mistakes == 0 ? "" : StyledText(" · \(Phrase.count(mistakes, "mistake"))", Theme.bad)
        let advice = findings.count - mistakes
        text += advice == 0 ? "" : StyledText(" · \(advice) advice", Theme.quiet)
        return text.truncated(to: columns)
    }
}
