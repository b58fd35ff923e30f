/// A line that Markdown takes for the definition of a link, such as `[notes]: notes.md`.
///
/// `[GSH]: 5mM` has that form too, and would not be shown. So only what leads somewhere, and what something in its text refers to, defines a
/// link; in all other lines the bracket and the colon are parted before cmark sees them, and they are text.
struct LinkDefinition {
    /// From its bracket to the end of its line.
    let range: Range<Int>
    /// Where its `]` stands.
    let closing: Int
    /// Where its target begins.
    let target: Int
    /// The sign that begins the next line, where that would be taken for the title of the link.
    let titleBelow: Int?

    /// Where `]:` stands in a text, and which of these lines have the form of a definition that leads somewhere. None of them is underlined:
    /// whether a line is a heading must not depend on what refers to it.
    static func candidates(in text: [UInt8]) -> (signs: [Int], definitions: [LinkDefinition]) {
        let signs = signs(in: text)
        guard !signs.isEmpty else { return ([], []) }
        var definitions: [LinkDefinition] = []
        var paragraph: [LinkDefinition] = []
        var upcoming = signs[...]
        let source = SourceText(text)
        for line in 0..<source.lineCount where !upcoming.isEmpty || !paragraph.isEmpty {
            let content = source.content(line)
            let words = source.trimmed(content)
            if words.isEmpty || isUnderline(text[words]) {
                if words.isEmpty { definitions += paragraph }
                paragraph = []
            }
            if let sign = upcoming.first, sign < content.upperBound {
                if let definition = LinkDefinition(source, line, closing: sign) { paragraph.append(definition) }
                upcoming = upcoming.drop { $0 < content.upperBound }
            }
        }
        return (signs, definitions + paragraph)
    }

    /// The definitions of a text that something in it refers to.
    static func used(_ candidates: [LinkDefinition], in text: [UInt8]) -> [LinkDefinition] {
        guard !candidates.isEmpty else { return [] }
        // In maths nothing refers to anything. A mark before each target tells which of them a link has got.
        let maths = OpaqueScanner(text, in: text.indices).maths
        let marks = MarkedText.outermost(maths.map { ($0, -1) } + candidates.enumerated().map { ($1.target..<$1.target, $0) })
        let marked = MarkedText(text, marks: marks.map(\.range), definitions: candidates, pictures: [])
        var used: Set<Int> = []
        MarkdownTree(marked).root.walk { node, _ in
            guard used.count < candidates.count, node.kind == .link || node.kind == .image else { return }
            // The mark is at the head; a long target is not read for it.
            let head = String(decoding: node.target.utf8.prefix(20), as: UTF8.self)
            if case .mark(let mark)? = marked.pieces(of: head).first { used.insert(marks[mark].kind) }
        }
        return candidates.enumerated().filter { used.contains($0.offset) }.map(\.element)
    }

    /// Reads the line whose first `]:` stands at a place.
    private init?(_ source: SourceText, _ line: Int, closing: Int) {
        let text = source.bytes
        let content = source.trimmed(source.content(line))
        guard let opening = Self.opening(text, content.lowerBound..<closing) else { return nil }
        var target = closing + 2
        while target < content.upperBound, text[target].isBlank { target += 1 }
        let rest = source.string(target..<content.upperBound)
        guard let (address, title) = Self.parts(of: rest), Self.leadsSomewhere(address) else { return nil }
        range = opening..<content.upperBound
        self.closing = closing
        self.target = target + (rest.hasPrefix("<") ? 1 : 0)
        let next = title.isEmpty && line + 1 < source.lineCount ? source.trimmed(source.content(line + 1)) : 0..<0
        titleBelow = next.first.flatMap { "\"'(".utf8.contains(text[$0]) ? $0 : nil }
    }

    private static func signs(in text: [UInt8]) -> [Int] {
        text.withUnsafeBufferPointer { text in
            var signs: [Int] = []
            var index = 0
            while let found = text.firstPlace(of: UInt8(ascii: "]"), from: index), found + 1 < text.count {
                if text[found + 1] == UInt8(ascii: ":") { signs.append(found) }
                index = found + 1
            }
            return signs
        }
    }

    /// Where the bracket of a name stands that nothing but the marks of quotes, lists and tasks stands before.
    private static func opening(_ text: [UInt8], _ range: Range<Int>) -> Int? {
        guard let opening = range.last(where: { text[$0] == UInt8(ascii: "[") }), opening + 1 < range.upperBound else { return nil }
        let before = text[range.lowerBound..<opening]
        let marks = before.split(whereSeparator: \.isBlank).allSatisfy { word in
            word.allSatisfy { ">-+*[]xX".utf8.contains($0) } || word.dropLast().allSatisfy(\.isDigit) && ".)".utf8.contains(word.last!)
        }
        return marks ? opening : nil
    }

    /// The address of a definition and the title behind it; nil when there is more, or less.
    private static func parts(of rest: String) -> (address: Substring, title: Substring)? {
        let isBracketed = rest.hasPrefix("<")
        let last =
            isBracketed ? rest.firstIndex(of: ">").map(rest.index(after:)) : rest.firstIndex { $0 == " " || $0 == "\t" } ?? rest.endIndex
        guard let end = last else { return nil }
        let title = rest[end...].drop { $0 == " " || $0 == "\t" }
        guard let sign = title.first else { return (rest[..<end], title) }
        let closing: Character = sign == "(" ? ")" : sign
        guard "\"'(".contains(sign), title.count > 1, title.last == closing else { return nil }
        return (rest[..<end], title)
    }

    /// Whether a word is written like an address or a path, which a number with its unit is not.
    private static func leadsSomewhere(_ address: Substring) -> Bool {
        if ["<", "#", "/", "./", "../", "mailto:", "www."].contains(where: address.hasPrefix) || address.contains("://") { return true }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return false }
        let ending = path[path.index(after: dot)...]
        return ending.first?.isLetter == true && ending.count <= 5 && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static func isUnderline(_ words: ArraySlice<UInt8>) -> Bool {
        words.allSatisfy { $0 == UInt8(ascii: "-") } || words.allSatisfy { $0 == UInt8(ascii: "=") }
    }
}
