/// Markdown as HTML, for programs that show that: maths between `\(` and `\)`, gaps as `{{c1::text::hint}}`, comments left out.
public enum MarkdownHTML {
    /// The HTML of a text. A single paragraph has no `<p>` around it.
    ///
    /// - Parameter hasGaps: whether gaps are kept as such.
    public static func html(of markdown: String, hasGaps: Bool = false) -> String {
        isPlain(markdown) ? markdown : html(of: markdown, hasGaps: hasGaps, depth: 0)
    }

    /// The HTML of a text, whatever it is.
    static func parsedHTML(of markdown: String, hasGaps: Bool) -> String { html(of: markdown, hasGaps: hasGaps, depth: 0) }

    /// Whether a text is certainly one line of words that mean nothing but themselves, in Markdown and in HTML.
    static func isPlain(_ markdown: String) -> Bool {
        guard let first = markdown.utf8.first, isLetter(first), markdown.utf8.last != UInt8(ascii: " ") else { return false }
        var previous: UInt8 = 0
        for byte in markdown.utf8 {
            // Addresses become links without brackets.
            if previous == UInt8(ascii: "w"), byte == UInt8(ascii: "w") { return false }
            guard isLetter(byte) || isPlainSign(byte) else { return false }
            previous = byte
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    private static func isPlainSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "%"),
            UInt8(ascii: "-"):
            true
        // Most letters beyond ASCII. Signs that stand for no character, and space of other kinds, begin with other bytes.
        case 0x80...0xBF, 0xC3...0xDF: true
        default: false
        }
    }

    private enum Mark {
        case maths(String)
        case gap(Gap)
    }

    private static func html(of markdown: String, hasGaps: Bool, depth: Int) -> String {
        let bytes = Encoding.repaired(Array(markdown.utf8)[...])
        let scanner = OpaqueScanner(bytes, in: bytes.indices)
        var found = scanner.maths.map { (range: $0, kind: Mark.maths(String(decoding: bytes[$0], as: UTF8.self))) }
        if hasGaps, depth < GapScanner.deepest {
            found += GapScanner(bytes, in: bytes.indices, opaque: scanner.opaque).gaps.filter(\.isClosed).map { ($0.range, .gap($0)) }
        }
        found = MarkedText.outermost(found)
        let marked = MarkedText(bytes, marks: found.map(\.range), inlineFrom: depth > 0 ? 0 : nil)
        let tree = MarkdownTree(marked)
        restoreCode(in: tree.root, marked)
        let rendered = marked.pieces(of: tree.root.html).map { piece -> String in
            guard case .mark(let number) = piece else { if case .text(let text) = piece { return text } else { return "" } }
            switch found[number].kind {
            case .maths(let source): return maths(source)
            case .gap(let gap): return Self.gap(gap, bytes, depth: depth)
            }
        }.joined()
        return withoutParagraph(HTMLComment.removed(from: rendered))
    }

    /// What is masked in code, HTML and addresses is no maths and no gap there.
    private static func restoreCode(in root: MarkdownNode, _ marked: MarkedText) {
        root.walk { node, _ in
            switch node.kind {
            case .code, .codeSpan, .html, .htmlBlock:
                let literal = node.literal
                if Noncharacter.mayOccur(in: literal) { node.replaceLiteral(by: marked.restored(literal)) }
            case .link, .image:
                let target = node.target
                if Noncharacter.mayOccur(in: target) { node.replaceTarget(by: marked.restored(target)) }
            default: break
            }
        }
    }

    private static func maths(_ source: String) -> String {
        let isDisplay = source.hasPrefix("$$")
        let inner = source.dropFirst(isDisplay ? 2 : 1).dropLast(isDisplay ? 2 : 1)
        return (isDisplay ? "\\[" : "\\(") + escaped(inner) + (isDisplay ? "\\]" : "\\)")
    }

    private static func gap(_ gap: Gap, _ bytes: [UInt8], depth: Int) -> String {
        func part(_ range: Range<Int>) -> String {
            let text = html(of: String(decoding: bytes[range], as: UTF8.self), hasGaps: true, depth: depth + 1)
            // Two colons and two braces mean something in the text of a gap, but not as entities; those of gaps within it do.
            guard !text.utf8.contains(UInt8(ascii: "{")) || !text.contains("{{c") else { return text }
            return text.split(separator: "::", omittingEmptySubsequences: false).joined(separator: ":&#58;")
                .split(separator: "}}", omittingEmptySubsequences: false).joined(separator: "}&#125;")
        }
        return "{{\(gap.name)::\(part(gap.text))\(gap.hint.map { "::" + part($0) } ?? "")}}"
    }

    /// A text in which no sign means anything in HTML.
    public static func escaped(_ text: some StringProtocol) -> String {
        let isSign = { (byte: UInt8) in byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") }
        guard text.utf8.contains(where: isSign) else { return String(text) }
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): result += Array("&lt;".utf8)
            case UInt8(ascii: ">"): result += Array("&gt;".utf8)
            case UInt8(ascii: "&"): result += Array("&amp;".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// HTML of one paragraph without its tags; what else there is as it is, without line ends behind it.
    private static func withoutParagraph(_ html: String) -> String {
        var html = html
        return html.withUTF8 { bytes in
            var text = bytes[...]
            while text.last == 0x0A { text = text.dropLast() }
            guard text.starts(with: "<p>".utf8), text.count >= 7, text.suffix(4).elementsEqual("</p>".utf8) else {
                return String(decoding: text, as: UTF8.self)
            }
            let inner = text.dropFirst(3).dropLast(4)
            return String(decoding: hasParagraph(inner) ? text : inner, as: UTF8.self)
        }
    }

    /// Whether a paragraph begins or ends somewhere in HTML.
    private static func hasParagraph(_ html: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        html.indices.contains { index in
            html[index] == UInt8(ascii: "<") && (html[index...].starts(with: "<p>".utf8) || html[index...].starts(with: "</p>".utf8))
        }
    }
}
