import Cards
import Collection
import Files
import Presentation
import Scheduling
import Storage
import Terminal

/// A preview on the whole screen, drawn again whenever one of its files is saved.
struct PreviewScreen {
    private let source: PreviewSource
    private let program: Program
    private let screen: Screen
    private let width: Int?
    private var decks: [PreviewedDeck] = []
    /// The state of the files when they were read; nil for one that was missing.
    private var stamps: [String: FileStamp?] = [:]
    private var lines: [StyledText] = []
    private var starts: [Int] = []
    private var scroll = 0
    private var notice: StyledText?

    /// How often the files are looked at.
    private static let pauseMilliseconds: Int32 = 200

    private init(_ source: PreviewSource, program: Program, screen: Screen, width: Int?) {
        self.source = source
        self.program = program
        self.screen = screen
        self.width = width
    }

    /// Shows the preview until the author leaves.
    static func run(_ source: PreviewSource, program: Program, screen: Screen, width: Int?) throws {
        var preview = PreviewScreen(source, program: program, screen: screen, width: width)
        preview.take(try source.read())
        screen.open()
        defer { screen.close() }
        while try preview.takeTurn() {}
        program.screenEndedBy = screen.endedBy
    }

    private mutating func takeTurn() throws -> Bool {
        draw()
        while true {
            if let key = try screen.key(within: Self.pauseMilliseconds) { return try take(key) }
            if stamps.contains(where: { FileSystem.stamp(of: $0.key) != $0.value }) {
                reload()
                return true
            }
        }
    }

    /// Reads what was saved, and goes to the first part that is another than before. What cannot be read now may be there soon: an editor
    /// is saving it.
    private mutating func reload() {
        let before = decks
        // What is saved while it is read is read again.
        let stampsBefore = stamps.keys.map { (path: $0, stamp: FileSystem.stamp(of: $0)) }
        do {
            take(try source.read())
            for (path, stamp) in stampsBefore where stamps[path] != nil { stamps[path] = .some(stamp) }
            notice = nil
        } catch {
            for path in stamps.keys { stamps[path] = .some(FileSystem.stamp(of: path)) }
            let words = (error as? FileError).map { FileError(path: $0.path.lastPathPart, number: $0.number).description } ?? "\(error)"
            notice = StyledText(Harmless.text(words), Theme.warning)
            return
        }
        let old = before.flatMap(\.parts)
        let new = decks.flatMap(\.parts)
        layOut()
        guard let changed = new.indices.first(where: { $0 >= old.count || !Self.isSame(old[$0], new[$0]) }) else { return }
        scroll = starts[changed]
    }

    /// Whether a part is the same, wherever in the file it stands now.
    private static func isSame(_ a: PreviewedDeck.Part, _ b: PreviewedDeck.Part) -> Bool {
        a.bytes == b.bytes && a.findings.map(\.message) == b.findings.map(\.message)
    }

    private mutating func take(_ decks: [PreviewedDeck]) {
        self.decks = decks
        stamps = [:]
        for deck in decks { stamps[deck.path] = .some(FileSystem.stamp(of: deck.path)) }
    }

    /// Does what a key says; false to leave.
    private mutating func take(_ key: Key) throws -> Bool {
        let page = max(1, screen.size.rows - 4)
        switch key {
        case .interrupt, .escape, .endOfInput, .character("q"): return false
        case .up, .character("k"): scroll -= 1
        case .down, .enter, .character("j"): scroll += 1
        case .pageUp, .character("b"): scroll -= page
        case .pageDown, .character(" "): scroll += page
        case .home, .character("g"): scroll = 0
        case .end, .character("G"): scroll = .max / 2
        case .character("n"): scroll = starts.first { $0 > scroll } ?? scroll
        case .character("p"): scroll = starts.last { $0 < scroll } ?? 0
        case .character("e"): try edit()
        default: break
        }
        return true
    }

    /// Opens the card at the top of the screen in the editor.
    private mutating func edit() throws {
        let index = starts.lastIndex { $0 <= scroll } ?? 0
        var rest = index
        for deck in decks {
            guard rest >= deck.parts.count else {
                try open(deck, line: deck.parts[rest].line)
                return
            }
            rest -= deck.parts.count
        }
        if let deck = decks.first { try open(deck, line: 1) }
    }

    private mutating func open(_ deck: PreviewedDeck, line: Int) throws {
        do {
            try screen.suspended { try Editor.open(deck.path, line: line, variables: program.environment.variables) }
        } catch let error as EditorError {
            notice = StyledText(Harmless.text(error.description), Theme.bad)
            return
        }
        reload()
    }

    // MARK: - The screen

    private mutating func layOut() {
        let view = PreviewView(columns: min(width ?? .max, screen.size.columns))
        (lines, starts) = ([], [])
        for deck in decks {
            let laid = view.lines(deck)
            starts += laid.starts.map { $0 + lines.count }
            lines += laid.lines
        }
    }

    private mutating func draw() {
        let (columns, rows) = screen.size
        layOut()
        let space = max(1, rows - 3)
        scroll = min(max(0, scroll), max(0, lines.count - space))
        var shown = Array(lines[scroll..<min(lines.count, scroll + space)])
        shown += Array(repeating: "", count: space - shown.count)
        let foot =
            notice ?? StudyView(columns: columns).legend([("n p", "cards"), ("↑ ↓ Space b", "scroll"), ("e", "edit"), ("q", "quit")])[0]
        let rule = StyledText(String(repeating: "─", count: columns), Theme.quiet)
        let news = notice == nil ? min(1, rows - 1) : space + 2
        screen.draw([header(columns)] + shown + [rule, foot.truncated(to: columns)], cursor: (0, news))
    }

    private func header(_ columns: Int) -> StyledText {
        let findings = decks.flatMap(\.findings)
        let mistakes = findings.count { $0.severity > .advice }
        let name = decks.count == 1 ? Harmless.text(decks[0].name) : Phrase.count(decks.count, "deck")
        let cards = decks.reduce(0) { $0 + $1.parts.count { $0.card != nil } }
        var text = StyledText(name, .bold) + StyledText(" · \(Phrase.count(cards, "card"))", Theme.quiet)
        text += mistakes == 0 ? "" : StyledText(" · \(Phrase.count(mistakes, "mistake"))", Theme.bad)
        let advice = findings.count - mistakes
        text += advice == 0 ? "" : StyledText(" · \(advice) advice", Theme.quiet)
        return text.truncated(to: columns)
    }
}
