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

    /// The name without folders.
    public var last: Substring { name.split(separator: "/").last ?? "" }

    /// Whether a pattern is the deck's name, or that of a folder it is in; its title; or its last name without the number before it.
    func answers(to matcher: TextMatcher) -> Bool {
        matcher.isHead(of: name) || title.map(matcher.isAll(of:)) ?? false || matcher.isAll(of: Self.bare(last))
    }
}

extension Store {
    /// The decks in their order.
    ///
    /// - Throws: what reading can meet with.
    public func decks() throws(StoreError) -> [DeckName] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT deck, title FROM file ORDER BY place, id").map { DeckName(name: $0[0], title: $0[1]) }
        }
    }
}
