/// What has to change in a text so that cmark-gfm reads it in linear time, whatever it is.
///
/// cmark-gfm 0.29.0.gfm.6 is quadratic in: the depth of nested lists and quotes times the lines after them; `![[]()` repeated; a table's
/// delimiter row below a long paragraph; the columns of a table, and the cells that its rows lack; closing parentheses after an address;
/// addresses that end in `<` and run into one another; a link definition times its uses; `<?` and `<!A` that nothing closes. Words of
/// many `@` are merely slow. Each is kept below a number no real card comes near. The changes leave lines alone and are undone in what
/// cmark gives back.
struct Defusing {
    /// The changes, by kind and then in the order of the text.
    private(set) var edits: [MarkedText.Edit] = []
    /// Where links and columns stopped being read because there were too many.
    private(set) var plainFrom: Int?

    /// Markers of quotes and lists at the head of a line, and the columns they and the blanks may take.
    static let markersPerLine = 70
    static let prefixColumns = 160
    static let columnsPerTable = 500
    static let closingParenthesesInARow = 64
    static let atSignsPerWord = 4
    static let addressesPerWord = 8
    /// How many processing instructions and declarations of HTML are read.
    static let instructions = 32
    /// How many lines and bytes a paragraph may have above the delimiter row of a table.
    static let paragraphLines = 200
    static let paragraphBytes = 65_536
    /// How many brackets are read, and, where links are defined, how many times the size of the text they may copy.
    static let brackets = 2_000
    static let copiedBytes = 16_777_216

    private var bracketsLeft: Int
    private var instructionsLeft = Self.instructions
    private var runLines = 0
    private var runBytes = 0
    private var padding = TablePadding()

    /// What has to change in a text; `definesLinks` says whether a line of it defines one.
    init(_ text: [UInt8], definesLinks: Bool) {
        bracketsLeft = definesLinks ? min(Self.brackets, max(1, Self.copiedBytes / text.count)) : Self.brackets
        text.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                var end = start
                while end < text.count, !text[end].endsLine { end += 1 }
                defuseLine(text, start..<end)
                if end + 1 < text.count, text[end] == .carriageReturn, text[end + 1] == .lineFeed { end += 1 }
                start = end + 1
            }
        }
    }

    private mutating func defuseLine(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        let body = defusePrefix(text, line)
        if body == line.upperBound {
            (runLines, runBytes) = (0, 0)
            padding.endTables()
            return
        }
        runLines += 1
        runBytes += line.count
        let isDelimiterRow = Self.isDelimiterRow(text, body..<line.upperBound)
        let isTooFarDown = isDelimiterRow && (runLines > Self.paragraphLines || runBytes > Self.paragraphBytes)
        if isTooFarDown { edits.append(.init(range: body..<body, change: .stop)) }
        var pipes = 0
        var parentheses = 0
        var atSigns = 0
        var addresses = 0
        for index in body..<line.upperBound {
            let byte = text[index]
            guard byte == UInt8(ascii: ")") else {
                parentheses = 0
                switch byte {
                case UInt8(ascii: "["):
                    bracketsLeft -= 1
                    if bracketsLeft < 0 { standIn(for: byte, at: index) }
                case UInt8(ascii: "|"):
                    pipes += 1
                    if pipes > Self.columnsPerTable { standIn(for: byte, at: index) }
                case UInt8(ascii: "@"):
                    atSigns += 1
                    if atSigns > Self.atSignsPerWord { edits.append(.init(range: index..<index, change: .stop)) }
                case UInt8(ascii: "<") where Self.opensInstruction(text, index + 1..<line.upperBound):
                    instructionsLeft -= 1
                    if instructionsLeft < 0 { edits.append(.init(range: index + 1..<index + 1, change: .stop)) }
                case UInt8(ascii: ":"), UInt8(ascii: "w"):
                    guard Self.begins(byte == UInt8(ascii: ":") ? "://" : "www.", text, index..<line.upperBound) else { break }
                    addresses += 1
                    if addresses > Self.addressesPerWord { edits.append(.init(range: index + 1..<index + 1, change: .stop)) }
                case .space, .tab: (atSigns, addresses) = (0, 0)
                case 0xEF where index + 2 < line.upperBound && text[index + 1] == 0xB7 && (0x90...0xAF).contains(text[index + 2]):
                    edits.append(.init(range: index..<index + 3, change: .replacement))
                default: break
                }
                continue
            }
            parentheses += 1
            if parentheses % Self.closingParenthesesInARow == 0 { edits.append(.init(range: index..<index, change: .stop)) }
        }
        let tables = padding.read(text, body..<line.upperBound, pipes: pipes, isDelimiterRow: isDelimiterRow && !isTooFarDown)
        for start in tables {
            edits.append(.init(range: start..<start, change: .stop))
            plainFrom = min(plainFrom ?? start, start)
        }
    }

    private mutating func standIn(for byte: UInt8, at index: Int) {
        edits.append(.init(range: index..<index + 1, change: .standIn(byte)))
        plainFrom = min(plainFrom ?? index, index)
    }

    /// Breaks off the markers at the head of a line when there are too many, and returns where its text begins.
    private mutating func defusePrefix(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var index = line.lowerBound
        var column = 0
        var markers = 0
        var tooWide: Int?
        while index < line.upperBound {
            if column >= Self.prefixColumns, tooWide == nil { tooWide = index }
            if text[index].isBlank {
                column += text[index] == .tab ? 4 - column % 4 : 1
                index += 1
                continue
            }
            let length = Self.markerLength(text, index..<line.upperBound)
            guard length > 0 else { break }
            markers += 1
            if markers == Self.markersPerLine || tooWide != nil {
                // Looked at only here, so that a line is not read once for each of its markers.
                guard !Self.isThematicBreak(text, index..<line.upperBound) else { return index }
                edits.append(.init(range: (tooWide ?? index)..<(tooWide ?? index), change: .stop))
                return index
            }
            index += length
            column += length
        }
        if let tooWide, index < line.upperBound { edits.append(.init(range: tooWide..<tooWide, change: .stop)) }
        return index
    }

    /// How many bytes the marker of a quote or list item takes at the head of a stretch, or 0.
    private static func markerLength(_ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Int {
        var end = rest.lowerBound
        switch text[end] {
        case UInt8(ascii: ">"): return 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while end < rest.upperBound, end - rest.lowerBound < 10, text[end].isDigit { end += 1 }
            guard end < rest.upperBound, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return 0 }
            end += 1
        default: return 0
        }
        return end == rest.upperBound || text[end].isBlank ? end - rest.lowerBound : 0
    }

    /// Whether a stretch is a thematic break of hyphens or asterisks, which nests nothing.
    private static func isThematicBreak(_ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Bool {
        let mark = text[rest.lowerBound]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
        return rest.allSatisfy { text[$0] == mark || text[$0].isBlank }
    }

    /// Whether a stretch looks like the delimiter row of a table and is no thematic break or underline of hyphens.
    private static func isDelimiterRow(_ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Bool {
        var hasMark = false
        for index in rest {
            switch text[index] {
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case UInt8(ascii: "-"), .space, .tab: break
            default: return false
            }
        }
        return hasMark
    }

    private static func begins(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Bool {
        rest.count >= word.utf8CodeUnitCount && (0..<word.utf8CodeUnitCount).allSatisfy { text[rest.lowerBound + $0] == word.utf8Start[$0] }
    }

    /// Whether what stands behind a `<` makes it a processing instruction or a declaration, but no comment.
    private static func opensInstruction(_ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Bool {
        guard let first = rest.first else { return false }
        return text[first] == UInt8(ascii: "?")
            || text[first] == UInt8(ascii: "!") && !(rest.count > 1 && text[first + 1] == UInt8(ascii: "-"))
    }
}
