/// A picture as authors write it and CommonMark does not take it: `![[figure.png|300]]`, as in Obsidian, or `![a](my figure.png)`, with
/// blanks in its path. A sound or a film in
/// double brackets is a link, and a note no picture.
struct LoosePicture {
    /// Where its `!` stands.
    let place: Int
    /// What has to be written otherwise.
    let range: Range<Int>
    /// How CommonMark has it.
    let markdown: [UInt8]

    /// What in a text may be such pictures, in order. Linear: no stretch is looked at for more than one `![`.
    static func candidates(in text: [UInt8]) -> [LoosePicture] {
        text.withUnsafeBufferPointer { text in
            var found: [LoosePicture] = []
            var index = 0
            while let sign = text.firstPlace(of: UInt8(ascii: "!"), from: index), sign + 2 < text.count {
                index = sign
                defer { index += 1 }
                guard text[index + 1] == opening, index == 0 || text[index - 1] != .backslash else {
                    continue
                }
                guard let picture = text[index + 2] == opening ? embedded(text, at: index) : spaced(text, at: index) else { continue }
                found.append(picture)
                index = picture.range.upperBound - 1
            }
            return found
        }
    }

    /// Those that stand in running text: in code they are code.
    static func used(_ candidates: [LoosePicture], in marked: MarkedText) -> [LoosePicture] {
        var used: Set<Int> = []
        MarkdownTree(marked).root.walk { node, _ in
            guard node.kind == .text else { return }
            for piece in marked.pieces(of: node.literal) { if case .mark(let mark) = piece { used.insert(mark) } }
        }
        return candidates.enumerated().filter { used.contains($0.offset) }.map(\.element)
    }

    /// `![[figure.png]]`, and what may stand behind a bar: its size, or words.
    private static func embedded(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> LoosePicture? {
        guard let inner = stretch(text, from: place + 3, to: closing), inner.upperBound + 1 < text.count,
            text[inner.upperBound + 1] == closing
        else { return nil }
        let parts = String(decoding: text[inner], as: UTF8.self).split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        // In a table the bar is written behind a backslash.
        let path = (parts[0].hasSuffix("\\") ? parts[0].dropLast() : parts[0]).trimmed
        guard isPath(path), let kind = MediaName(path) else { return nil }
        var words = parts.count > 1 ? parts[1].trimmed : ""
        if words.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "x") }) { words = "" }
        let markdown =
            switch kind {
            case .picture: "![\(words)](<\(path)>)"
            case .other: "[\(words.isEmpty ? path : words)](<\(path)>)"
            }
        return LoosePicture(place: place, range: place..<inner.upperBound + 2, markdown: Array(markdown.utf8))
    }

    /// `![a](my figure.png)`.
    private static func spaced(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> LoosePicture? {
        guard let alt = stretch(text, from: place + 2, to: closing), alt.upperBound + 1 < text.count,
            text[alt.upperBound + 1] == UInt8(ascii: "("),
            let target = stretch(text, from: alt.upperBound + 2, to: UInt8(ascii: ")"))
        else { return nil }
        let path = String(decoding: text[target], as: UTF8.self).trimmed
        guard path.contains(" "), isPath(path), MediaName(path) == .picture else { return nil }
        return LoosePicture(place: place, range: target, markdown: Array("<\(path)>".utf8))
    }

    /// What stands before a sign on the same line; nil where another bracket comes first.
    private static func stretch(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to sign: UInt8) -> Range<Int>? {
        var index = start
        while index < text.count, text[index] != sign {
            switch text[index] {
            case opening, UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), .lineFeed, .carriageReturn: return nil
            default: index += 1
            }
        }
        return index < text.count ? start..<index : nil
    }

    /// Whether nothing in it would be markup again, or one of the marks that cmark is given.
    private static func isPath(_ path: String) -> Bool {
        !path.isEmpty && !path.utf8.contains { $0 < 0x20 || $0 == .backslash || $0 == UInt8(ascii: "\"") }
            && !path.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) }
    }
}

private let opening = UInt8(ascii: "[")
private let closing = UInt8(ascii: "]")
