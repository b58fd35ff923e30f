/// Reads the part of XML that files of cards use: elements, attributes, text, CDATA and the five entities of the language.
///
/// What a document type declares is passed over, so that nothing is fetched and no entity grows. Source: XML 1.0, fifth edition. A file that
/// breaks its rules is read as far as they hold.
struct XMLReader {
    /// The outermost element; nil where there is none.
    private(set) var root: XMLElement?
    /// The line from which on nothing could be read.
    private(set) var brokenLine: Int?

    private var scanner: XMLScanner
    /// The elements that are open, but for those within one that is handed over by itself.
    private var open: [XMLElement] = []
    /// Where the names of all elements stand that are open.
    private var names: [Range<Int>] = []
    /// Whether what is read stands in an element that is handed over by itself: nothing is made of it.
    private var isInListed = false
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
        (scanner, depth) = (XMLScanner(0..<text.utf8.count, line: 1), 0)
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
        (scanner, self.depth) = (XMLScanner(bytes, line: line), depth)
        read(text)
    }

    private mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            scanner.bytes = CheckedBytes(bytes)
            while brokenLine == nil, let byte = scanner.byte {
                if byte == UInt8(ascii: "<") { readMark() } else { readText() }
            }
            if !open.isEmpty, brokenLine == nil { brokenLine = scanner.line }
            while let last = open.popLast() { close(last) }
            scanner.bytes = CheckedBytes()
        }
    }

    private mutating func readText() {
        let place = scanner.skip(to: UInt8(ascii: "<"))
        if !isInListed { append(XMLEntities.resolved(in: scanner.bytes.text(place))) }
    }

    private mutating func readMark() {
        if scanner.begins("</") {
            readEnd()
        } else if scanner.begins("<!--") {
            if scanner.skip(past: "-->") == nil { brokenLine = scanner.line }
        } else if scanner.skip("<![CDATA[") {
            guard let place = scanner.skip(past: "]]>") else { return brokenLine = scanner.line }
            if !isInListed { append(scanner.bytes.text(place)) }
        } else if scanner.begins("<?") {
            if scanner.skip(past: "?>") == nil { brokenLine = scanner.line }
        } else if scanner.begins("<!") {
            if !scanner.skipDeclaration() { brokenLine = scanner.line }
        } else {
            readElement()
        }
    }

    private mutating func readEnd() {
        _ = scanner.skip("</")
        let name = scanner.skip(to: UInt8(ascii: ">"))
        guard scanner.skip(">"), let begun = names.popLast() else { return brokenLine = scanner.line }
        let last = names.count < open.count ? open.popLast() : nil
        guard scanner.bytes.areSame(begun, name) || scanner.bytes.text(begun) == scanner.bytes.text(name).trimmed else {
            return brokenLine = scanner.line
        }
        if let last { close(last) }
    }

    private mutating func readElement() {
        var element = XMLElement(name: "", line: scanner.line, bytes: scanner.index..<scanner.index)
        _ = scanner.skip("<")
        let name = scanner.skipName()
        guard !name.isEmpty, depth + names.count < Self.deepest, root == nil else { return brokenLine = scanner.line }
        if !isInListed { element.name = scanner.bytes.text(name) }
        while true {
            scanner.skipBlanks()
            if scanner.skip("/>") {
                if !isInListed { close(element) }
                return
            }
            if scanner.skip(">") {
                if !isInListed { begin(element) }
                return names.append(name)
            }
            guard readAttribute(of: &element) else { return brokenLine = scanner.line }
        }
    }

    private mutating func readAttribute(of element: inout XMLElement) -> Bool {
        let name = scanner.skipName()
        scanner.skipBlanks()
        guard !name.isEmpty, scanner.skip("=") else { return false }
        scanner.skipBlanks()
        guard let value = scanner.skipQuoted() else { return false }
        if !isInListed { element.attributes.add(scanner.bytes.text(name), XMLEntities.resolved(in: scanner.bytes.text(value))) }
        return true
    }

    private mutating func begin(_ element: XMLElement) {
        if let list, open.count == 1, !list.isBegun, [open[0].name, element.name] == list.path.prefix(2) {
            self.list?.isBegun = true
            self.list?.isOpen = true
        }
        isInListed = open.count == 2 && list?.isOpen == true && element.name == list?.path[2]
        open.append(element)
    }

    private mutating func close(_ element: XMLElement) {
        var element = element
        element.bytes = element.bytes.lowerBound..<scanner.index
        isInListed = false
        if open.isEmpty {
            root = element
        } else if let list, list.isOpen, open.count == 2, element.name == list.path[2] {
            list.take(element)
        } else {
            if open.count == 1 { list?.isOpen = false }
            open[open.count - 1].children.append(element)
        }
    }

    private mutating func append(_ text: String) { if !open.isEmpty { open[open.count - 1].text += text } }
}
