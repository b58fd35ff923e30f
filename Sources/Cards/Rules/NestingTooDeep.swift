/// Text nested deeper than can be shown is shown as plain text.
enum NestingTooDeep: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard let line = reading.body.tooDeep else { return [] }
        return [reading.diagnostic(.nestingTooDeep, at: reading.line(line).prefix(1), words)]
    }

    private static let words = (
        "quotes, lists or emphasis are nested more than \(BlockReader.deepest) levels deep",
        "what lies deeper is shown as plain text: nest it less"
    )
}
