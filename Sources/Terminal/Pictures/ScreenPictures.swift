/// The pictures on a screen: where they are, and what the terminal has to be told so that they are there and nowhere else. The only place
/// that makes escapes of pictures, from checked bytes.
struct ScreenPictures {
    /// How the terminal shows them; without it nothing is shown.
    var terminal: PictureTerminal?
    /// The bytes of a picture, for the cells that it takes.
    var source: ((PictureCell) -> [UInt8]?)?
    /// Whether what is on the screen may not be where it was, as after another size.
    var isDisturbed = false

    /// A picture at its place, counted from 0 at the top left.
    struct Placed: Equatable {
        let cell: PictureCell
        let row: Int, column: Int
    }

    private var current: [Placed] = []
    /// The lines that pictures stand on, by their rows.
    private var currentLines: [Int: StyledText] = [:]
    private var pending: [Int: StyledText] = [:]
    /// The pictures that the terminal keeps, as kitty does.
    private var sent: Set<Int> = []
    /// The sixels that were made, which takes a while; nil for what cannot be made.
    private var made: [PictureCell: String?] = [:]

    /// Which pictures are wholly in view, and where.
    mutating func placed(in lines: ArraySlice<StyledText>, columns: Int) -> [Placed] {
        pending = [:]
        guard terminal != nil, source != nil else { return [] }
        let lines = Array(lines)
        var placed: [Placed] = []
        for (row, line) in lines.enumerated() {
            guard let (cell, column) = line.picture, cell.row == 0, column + cell.columns <= columns else { continue }
            let rows = row..<row + cell.rows
            guard rows.upperBound <= lines.count, rows.allSatisfy({ Self.continues(lines[$0], cell, column, $0 - row) }) else { continue }
            placed.append(Placed(cell: cell, row: row, column: column))
            for row in rows { pending[row] = lines[row] }
        }
        return placed
    }

    private static func continues(_ line: StyledText, _ first: PictureCell, _ column: Int, _ row: Int) -> Bool {
        guard let (cell, place) = line.picture else { return false }
        return place == column && cell == PictureCell(number: first.number, row: row, columns: first.columns, rows: first.rows)
    }

    /// The rows that need not be painted since all pictures stay where they are; nil when anything is to change.
    func kept(_ placed: [Placed]) -> Set<Int>? {
        placed == current && pending == currentLines && !isDisturbed ? Set(currentLines.keys) : nil
    }

    /// What takes all of them away.
    mutating func takenAway() -> String {
        defer { (current, currentLines, isDisturbed) = ([], [:], false) }
        guard !current.isEmpty, let terminal else { return "" }
        switch terminal.way {
        case .kitty: return Set(current.map(\.cell.number)).sorted().map { Self.kitty("a=d,d=i,i=\(Self.id($0)),q=2") }.joined()
        case .iterm, .sixel: return "\u{1B}[2J"
        }
    }

    /// What shows them.
    mutating func shown(_ placed: [Placed]) -> String {
        (current, currentLines) = (placed, pending)
        guard let terminal, let source else { return "" }
        var text = ""
        for (index, picture) in placed.enumerated() {
            let cell = picture.cell
            let place = "\u{1B}[\(picture.row + 1);\(picture.column + 1)H"
            switch terminal.way {
            case .kitty:
                if !sent.contains(cell.number) {
                    guard let bytes = source(cell) else { continue }
                    sent.insert(cell.number)
                    text += Self.transmission(bytes, id: Self.id(cell.number))
                }
                text +=
                    place
                    + Self.kitty("a=p,i=\(Self.id(cell.number)),p=\(index + 1),c=\(cell.columns),r=\(cell.rows),C=1,q=2")
            case .iterm:
                guard let bytes = source(cell) else { continue }
                text +=
                    place + "\u{1B}]1337;File=inline=1;size=\(bytes.count);width=\(cell.columns);height=\(cell.rows)"
                    + ";preserveAspectRatio=1;doNotMoveCursor=1:\(Base64.text(bytes))\u{07}"
            case .sixel:
                if made[cell] == nil {
                    let room = (width: cell.columns * terminal.cellWidth, height: cell.rows * terminal.cellHeight)
                    made[cell] = .some(source(cell).flatMap { Sixels.checked($0, width: room.width, height: room.height) })
                }
                if case .some(.some(let sixels)) = made[cell] { text += place + sixels }
            }
        }
        return text
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
    mutating func forget() { (current, currentLines, sent, isDisturbed) = ([], [:], [], false) }

    /// The number the terminal knows a picture by, unlike those that others are likely to choose.
    private static func id(_ number: Int) -> Int { 0x6E_6163 + number }

    private static func kitty(_ control: String, _ payload: Substring = "") -> String { "\u{1B}_G\(control);\(payload)\u{1B}\\" }

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

extension StyledText {
    /// The first cell of a picture on the line, and its column.
    fileprivate var picture: (cell: PictureCell, column: Int)? {
        var column = 0
        for span in spans {
            if let cell = span.style.picture { return (cell, column) }
            column += Columns.width(of: span.text)
        }
        return nil
    }
}
