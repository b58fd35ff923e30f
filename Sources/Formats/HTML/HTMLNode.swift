import Cards

/// A piece of HTML as a tree. What is nested too deep hangs at the deepest place there is.
indirect enum HTMLNode {
    case text(String)
    case comment
    case element(String, attributes: [String: String], [HTMLNode])

    /// How deep elements may be nested.
    private static let deepest = 24
    private static let void: Set<String> = ["br", "img", "hr", "input", "wbr", "meta", "link", "source", "embed", "col"]
    /// Names of elements; what looks like another is text.
    private static let known: Set<String> = [
        "a", "abbr", "article", "audio", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd",
        "del",
        "details", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "i", "img", "input", "ins", "kbd", "li", "link", "mark", "meta", "object", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s",
        "samp", "script", "section", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table",
        "tbody",
        "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr", "anki-mathjax",
    ]

    /// The nodes that a text holds.
    static func nodes(of html: String) -> [HTMLNode] {
        var stack: [(name: String, attributes: [String: String], children: [HTMLNode])] = [("", [:], [])]
        func close() {
            let top = stack.removeLast()
            stack[stack.count - 1].children.append(.element(top.name, attributes: top.attributes, top.children))
        }
        var rest = html[...]
        var mayEndComment = true
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            if start > rest.startIndex { stack[stack.count - 1].children.append(.text(Entities.decoded(rest[..<start]))) }
            rest = rest[start...]
            if mayEndComment, rest.hasPrefix("<!--") {
                if let (_, after) = rest.cut(at: "-->") {
                    stack[stack.count - 1].children.append(.comment)
                    rest = after
                    continue
                }
                // One that nothing closes would take the rest with it.
                mayEndComment = false
            }
            guard let tag = HTMLTag(rest), known.contains(tag.name) else {
                stack[stack.count - 1].children.append(.text("<"))
                rest = rest.dropFirst()
                continue
            }
            rest = tag.rest
            if tag.isClosing {
                guard let depth = stack.lastIndex(where: { $0.name == tag.name }), depth > 0 else { continue }
                while stack.count > depth { close() }
            } else if tag.isEmpty || void.contains(tag.name) || stack.count >= deepest {
                stack[stack.count - 1].children.append(.element(tag.name, attributes: tag.attributes, []))
            } else {
                // The ends of these may be left out.
                if ["li", "tr", "td", "th", "p"].contains(tag.name), stack.last?.name == tag.name { close() }
                stack.append((tag.name, tag.attributes, []))
            }
        }
        if !rest.isEmpty { stack[stack.count - 1].children.append(.text(Entities.decoded(rest))) }
        return finish(&stack)
    }

    private static func finish(_ stack: inout [(name: String, attributes: [String: String], children: [HTMLNode])]) -> [HTMLNode] {
        while stack.count > 1 {
            let top = stack.removeLast()
            stack[stack.count - 1].children.append(.element(top.name, attributes: top.attributes, top.children))
        }
        return stack[0].children
    }

    /// Whether it is a paragraph.
    var isParagraph: Bool { if case .element("p", _, _) = self { true } else { false } }

    /// All text below it, line breaks as such.
    var plain: String {
        switch self {
        case .text(let text): text
        case .comment: ""
        case .element("br", _, _): "\n"
        case .element(let name, _, let children):
            (name == "div" || name == "p" ? "\n" : "") + children.map(\.plain).joined()
        }
    }
}

/// One tag of HTML.
struct HTMLTag {
    let name: String
    let isClosing: Bool
    let isEmpty: Bool
    private(set) var attributes: [String: String] = [:]
    /// What follows it.
    let rest: Substring

    /// The tag that a text begins with; nil when it begins with none.
    init?(_ text: Substring) {
        var inner = text.dropFirst()
        isClosing = inner.hasPrefix("/")
        if isClosing { inner = inner.dropFirst() }
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        let word = inner.utf8.prefix { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard let first = word.first, isLetter(first) else { return nil }
        name = String(Substring(word)).lowercased()
        var index = word.endIndex
        let utf8 = text.utf8
        var isEmpty = false
        while index < utf8.endIndex, utf8[index] != UInt8(ascii: ">") {
            let byte = utf8[index]
            if byte == UInt8(ascii: "<") { return nil }
            isEmpty = byte == UInt8(ascii: "/")
            if byte <= 0x20 || isEmpty {
                index = utf8.index(after: index)
                continue
            }
            guard let (key, value, end) = Self.attribute(text[index...]) else { return nil }
            attributes[key] = value
            index = end
        }
        guard index < utf8.endIndex else { return nil }
        self.isEmpty = isEmpty
        rest = text[utf8.index(after: index)...]
    }

    private static func attribute(_ text: Substring) -> (key: String, value: String, end: Substring.Index)? {
        let utf8 = text.utf8
        let key = utf8.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        if key.isEmpty { return ("", "", utf8.index(after: text.startIndex)) }
        let name = String(Substring(key)).lowercased()
        var index = key.endIndex
        while index < utf8.endIndex, utf8[index] == 0x20 { index = utf8.index(after: index) }
        guard index < utf8.endIndex, utf8[index] == UInt8(ascii: "=") else { return (name, "", key.endIndex) }
        index = utf8.index(after: index)
        while index < utf8.endIndex, utf8[index] == 0x20 { index = utf8.index(after: index) }
        guard index < utf8.endIndex else { return nil }
        let quote = utf8[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = utf8.index(after: index)
            guard let end = utf8[start...].firstIndex(of: quote) else { return nil }
            return (name, Entities.decoded(text[start..<end]), utf8.index(after: end))
        }
        let value = utf8[index...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        return (name, Entities.decoded(Substring(value)), value.endIndex)
    }
}

/// Entities of HTML, by CommonMark's table.
enum Entities {
    /// A text with its entities resolved; a hard blank becomes a soft one.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0xC2 }) else { return String(text) }
        var result = ""
        var rest = text
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<start]
            let word = rest[start...].utf8.dropFirst().prefix(32).prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 && $0 < 0x80 }
            let after = rest[word.endIndex...]
            if after.hasPrefix(";"), !word.isEmpty, let character = character(String(Substring(word))) {
                result += character
                rest = after.dropFirst()
            } else {
                result += "&"
                rest = rest[start...].dropFirst()
            }
        }
        result += rest
        return result.utf8.contains(0xC2) ? String(result.map { $0 == "\u{A0}" ? " " : $0 }) : result
    }

    private static func character(_ name: String) -> String? {
        switch name {
        case "nbsp": return " "
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        default:
            guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" }) else { return nil }
            let shown = Block.blocks(of: "&\(name);").plainText
            return shown == "&\(name);" ? nil : shown
        }
    }
}
