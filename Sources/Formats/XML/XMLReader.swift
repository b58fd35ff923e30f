/// Reads the part of XML that files of cards use: elements, attributes, text, CDATA and the five entities of the language.
///
/// What a document type declares is passed over, so that nothing is fetched and no entity grows. Source: XML 1.0, fifth edition. A file that
/// breaks its rules is read as far as they hold.
struct XMLReader {
    /// The outermost element; nil where there is none.
    private(set) var root: XMLElement?
    /// The line from which on nothing could be read.
    private(set) var brokenLine: Int?

    private var bytes = CheckedBytes()
    private let end: Int
    private var index: Int
    private var line: Int
    private var open: [XMLElement] = []
    /// How many elements are around the outermost.
    private let depth: Int
    private var list: List?
    private static let deepest = 200

    /// Elements that are handed over one by one, and not kept, nor what is in them.
    private struct List {
        /// The names of the outermost element, of the one in it, the first of its name, that holds them, and their own.
        let path: [String]
        let take: (XMLElement) -> Void
        var isBegun = false
        var isOpen = false
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - path: the names from the outermost element to those, two below it, that are to be handed over one by one, for there may be very many.
    ///   - take: is handed each of these with its attributes and where it stands, but without what is in it.
    init(_ text: String, each path: [String] = [], _ take: @escaping (XMLElement) -> Void = { _ in }) {
        (index, line, depth, end) = (0, 1, 0, text.utf8.count)
        if path.count == 3 { list = List(path: path, take: take) }
        read(text)
    }

    /// Reads an element of a text anew.
    ///
    /// - Parameters:
    ///   - bytes: where it stands.
    ///   - line: the line on which it begins.
    ///   - depth: how many elements are around it.
    init(at bytes: Range<Int>, line: Int, depth: Int, in text: String) {
        (index, end, self.line, self.depth) = (bytes.lowerBound, bytes.upperBound, line, depth)
        read(text)
    }

    private mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            self.bytes = CheckedBytes(bytes)
            while index < end, brokenLine == nil {
                if bytes[index] == UInt8(ascii: "<") { readMark() } else { readText() }
            }
            if !open.isEmpty, brokenLine == nil { brokenLine = line }
            while let last = open.popLast() { close(last) }
            self.bytes = CheckedBytes()
        }
    }

    private mutating func readText() {
        let start = index
        while index < end, bytes[index] != UInt8(ascii: "<") { advance() }
        if !isInListed { append(XMLEntities.resolved(in: bytes.text(start..<index))) }
    }

    private mutating func readMark() {
        if begins("<!--") {
            skip(past: "-->")
        } else if begins("<![CDATA[") {
            let start = index + 9
            guard skip(past: "]]>") else { return }
            if !isInListed { append(bytes.text(start..<(index - 3))) }
        } else if begins("<?") {
            skip(past: "?>")
        } else if begins("<!") {
            skipDeclaration()
        } else if begins("</") {
            let start = index + 2
            guard skip(past: ">") else { return }
            let name = bytes.text(start..<(index - 1)).trimmed
            guard let last = open.popLast(), last.name == name else { return brokenLine = line }
            close(last)
        } else {
            readElement()
        }
    }

    private mutating func readElement() {
        var element = XMLElement(name: "", line: line, bytes: index..<index)
        advance()
        element.name = readName()
        guard !element.name.isEmpty, depth + open.count < Self.deepest, root == nil else {
            return brokenLine = line
        }
        while index < end {
            skipBlanks()
            if begins("/>") {
                index += 2
                return close(element)
            }
            if begins(">") {
                index += 1
                return begin(element)
            }
            let name = readName()
            skipBlanks()
            guard !name.isEmpty, begins("=") else { break }
            index += 1
            skipBlanks()
            guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { break }
            let quote = bytes[index]
            let start = index + 1
            repeat { advance() } while index < end && bytes[index] != quote
            guard index < end else { break }
            if !isInListed { element.attributes[name] = XMLEntities.resolved(in: bytes.text(start..<index)) }
            index += 1
        }
        brokenLine = line
    }

    private mutating func begin(_ element: XMLElement) {
        if let list, open.count == 1, !list.isBegun, [open[0].name, element.name] == list.path.prefix(2) {
            self.list?.isBegun = true
            self.list?.isOpen = true
        }
        open.append(element)
    }

    private mutating func close(_ element: XMLElement) {
        var element = element
        element.bytes = element.bytes.lowerBound..<index
        if open.isEmpty {
            root = element
        } else if let list, list.isOpen, open.count == 2, element.name == list.path[2] {
            list.take(element)
        } else if !isInListed {
            if open.count == 1 { list?.isOpen = false }
            open[open.count - 1].children.append(element)
        }
    }

    /// Whether what is read stands in an element that is handed over by itself.
    private var isInListed: Bool { open.count > 2 && list?.isOpen == true && open[2].name == list?.path[2] }

    private mutating func append(_ text: String) { if !open.isEmpty { open[open.count - 1].text += text } }

    private mutating func readName() -> String {
        let start = index
        while index < end, bytes[index] > 0x20, !"<>/=\"'".utf8.contains(bytes[index]) { index += 1 }
        return bytes.text(start..<index)
    }

    private mutating func skipBlanks() { while index < end, bytes[index] <= 0x20 { advance() } }

    /// Passes over a document type, with what stands in its brackets and quotes.
    private mutating func skipDeclaration() {
        var depth = 0
        var quote: UInt8?
        while index < end {
            let byte = bytes[index]
            advance()
            switch (byte, quote) {
            case (_, let sign?): if byte == sign { quote = nil }
            case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = byte
            case (UInt8(ascii: "["), nil), (UInt8(ascii: "<"), nil): depth += 1
            case (UInt8(ascii: "]"), nil): depth -= 1
            case (UInt8(ascii: ">"), nil):
                depth -= 1
                if depth <= 0 { return }
            default: break
            }
        }
        brokenLine = line
    }

    @discardableResult private mutating func skip(past end: String) -> Bool {
        while index < self.end {
            if begins(end) {
                index += end.utf8.count
                return true
            }
            advance()
        }
        brokenLine = line
        return false
    }

    private func begins(_ text: String) -> Bool { index + text.utf8.count <= end && bytes.begins(text, at: index) }

    private mutating func advance() {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
    }
}
