/// A `#tag` in a heading is part of the heading: as a tag it would change what the card is known by.
enum TagInHeading: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        reading.body.headingTags.prefix(1).map { reading.diagnostic(.tagInHeading, at: $0, words(reading.passage.source.quoted($0))) }
    }

    private static func words(_ tag: String) -> (String, String) {
        ("\(tag) in a heading is not read as a tag", "move it to a line of its own below the heading")
    }
}
