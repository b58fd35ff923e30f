/// Comments in raw HTML: they are never shown, and some of them say something to the reader of a card.
enum HTMLComment {
    /// HTML without its comments. One that is never closed takes all that follows it.
    static func removed(from html: String) -> String {
        var rest = html[...]
        var kept = ""
        while let start = rest.place(ofASCII: "<!--") {
            kept += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].place(ofASCII: "-->") else { return kept }
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }

    /// The comments that nothing closes, or in which another one begins: on which line each is opened and on which it ends, counted from that
    /// of the HTML.
    static func runaways(in html: String) -> [(line: Int, end: Int, isClosed: Bool)] {
        var rest = html[...]
        var line = 0
        var found: [(line: Int, end: Int, isClosed: Bool)] = []
        func lines(_ text: Substring) -> Int { text.utf8.count { $0 == .lineFeed } }
        while let start = rest.place(ofASCII: "<!--") {
            line += lines(rest[..<start.lowerBound])
            let behind = rest[start.upperBound...]
            guard let end = behind.place(ofASCII: "-->") else { return found + [(line, line + lines(behind), false)] }
            let inner = behind[..<end.lowerBound]
            if inner.place(ofASCII: "<!--") != nil { found.append((line, line + lines(inner) + 1, true)) }
            line += lines(inner)
            rest = behind[end.upperBound...]
        }
        return found
    }

    /// What the comments say, in their order. One that is never closed is none.
    static func texts(in html: String) -> [Substring] {
        var texts: [Substring] = []
        var rest = html[...]
        while let start = rest.place(ofASCII: "<!--"), let end = rest[start.upperBound...].place(ofASCII: "-->") {
            texts.append(rest[start.upperBound..<end.lowerBound])
            rest = rest[end.upperBound...]
        }
        return texts
    }
}

extension Substring {
    /// Where an ASCII text first occurs, found by bytes: linear, unlike a search that looks at characters. It has a name that nothing else has, so
    /// that no such search takes its place.
    fileprivate func place(ofASCII text: StaticString) -> Range<Index>? {
        let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var index = utf8.startIndex
        while let start = utf8[index...].firstIndex(of: pattern[0]) {
            if utf8[start...].starts(with: pattern) { return start..<utf8.index(start, offsetBy: pattern.count) }
            index = utf8.index(after: start)
        }
        return nil
    }
}
