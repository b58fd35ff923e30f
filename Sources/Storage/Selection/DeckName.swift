import GRDB
import Study

/// A deck's name and title.
public struct DeckName: Hashable, Sendable {
    /// The name: its path below the folder of decks, without the ending.
    public var name: String
    /// The title, if it has one.
    public var title: String?

    /// A deck of this name and title.
    public init(name: String, title: String?) {
        self.name = name
        self.title = title
    }

    /// A name without the number before it, in small letters: `2-Glutathione` is `glutathione`. A name of digits alone stays.
    public static func bare(_ name: some StringProtocol) -> String {
        let rest = name.lowercased().drop { $0.isNumber }
        if rest.count == name.count || rest.isEmpty { return name.lowercased() }
        return String(rest.drop { "-_. ".contains($0) })
    }

    /// How well a word names the deck, the best being 0; nil where it does not. In capitals or not: the name; the title; the name without the
    /// number before it, with its folders or without; what the name was made from, as `Maths/Analysis I` for `maths/analysis-i`.
    public func rank(of word: some StringProtocol) -> Int? {
        let word = word.lowercased()
        if name.lowercased() == word { return 0 }
        if title?.lowercased() == word { return 1 }
        if Self.bare(name) == word || Self.bare(last) == word { return 2 }
        return Self.plain(name) == Self.plain(word) && !Self.plain(word).isEmpty ? 3 : nil
    }

    /// The letters and digits of each part of a path, with hyphens between words.
    private static func plain(_ path: String) -> [String] { path.split(separator: "/").map { fileName(for: String($0)) } }

    /// The name of a file for a title, without an ending: its letters and digits in lower case, with hyphens between words.
    public static func fileName(for title: String) -> String {
        let words = title.precomposedStringWithCanonicalMapping.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return String(words.joined(separator: "-").prefix(longestFileName))
    }

    /// The longest name a file is given, in characters; all file systems take so many.
    private static let longestFileName = 60

    /// The name without folders.
    public var last: Substring { name.split(separator: "/").last ?? "" }

    /// Whether a pattern is the deck's name, or that of a folder it is in; its title; or its last name without the number before it.
    func answers(to matcher: TextMatcher) -> Bool {
        matcher.isHead(of: name) || title.map(matcher.isAll(of:)) ?? false || matcher.isAll(of: Self.bare(last))
    }
}

extension Sequence<DeckName> {
    /// The deck that a word names best; of several the first.
    public func named(_ word: some StringProtocol) -> DeckName? {
        var best: (deck: DeckName, rank: Int)?
        for deck in self {
            if let rank = deck.rank(of: word), rank < best?.rank ?? .max { best = (deck, rank) }
        }
        return best?.deck
    }
}

extension Store {
    /// The decks in their order.
    ///
    /// - Throws: what reading can meet with.
    public func decks() throws(StoreError) -> [DeckName] {
        try read { db in
            try StoredRow.fetchAll(db, sql: "SELECT deck, title FROM file ORDER BY place, id") {
                try DeckName(name: $0.value(0), title: $0.value(1))
            }
        }
    }
}
