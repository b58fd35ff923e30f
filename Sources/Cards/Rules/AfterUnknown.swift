/// A card that is to come after one that there is not; `CardOrder` finds it.
enum AfterUnknown: Rule {
    static let code = Diagnostic.Code("after-unknown", .warning)

    /// Past so many of one card, the author has seen what is wrong.
    static let mostReports = 20

    static let explanation = Explanation(
        "A card is to come after one that there is not.",
        """
        '<!-- after: … -->' names headings or ids of cards, with commas between; a heading is looked for in the same deck first. What names no \
        card holds nothing back. A comma that is part of a heading is written '\\,'. The rule looks at all decks.
        """,
        bad: "## What is GSSG?\n\nOxidised glutathione\n\n<!-- after: What is GHS? -->\n\n## What is GSH?\n\nGlutathione\n",
        good: "## What is GSSG?\n\nOxidised glutathione\n\n<!-- after: What is GSH? -->\n\n## What is GSH?\n\nGlutathione\n")

    static func words(_ name: String) -> (message: String, help: String) {
        ("no card is called '\(name)', and none has that id", "name a heading, with '\\,' for its commas, or an id")
    }
}
