import Cards
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
    private let terminal: PictureTerminal?
    private let mostRows: Int
    /// By their targets, as the author wrote them.
    private let pictures: [String: Picture]

    /// No pictures: their words and paths stand for them.
    public static let none = PictureRoom()

    private init() { (terminal, mostRows, pictures) = (nil, 0, [:]) }

    /// Pictures on a terminal of so many rows: one takes half of them at most, and leaves enough
    /// for the question, the head and the foot.
    public init(_ pictures: [String: Picture], on terminal: PictureTerminal, rows: Int) {
        self.terminal = terminal
        self.pictures = pictures
        mostRows = rows < Self.leastRows ? 0 : min(rows / 2, rows - Self.otherRows)
    }

    /// With fewer rows than this, there is no room for pictures.
    private static let leastRows = 16
    /// The rows that the head, the foot and a question of a line take.
    private static let otherRows = 13

    /// The rows that are kept free below a text for the pictures in it, or why there are none.
    func lines(below inlines: [Inline], columns: Int) -> [StyledText] {
        guard let terminal, !pictures.isEmpty else { return [] }
        return inlines.flatMap(\.targets).flatMap { target -> [StyledText] in
            switch target.isPicture ? pictures[target.place] : nil {
            case .shown(let number, let width, let height):
                let cells = terminal.cells(width: width, height: height, mostColumns: columns, mostRows: mostRows)
                return cells.map { PictureCell.lines(number: number, columns: $0.columns, rows: $0.rows) } ?? []
            case .refused(let reason): return StyledText("not shown: \(Harmless.text(reason))", Theme.quiet).wrapped(to: columns)
            case nil: return []
            }
        }
    }
}
