/// A card that has too many before it, one behind the other; `CardOrder` finds it.
enum AfterTooMany: Rule {
    static let code = Diagnostic.Code("after-too-many", .advice)

    /// So many are a few weeks.
    static let most = 7

    static let explanation = Explanation(
        "A card comes after more than seven others that come one after the other.",
        """
        Each has to be known for some days before the next one comes, so that the last is not seen for weeks. Name the card that it is \
        really built on, rather than the one that stands before it.
        """,
        bad: steps(8) { $0 - 1 }, good: steps(8) { _ in 0 })

    private static func steps(_ last: Int, after: (Int) -> Int) -> String {
        (0...last).map {
            "## What is step \($0)?\n\nThe one numbered \($0)\n" + ($0 == 0 ? "" : "\n<!-- after: What is step \(after($0))? -->\n")
        }
        .joined(separator: "\n")
    }

    static func words(_ count: Int) -> (String, String) {
        ("\(count) cards, one after the other, come before this one", "let it come after the card that it is really built on")
    }
}
