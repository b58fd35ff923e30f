/// Comments in raw HTML: they are never shown, and one of them may pin a card.
enum HTMLComment {
    /// HTML without its comments. One that is never closed takes all that follows it.
    static func removed(from html: String) -> String {
        var rest = html[...]
        var kept = ""
        while let start = rest.range(of: "<!--") {
            kept += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].range(of: "-->") else { return kept }
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }

    /// What the comments say, in their order. One that is never closed is none.
    static func texts(in html: String) -> [Substring] {
        var texts: [Substring] = []
        var rest = html[...]
        while let start = rest.range(of: "<!--"), let end = rest[start.upperBound...].range(of: "-->") {
            texts.append(rest[start.upperBound..<end.lowerBound])
            rest = rest[end.upperBound...]
        }
        return texts
    }

    /// What the first comment of the form `<!-- id: k7f3 -->` names; nil when there is none.
    static func id(in html: String) -> String? {
        var rest = html[...]
        while let start = rest.range(of: "<!--") {
            guard let end = rest[start.upperBound...].range(of: "-->") else { return nil }
            let words = rest[start.upperBound..<end.lowerBound].split(whereSeparator: \.isWhitespace)
            if words.count == 2, words[0] == "id:" { return String(words[1]) }
            if words.count == 1, words[0].hasPrefix("id:"), words[0].utf8.count > 3 { return String(words[0].dropFirst(3)) }
            rest = rest[end.upperBound...]
        }
        return nil
    }
}

extension Substring {
    /// Where an ASCII text first occurs, found by bytes: linear, unlike a search that looks at characters.
    fileprivate func range(of text: StaticString) -> Range<Index>? {
        let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var index = utf8.startIndex
        while let start = utf8[index...].firstIndex(of: pattern[0]) {
            if utf8[start...].starts(with: pattern) { return start..<utf8.index(start, offsetBy: pattern.count) }
            index = utf8.index(after: start)
        }
        return nil
    }
}
