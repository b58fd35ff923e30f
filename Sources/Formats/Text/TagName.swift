import Cards

/// Tags of other programs as Nacre's.
enum TagName {
    /// The tag as Nacre can have it: `::` nests, other signs become `_`; nil when nothing is left. It must not by chance say how a card is
    /// asked.
    static func tag(_ written: String) -> String? {
        if isPlain(written) { return Card.askingTags.contains(written.lowercased()) ? written + "_" : written }
        let name = written.hasPrefix("#") ? String(written.dropFirst()) : written
        let nested = name.split(separator: "::").joined(separator: "/")
        let tag = String(nested.map { $0.isLetter || $0.isNumber || "_-/".contains($0) ? $0 : "_" })
        guard tag.contains(where: { !$0.isNumber && $0 != "_" }) else { return nil }
        return Card.askingTags.contains(tag.lowercased()) ? tag + "_" : tag
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
            let tag = tag(name)
            if tag == name {
                if known.insert(name).inserted { tags.append(name) }
                continue
            }
            let plain = (name.hasPrefix("#") ? String(name.dropFirst()) : name).split(separator: "::").joined(separator: "/")
            if tag != plain { changed.append(name) }
            if let tag, known.insert(tag).inserted { tags.append(tag) }
        }
        return (tags, changed)
    }
}
