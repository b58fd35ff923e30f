/// A depth-1 heading that is not the title ends the card before it; what follows it belongs to no card.
enum StrayH1 {
    static func diagnostic(_ source: SourceText, heading: Heading, followsCard: Bool) -> Diagnostic {
        let words = words(source.quoted(heading.text), followsCard: followsCard)
        return source.diagnostic(.strayH1, at: source.trimmed(source.content(0)), message: words.message, help: words.help)
    }

    private static func words(_ title: String, followsCard: Bool) -> (message: String, help: String) {
        followsCard
            ? ("the heading \(title) ends the card before it and begins none", "write '##' for a card, or '###' for a part of one")
            : ("\(title) is a second title", "write '##' for a card, or leave it out")
    }
}
