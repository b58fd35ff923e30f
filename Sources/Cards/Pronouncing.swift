extension FrontMatter {
    /// The key under which a deck says how its own words are spoken: `pronounce:`, a word a line, each with what is said for it.
    static let pronouncing = "pronounce"

    /// No deck needs more words than these, each as long as this; the rest is not read.
    private static let mostWords = 1000, longestWord = 200

    /// How the deck's own words are spoken, by the words as they are written. What has no words is passed over; `check` tells of it.
    public var pronunciations: [String: String] {
        guard case .map(let entries)? = self[Self.pronouncing] else { return [:] }
        var words: [String: String] = [:]
        for entry in entries.prefix(Self.mostWords) where !entry.key.isEmpty && entry.key.count <= Self.longestWord {
            if case .string(let spoken) = entry.value, spoken.count <= Self.longestWord, words[entry.key] == nil {
                words[entry.key] = spoken
            }
        }
        return words
    }

    /// What stands under the key without effect: the word that it is about, nil where it is all of it.
    var unspeakable: [String?] {
        switch self[Self.pronouncing] {
        case nil, .null: []
        case .map(let entries):
            entries.filter { if case .string(let spoken) = $0.value { spoken.isEmpty || $0.key.isEmpty } else { true } }.map(\.key)
        default: [nil]
        }
    }
}
