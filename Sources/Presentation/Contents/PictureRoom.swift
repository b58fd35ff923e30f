import Cards
import Files
import Terminal

/// The pictures of a card that the screen can show, and the room there is for each; empty where no picture is shown.
public struct PictureRoom: Sendable {
    /// What is known of a picture.
    public enum Picture: Equatable, Sendable {
        /// It can be shown: its number on the screen, and its size in pixels.
        case shown(number: Int, width: Int, height: Int)
        /// It cannot, for a reason.
        case refused(String)
    }

    /// What shows them, and how many rows one may take.
    private var terminal: PictureTerminal?
    private var mostRows = 0
    private var screenRows = 0
    /// By their targets, as the author wrote them.
    private var pictures: [String: Picture] = [:]

    /// No pictures: their words and paths stand for them.
    public static let none = PictureRoom()

    private init() {}

    /// Pictures that a terminal shows, with no room for them as yet.
    public init(_ pictures: [String: Picture], on terminal: PictureTerminal) { (self.pictures, self.terminal) = (pictures, terminal) }

    /// Pictures that were read, numbered in their order.
    public init(_ files: [(target: String, file: Result<PictureFile, PictureRefusal>)], on terminal: PictureTerminal) {
        let pictures = files.enumerated().map { number, picture -> (String, Picture) in
            switch picture.file {
            case .failure(let refusal): (picture.target, .refused(refusal.reason))
            case .success(let file): (picture.target, .shown(number: number, width: file.header.width, height: file.header.height))
            }
        }
        self.init(Dictionary(pictures) { first, _ in first }, on: terminal)
    }

    /// The same on a screen of so many rows: a picture takes half of them at most.
    ///
    /// - Parameter terminal: what shows them now; nil for what did before.
    public func fitted(rows: Int, on terminal: PictureTerminal? = nil) -> PictureRoom {
        var room = self
        if self.terminal != nil, let terminal { room.terminal = terminal }
        (room.screenRows, room.mostRows) = (rows, rows < Self.leastRows ? 0 : rows / 2)
        return room
    }

    /// The same where rows are dear: a picture takes a third of them.
    var folded: PictureRoom {
        var room = self
        room.mostRows = min(mostRows, max(Self.leastRows / 2, screenRows / 3))
        return room
    }

    /// With fewer rows than this, there is no room for pictures.
    private static let leastRows = 8

    private func cells(_ target: String, columns: Int) -> (number: Int, columns: Int, rows: Int)? {
        guard let terminal, case .shown(let number, let width, let height)? = pictures[target] else { return nil }
        let cells = terminal.cells(width: width, height: height, mostColumns: columns, mostRows: mostRows)
        return cells.map { (number, $0.columns, $0.rows) }
    }

    /// A text with what is left to be said of the pictures below it: their words, if they have any. A path is no word, and may give away what
    /// is asked for.
    func captions(_ inlines: [Inline], columns: Int) -> [Inline] {
        pictures.isEmpty ? inlines : inlines.compactMap { caption($0, columns) }
    }

    private func caption(_ inline: Inline, _ columns: Int) -> Inline? {
        func inner(_ inlines: [Inline]) -> [Inline] { captions(inlines, columns: columns) }
        switch inline {
        case .image(let alt, let target) where cells(target, columns: columns) != nil:
            return alt.isEmpty ? nil : .image(alt: alt, target: "")
        case .emphasis(let inlines): return .emphasis(inner(inlines))
        case .strong(let inlines): return .strong(inner(inlines))
        case .strikethrough(let inlines): return .strikethrough(inner(inlines))
        case .filled(let inlines): return .filled(inner(inlines))
        case .link(let inlines, let target): return .link(inner(inlines), target: target)
        default: return inline
        }
    }

    /// What stands in the place of a picture. What the author calls it stands above it, too.
    private static func words(_ alt: String, _ target: String) -> PictureCell.Words {
        func words(_ alt: String, _ target: String) -> String { MarkdownView(columns: 1).text([.image(alt: alt, target: target)]).plain }
        let named = alt.isEmpty ? "[image]" : words(alt, "")
        return PictureCell.Words(missing: words(alt, target), begun: alt.isEmpty ? named : "⋮", rest: named)
    }

    /// The rows that are kept free below a text for the pictures in it, or why there are none.
    func lines(below inlines: [Inline], columns: Int) -> [StyledText] {
        guard terminal != nil, !pictures.isEmpty else { return [] }
        return inlines.flatMap(\.images).flatMap { image -> [StyledText] in
            if let cells = cells(image.target, columns: columns) {
                return PictureCell.lines(
                    number: cells.number, columns: cells.columns, rows: cells.rows, words: Self.words(image.alt, image.target))
            }
            guard case .refused(let reason)? = pictures[image.target] else { return [] }
            return StyledText("not shown: \(Harmless.text(reason))", Theme.quiet).wrapped(to: columns)
        }
    }
}

extension Inline {
    /// The pictures in it.
    fileprivate var images: [(alt: String, target: String)] {
        switch self {
        case .image(let alt, let target): [(alt, target)]
        case .link(let inner, _): inner.flatMap(\.images)
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .filled(let inner): inner.flatMap(\.images)
        case .text, .code, .lineBreak, .softBreak, .html, .gap: []
        }
    }
}
