import Testing

@testable import Cards

/// Drawings whose parts are tied to cards.
@Suite("Maps") struct DrawingMapTests {
    @Test func theCommentBehindADrawingTiesItsParts() throws {
        let text = """
            ## Q

            ```
            a -- GCL --> b
            ```

            <!-- spoken: GCL joins. -->
            <!-- map: GCL = #part/gcl #enzymes, k7; b = b9 -->

            ***

            A
            """
        let map = try #require(Deck(parsing: text).maps.first)
        #expect(map.drawing == "a -- GCL --> b" && map.heading == "Q")
        #expect(map.parts.map(\.label) == ["GCL", "b"] && map.parts.map(\.tags) == [["part/gcl", "enzymes"], []])
        #expect(map.parts.map(\.ids) == [["k7"], ["b9"]])
        #expect(Deck(parsing: text).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("GCL = #a; ; GSS; = #b; c =", ["GCL"]), ("a = b = #c", ["a = b"]), ("", []), ("two words = k1 , k2", ["two words"]), ("a = #", []),
    ])
    func whatNamesNoPartIsLeftOut(text: String, labels: [String]) { #expect(DrawingMap.parts(in: text).map(\.label) == labels) }

    @Test func mapsOfPagesAndCardsStandInTheOrderOfTheFile() {
        let drawing = "```\nx --> y\n```\n\n<!-- map: x = #x -->\n"
        let deck = Deck(parsing: "## Q1\n\n\(drawing)\n## P\n\n#reading\n\n\(drawing)\n## Q2\n\nA\n\n<!-- map: x = #x -->\n")
        #expect(deck.maps.map(\.heading) == ["Q1", "P"])
        #expect(deck.diagnostics.map(\.code.rawValue) == ["map-not-drawn"])
    }
}
