/// A text with its gaps in double braces: `{{gap}}`, each of its own number, or `{{1::gap}}`.
struct CurlyClozes {
    /// The text in Nacre's grammar.
    private(set) var markdown = ""
    /// The numbers of its gaps.
    private(set) var numbers: Set<Int> = []

    init(_ text: String) {
        guard text.place(of: "{{") != nil else {
            markdown = text
            return
        }
        let masked = Masked(text)
        var result = ""
        var rest = masked.text[...]
        var next = 1
        while let (before, after) = rest.cut(at: "{{"), let end = Self.end(of: after) {
            var inner = after[..<end]
            var number = next
            if let (head, tail) = inner.cut(at: "::"), let group = Int(head.hasPrefix("c") ? head.dropFirst() : head[...]),
                (1...999).contains(group)
            {
                (number, inner) = (group, tail)
            } else {
                next += 1
            }
            if inner.isBlank {
                result += before + after[..<end]
            } else {
                let parts = inner.cut(at: "::")
                result +=
                    before
                    + Clozes.gap(
                        number, masked.restored(String(parts?.before ?? inner)), hint: parts.map { masked.restored(String($0.after)) })
                numbers.insert(number)
            }
            rest = after[end...].dropFirst(2)
        }
        markdown = masked.restored(result + rest)
    }

    /// Where the `}}` stands that closes a gap, braces in it balanced.
    private static func end(of text: Substring) -> Substring.Index? {
        var depth = 0
        var index = text.startIndex
        while let next = text.utf8[index...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            index = text.utf8.index(after: next)
            if text.utf8[next] == UInt8(ascii: "{") {
                depth += 1
            } else if depth > 0 {
                depth -= 1
            } else {
                return index < text.endIndex && text.utf8[index] == UInt8(ascii: "}") ? next : nil
            }
        }
        return nil
    }
}
