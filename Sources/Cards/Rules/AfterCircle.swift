/// A card that is to come after itself, by way of others or not; `CardOrder` finds it.
enum AfterCircle: Rule {
    static let code = Diagnostic.Code("after-circle", .warning)

    static let explanation = Explanation(
        "A card is to come after itself.",
        "Each card of a circle would wait for the others for ever. So none of them does, until one of the comments is gone.",
        bad:
            "## What is GSH?\n\nGlutathione\n\n<!-- after: What is GSSG? -->\n\n## What is GSSG?\n\nIts oxidised form\n\n<!-- after: What is GSH? -->\n",
        good: "## What is GSH?\n\nGlutathione\n\n## What is GSSG?\n\nIts oxidised form\n\n<!-- after: What is GSH? -->\n")

    static func words(_ name: String, isItself: Bool) -> (String, String) {
        (
            isItself ? "the card is to come after itself" : "the card is to come after '\(name)', which comes after it",
            "leave one of the comments out; until then none of these cards waits"
        )
    }
}
