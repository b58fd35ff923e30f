/// A choice with more options than there are keys to pick them by is asked by thinking and looking.
enum TooManyOptions: CardRule {
    static let code = Diagnostic.Code("too-many-options", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        // Each option has a line at least: the list is read again only where it may be too long.
        guard reading.card.kind == .choice, reading.body.lines.count > Content.mostOptions else { return [] }
        reading.passage.letGo()
        guard let count = reading.card.taskList?.items.count, count > Content.mostOptions else { return [] }
        let place = reading.body.taskList.map { reading.line($0).prefix(1) } ?? reading.heading.text
        return [reading.diagnostic(code, at: place, words(count))]
    }

    static let explanation = Explanation(
        "A choice has more options than can be picked from.",
        "There is a key for each of up to \(Content.mostOptions) options. A card with more is asked by thinking and looking.",
        bad: "## Which is a sugar?\n\n- [x] Glucose\n" + (1...30).map { "- [ ] Amino acid \($0)\n" }.joined(),
        good: "## Which is a sugar?\n\n- [x] Glucose\n- [ ] Glycine\n- [ ] Glutamate\n")

    private static func words(_ count: Int) -> (String, String) {
        (
            "the choice has \(count) options, more than the \(Content.mostOptions) that can be picked from",
            "leave some of the wrong ones out, or make several cards of it"
        )
    }
}
