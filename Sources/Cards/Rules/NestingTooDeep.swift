/// Text nested deeper than can be shown is shown as plain text.
enum NestingTooDeep: CardRule {
    static let code = Diagnostic.Code("nesting-too-deep", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard let line = reading.body.tooDeep else { return [] }
        return [reading.diagnostic(code, at: reading.line(line).prefix(1), words)]
    }

    static let explanation = Explanation(
        "Quotes, lists or emphasis are nested too deep to be shown.",
        "What lies more than \(BlockReader.deepest) levels deep is shown as plain text. No card needs that.",
        bad: "## Who said what?\n\n" + String(repeating: "> ", count: BlockReader.deepest + 2) + "Nobody\n",
        good: "## Who said what?\n\n> > Nobody\n")

    private static let words = (
        "quotes, lists or emphasis are nested more than \(BlockReader.deepest) levels deep",
        "what lies deeper is shown as plain text: nest it less"
    )
}
