/// Reads the part of XML that files of cards use: elements, attributes, text, CDATA and the five entities of the language.
///
/// What a document type declares is passed over, so that nothing is fetched and no entity grows. Source: XML 1.0, fifth edition. A file that
/// breaks its rules is read as far as they hold.
struct XMLReader {
    /// The outermost element; nil where there is none.
    private(set) var root: XMLElement?
    /// The line from which on nothing could be read.
    private(set) var brokenLine: Int?

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var open: [XMLElement] = []
    private static let deepest = 200

    init(_ text: String) {
        bytes = Array(text.utf8)
        while index < bytes.count, brokenLine == nil {
            if bytes[index] == UInt8(ascii: "<") { readMark() } else { readText() }
        }
        if !open.isEmpty, brokenLine == nil { brokenLine = line }
        while let last = open.popLast() { close(last) }
    }

    private mutating func readText() {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { advance() }
        append(Self.unescaped(bytes[start..<index]))
    }

    private mutating func readMark() {
        if begins("<!--") {
            skip(past: "-->")
        } else if begins("<![CDATA[") {
            let start = index + 9
            guard skip(past: "]]>") else { return }
            append(String(decoding: bytes[start..<(index - 3)], as: UTF8.self))
        } else if begins("<?") {
            skip(past: "?>")
        } else if begins("<!") {
            skipDeclaration()
        } else if begins("</") {
            let start = index + 2
            guard skip(past: ">") else { return }
            let name = String(decoding: bytes[start..<(index - 1)], as: UTF8.self).trimmed
            guard let last = open.popLast(), last.name == name else {
                brokenLine = line
                return
            }
            close(last)
        } else {
            readElement()
        }
    }

    private mutating func readElement() {
        var element = XMLElement(name: "", line: line)
        advance()
        element.name = readName()
        guard !element.name.isEmpty, open.count < Self.deepest, root == nil else {
            brokenLine = line
            return
        }
        while index < bytes.count {
            skipBlanks()
            if begins("/>") {
                index += 2
                return close(element)
            }
            if begins(">") {
                index += 1
                return open.append(element)
            }
            let name = readName()
            skipBlanks()
            guard !name.isEmpty, begins("=") else { break }
            index += 1
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { break }
            let quote = bytes[index]
            let start = index + 1
            repeat { advance() } while index < bytes.count && bytes[index] != quote
            guard index < bytes.count else { break }
            element.attributes[name] = Self.unescaped(bytes[start..<index])
            index += 1
        }
        brokenLine = line
    }

    private mutating func close(_ element: XMLElement) {
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    private mutating func append(_ text: String) { if !open.isEmpty { open[open.count - 1].text += text } }

    private mutating func readName() -> String {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !"<>/=\"'".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { advance() } }

    /// Passes over a document type, with what stands in its brackets and quotes.
    private mutating func skipDeclaration() {
        var depth = 0
        var quote: UInt8?
        while index < bytes.count {
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
        while index < bytes.count {
            if begins(end) {
                index += end.utf8.count
                return true
            }
            advance()
        }
        brokenLine = line
        return false
    }

    private func begins(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func advance() {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
    }

    /// A text with what its entities stand for. Those that a document type might declare stay as they are.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "&") {
            result += before
            guard let end = after.prefix(12).firstIndex(of: ";"), let value = value(of: after[..<end]) else {
                result += "&"
                rest = after
                continue
            }
            result += value
            rest = after[after.index(after: end)...]
        }
        return result + rest
    }

    private static func value(of entity: Substring) -> String? {
        if let value = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][String(entity)] { return value }
        guard entity.hasPrefix("#") else { return nil }
        let digits = entity.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number == 9 || number == 10 || number >= 32, number != 127, !(0xF0000...0xF0003).contains(number) else {
            return nil
        }
        return Unicode.Scalar(number).map { String(Character($0)) }
    }
}
