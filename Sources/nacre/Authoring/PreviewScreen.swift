import Cards
import Collection
import Files
import Presentation
import Storage
import Terminal

/// A preview on the whole screen, drawn again whenever one of its files is saved.
struct PreviewScreen {
    private let source: PreviewSource
    private let program: Program
    private let screen: Screen
    private var preview: ScrolledPreview
    /// The state of the files when they were read; nil for one that was missing.
    private var stamps: [String: FileStamp?] = [:]

    /// How often the files are looked at.
    private static let pauseMilliseconds: Int32 = 200

    private init(_ source: PreviewSource, program: Program, screen: Screen, width: Int?) throws {
        self.source = source
        self.program = program
        self.screen = screen
        preview = ScrolledPreview(try source.read(), width: width)
        stamp()
    }

    /// Shows the preview until the author leaves.
    static func run(_ source: PreviewSource, program: Program, screen: Screen, width: Int?) throws {
        var shown = try PreviewScreen(source, program: program, screen: screen, width: width)
        screen.open()
        defer { screen.close() }
        while try shown.takeTurn() {}
        program.screenEndedBy = screen.endedBy
    }

    private mutating func takeTurn() throws -> Bool {
        let (lines, cursor) = preview.frame(columns: screen.size.columns, rows: screen.size.rows)
        screen.draw(lines, cursor: cursor)
        while true {
            if let key = try screen.key(within: Self.pauseMilliseconds) { return try take(key) }
            if stamps.contains(where: { FileSystem.stamp(of: $0.key) != $0.value }) {
                reload()
                return true
            }
        }
    }

    /// Reads what was saved. What cannot be read now may be there soon: an editor is saving it.
    private mutating func reload() {
        // What is saved while it is read is read again.
        let stampsBefore = stamps.keys.map { (path: $0, stamp: FileSystem.stamp(of: $0)) }
        do {
            preview.take(try source.read(), columns: screen.size.columns)
            stamp()
            for (path, stamp) in stampsBefore where stamps[path] != nil { stamps[path] = .some(stamp) }
        } catch {
            for path in stamps.keys { stamps[path] = .some(FileSystem.stamp(of: path)) }
            let words = (error as? FileError).map { FileError(path: $0.path.lastPathPart, number: $0.number).description } ?? "\(error)"
            preview.notice = StyledText(Harmless.text(words), Theme.warning)
        }
    }

    private mutating func stamp() {
        stamps = [:]
        for deck in preview.decks { stamps[deck.path] = .some(FileSystem.stamp(of: deck.path)) }
    }

    /// Does what a key says; false to leave.
    private mutating func take(_ key: Key) throws -> Bool {
        switch key {
        case .interrupt, .escape, .endOfInput, .character("q"): return false
        case .character("e"): if let (deck, line) = preview.top { try open(deck, line: line) }
        default: preview.move(key, rows: screen.size.rows)
        }
        return true
    }

    private mutating func open(_ deck: PreviewedDeck, line: Int) throws {
        do {
            try screen.suspended { try Editor.open(deck.path, line: line, variables: program.environment.variables) }
        } catch let error as EditorError {
            preview.notice = StyledText(Harmless.text(error.description), Theme.bad)
            return
        }
        reload()
    }
}
