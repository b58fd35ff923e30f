/// A comment that ties the parts of a drawing to cards, where there is no drawing before it, or it has no such part.
enum MapNotDrawn: CardRule {
    static let code = Diagnostic.Code("map-not-drawn", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.body.comments.maps > 0 else { return [] }
        let maps = reading.card.maps
        let place = reading.place(of: .map)
        if maps.count < reading.body.comments.maps, !reading.body.comments.unread.contains(.map) {
            return [reading.diagnostic(code, at: place, wordsForNone)]
        }
        return maps.flatMap { map in
            map.parts.filter { !map.drawing.contains($0.label) }.map { reading.diagnostic(code, at: place, words($0.label)) }
        }
    }

    static let explanation = Explanation(
        "A comment ties the part of a drawing to cards, and there is no such part.",
        """
        '<!-- map: GCL = #part/gcl; GSS = k7f3 -->' stands behind a drawing, a block of code; each part is named by words that stand in it. 'nacre \
        map' draws it with its parts coloured by how well the cards with these tags and ids are known.
        """,
        bad:
            "## What does GCL make?\n\n```\nGlu + Cys -- GCL --> γ-GC\n```\n\n<!-- spoken: GCL joins them. -->\n\n<!-- map: GSS = #gss -->\n\n***\n\nγ-GC\n",
        good:
            "## What does GCL make?\n\n```\nGlu + Cys -- GCL --> γ-GC\n```\n\n<!-- spoken: GCL joins them. -->\n\n<!-- map: GCL = #gcl -->\n\n***\n\nγ-GC\n"
    )

    private static func words(_ label: String) -> (String, String) {
        ("the drawing has no part '\(label)'", "name parts by words that stand in the drawing")
    }
    private static let wordsForNone = ("the comment stands behind no drawing", "put it behind the block of code that it is about")
}
