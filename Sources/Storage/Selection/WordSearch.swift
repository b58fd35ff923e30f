import Study

/// SQL for the numbers of all cards whose headings hold what is wanted, by a function of a text and a value: each table is gone through once.
enum WordSearch {
    /// Those that hold it in their headings. A pinned card is in no deck by its name, and has its heading in its listing.
    static func headings(_ function: String) -> [String] { headings { "\(function)(\($0), ?)" } }

    /// Those whose whole heading is like a pattern, and the value that is asked for. Where only capitals can differ, SQLite compares by itself.
    static func whole(_ pattern: TextPattern) -> (queries: [String], value: String) {
        guard let literal = pattern.literal, literal.utf8.allSatisfy({ $0 < 0x80 && $0 > 0 }) else {
            return (headings("is_like"), pattern.escaped)
        }
        // A card whose deck has it is found by its name, a pinned one among the few of its kind.
        let keys = Names.keys(heading: literal)
        return (
            [
                """
                SELECT card.number FROM name CROSS JOIN card ON card.number = name.card
                WHERE name.key BETWEEN \(keys.lowerBound) AND \(keys.upperBound) AND card.deck <> '' AND card.heading = ? COLLATE NOCASE
                """,
                "SELECT card FROM listing INDEXED BY listing_heading WHERE heading IS NOT NULL AND heading = ? COLLATE NOCASE",
            ], literal
        )
    }

    private static func headings(_ condition: (_ heading: String) -> String) -> [String] {
        [
            "SELECT number FROM card WHERE deck <> '' AND \(condition("heading"))",
            """
            SELECT pinned.card FROM card JOIN listing AS pinned ON pinned.card = card.number
            WHERE card.deck = '' AND \(condition("coalesce(pinned.heading, card.heading)"))
            """,
        ]
    }
}
