import Cards

/// Tags of other programs as Nacre's.
enum TagName {
    /// The tag as Nacre can have it: `::` nests, other signs become `_`; nil when nothing is left. It must not by chance say how a card is
    /// asked.
    static func tag(_ written: String) -> String? {
        let name = written.hasPrefix("#") ? String(written.dropFirst()) : written
        let nested = name.split(separator: "::").joined(separator: "/")
        let tag = String(nested.map { $0.isLetter || $0.isNumber || "_-/".contains($0) ? $0 : "_" })
        guard tag.contains(where: { !$0.isNumber && $0 != "_" }) else { return nil }
        return Card.askingTags.contains(tag.lowercased()) ? tag + "_" : tag
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
            let plain = (name.hasPrefix("#") ? String(name.dropFirst()) : name).split(separator: "::").joined(separator: "/")
            if tag != plain { changed.append(name) }
            if let tag, known.insert(tag).inserted { tags.append(tag) }
        }
        return (tags, changed)
    }
}
