/// The pictures on a screen: where they are, and what the terminal has to be told so that they are there and nowhere else.
struct ScreenPictures {
    /// How the terminal shows them; without it nothing is shown.
    var terminal: PictureTerminal?
    /// The bytes of a picture, for the cells that it takes.
    var source: ((PictureCell, PictureTerminal) -> [UInt8]?)?
    /// The size of a cell as the system told it last.
    var cell = (width: 0, height: 0)

    /// A picture at its place, counted from 0 at the top left.
    struct Placed: Equatable {
        let cell: PictureCell
        let row: Int, column: Int
    }

    /// What a frame is to look like so that pictures and lines do not hurt each other.
    struct Overlay {
        /// The lines as they are written: words stand where a picture is not wholly in view.
        var lines: [StyledText]
        /// The rows that must not be written, since a picture stays on them.
        var keptRows: Set<Int> = []
        /// What is written before the lines, to take other pictures away.
        var before = ""
        /// Whether that cleared the screen, so that all lines are to be written.
        var isCleared = false
        /// Whether the pictures are to be shown when the lines are written.
        var isNew = false
    }

    private var current: [Placed] = []
    /// The lines that pictures stand on, by their rows.
    private var currentLines: [Int: StyledText] = [:]
    /// The size of the screen in cells, and of a cell in pixels, when they were placed.
    private var currentSize: [Int] = []
    /// The pictures that the terminal keeps, as kitty does.
    private var sent: Set<Int> = []
    /// The sixels that were made, which takes a while; nil for what cannot be made.
    private var made: [PictureCell: String?] = [:]

    /// Lays pictures over a frame.
    mutating func overlay(_ lines: ArraySlice<StyledText>, columns: Int, rows: Int) -> Overlay {
        var overlay = Overlay(lines: Array(lines))
        let placed = place(in: &overlay.lines, columns: columns)
        let size = [columns, rows] + (terminal.map { [$0.cellWidth, $0.cellHeight] } ?? [])
        let standing = Dictionary(
            uniqueKeysWithValues: placed.flatMap { $0.row..<$0.row + $0.cell.rows }.map { ($0, overlay.lines[$0]) })
        if placed == current, standing == currentLines, size == currentSize || placed.isEmpty {
            overlay.keptRows = Set(standing.keys)
        } else {
            overlay.before = takenAway()
            overlay.isCleared = overlay.before.hasSuffix(Self.clearing)
            overlay.isNew = !placed.isEmpty
            (current, currentLines) = (placed, standing)
        }
        currentSize = size
        return overlay
    }

    /// Finds the pictures that are wholly in view; of the others the words are put in their place.
    private func place(in lines: inout [StyledText], columns: Int) -> [Placed] {
        var placed: [Placed] = []
        var row = 0
        while row < lines.count {
            guard let (cell, column) = lines[row].picture else {
                row += 1
                continue
            }
            let rows = row..<row + Self.height(of: cell, at: column, lines[row...])
            let isWhole = cell.row == 0 && rows.count == cell.rows && column + cell.columns <= columns
            if isWhole, terminal != nil, source != nil, made[cell] != .some(nil) {
                placed.append(Placed(cell: cell, row: row, column: column))
            } else {
                let words = isWhole ? cell.words.missing : cell.row == 0 ? cell.words.begun : cell.words.rest
                for row in rows { lines[row] = lines[row].saying(row == rows.lowerBound ? words : "", columns: columns) }
            }
            row = rows.upperBound
        }
        return placed
    }

    /// How many rows of a picture are in view from its first one on.
    private static func height(of first: PictureCell, at column: Int, _ lines: ArraySlice<StyledText>) -> Int {
        lines.enumerated().prefix { index, line in
            line.picture.map { $0.column == column && first.continues(in: $0.cell, after: index) } ?? false
        }.count
    }

    private static let clearing = "\u{1B}[2J"

    /// What takes all of them away.
    private mutating func takenAway() -> String {
        defer { (current, currentLines) = ([], [:]) }
        guard !current.isEmpty, let terminal else { return "" }
        switch terminal.way {
        case .kitty: return Set(current.map(\.cell.number)).sorted().map { Self.kitty("a=d,d=i,i=\(Self.id($0)),q=2") }.joined()
        case .iterm, .sixel: return Self.clearing
        }
    }

    /// What shows those that the frame just written has room for.
    mutating func shown() -> String {
        guard let terminal else { return "" }
        return current.enumerated().map { index, picture in
            "\u{1B}[\(picture.row + 1);\(picture.column + 1)H" + (escape(picture.cell, index + 1, terminal) ?? unseen(picture.cell))
        }.joined()
    }

    private func unseen(_ cell: PictureCell) -> String {
        Painter.bytes(StyledText(cell.words.missing).truncated(to: cell.columns), colours: .none)
    }

    /// What shows a picture where the cursor is; nil when there is nothing to show, which is remembered.
    private mutating func escape(_ cell: PictureCell, _ place: Int, _ terminal: PictureTerminal) -> String? {
        if terminal.way == .kitty, sent.contains(cell.number) { return Self.placement(cell, place) }
        if terminal.way == .sixel, let made = made[cell] { return made }
        guard let bytes = source?(cell, terminal) else {
            made[cell] = .some(nil)
            return nil
        }
        switch terminal.way {
        case .kitty:
            sent.insert(cell.number)
            return Self.transmission(bytes, id: Self.id(cell.number)) + Self.placement(cell, place)
        case .iterm:
            return "\u{1B}]1337;File=inline=1;size=\(bytes.count);width=\(cell.columns);height=\(cell.rows)"
                + ";preserveAspectRatio=1;doNotMoveCursor=1:\(Base64.text(bytes))\u{07}"
        case .sixel:
            let room = (width: cell.columns * terminal.cellWidth, height: cell.rows * terminal.cellHeight)
            let sixels = Sixels.checked(bytes, width: room.width, height: room.height)
            made[cell] = .some(sixels)
            return sixels
        }
    }

    /// Takes over the size that the system tells of a cell, where that is another than before: the letters may have become larger.
    mutating func measure(_ cell: (width: Int, height: Int)) {
        guard cell != self.cell, let terminal else { return }
        (self.cell, made) = (cell, [:])
        self.terminal = PictureTerminal(terminal.way, cellWidth: cell.width, cellHeight: cell.height)
    }

    /// What makes the terminal forget them, before it is given back.
    mutating func freed() -> String {
        let ids = sent.sorted()
        forget()
        return ids.map { Self.kitty("a=d,d=I,i=\(Self.id($0)),q=2") }.joined()
    }

    /// Another card has other pictures under the same numbers.
    mutating func replaced() -> String {
        made = [:]
        return takenAway() + freed()
    }

    /// The screen was cleared, or is another's.
    mutating func forget() { (current, currentLines, sent) = ([], [:], []) }
}

// MARK: - Escapes

/// The only place that makes escapes of pictures, from checked bytes.
extension ScreenPictures {
    /// The number the terminal knows a picture by, unlike those that others are likely to choose.
    private static func id(_ number: Int) -> Int { 0x6E_6163 + number }

    private static func kitty(_ control: String, _ payload: Substring = "") -> String { "\u{1B}_G\(control);\(payload)\u{1B}\\" }

    private static func placement(_ cell: PictureCell, _ place: Int) -> String {
        kitty("a=p,i=\(id(cell.number)),p=\(place),c=\(cell.columns),r=\(cell.rows),C=1,q=2")
    }

    private static func transmission(_ bytes: [UInt8], id: Int) -> String {
        var rest = Base64.text(bytes)[...]
        var text = ""
        var control = "a=t,f=100,t=d,i=\(id),q=2,"
        repeat {
            let chunk = rest.prefix(4096)
            rest = rest.dropFirst(chunk.count)
            text += kitty(control + "m=\(rest.isEmpty ? 0 : 1)", chunk)
            control = ""
        } while !rest.isEmpty
        return text
    }
}
