import Cards

/// Tags of other programs as Nacre's.
enum TagName {
    /// The tag as Nacre can have it: `::` nests, other signs become `_`; nil when nothing is left. It must not by chance say how a card is
    /// asked.
    static func tag(_ written: String) -> String? {
        tag(nested: nested(written))
    }

    private static func tag(nested: String) -> String? {
        if isPlain(nested) { return Card.askingTags.contains(nested.lowercased()) ? nested + "_" : nested }
        let tag = String(nested.map { $0.isLetter || $0.isNumber || "_-/".contains($0) ? $0 : "_" })
        guard tag.contains(where: { !$0.isNumber && $0 != "_" }) else { return nil }
        return Card.askingTags.contains(tag.lowercased()) ? tag + "_" : tag
    }

    /// The name without the sign before it, its parts nested as here.
    private static func nested(_ written: String) -> String {
        var rest = written[...]
        if rest.utf8.first == UInt8(ascii: "#") { rest = written.dropFirst() }
        guard rest.place(of: "::") != nil else { return String(rest) }
        var nested = ""
        func add(_ part: Substring) { if !part.isEmpty { nested += (nested.isEmpty ? "" : "/") + part } }
        while let (part, after) = rest.cut(at: "::") {
            add(part)
            rest = after
        }
        add(rest)
        return nested
    }

    /// Whether it is a tag as it stands: told by its bytes.
    private static func isPlain(_ written: String) -> Bool {
        var hasLetter = false
        for byte in written.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): hasLetter = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"): break
            default: return false
            }
        }
        return hasLetter
    }

    /// Tags of a file and of a card in it, each once.
    static func once(_ tags: [String]) -> [String] {
        var known: Set<String> = []
        return tags.filter { known.insert($0).inserted }
    }

    /// Several tags, each once, and those that had to be changed.
    static func tags(_ written: some Sequence<String>) -> (tags: [String], changed: [String]) {
        var tags: [String] = []
        var changed: [String] = []
        var known: Set<String> = []
        for name in written {
            let nested = nested(name)
            let tag = tag(nested: nested)
            if tag != nested { changed.append(name) }
            if let tag, known.insert(tag).inserted { tags.append(tag) }
        }
        return (tags, changed)
    }
}
