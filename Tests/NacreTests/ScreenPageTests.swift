import Testing

@testable import nacre

/// Pages to read, and points to tick off, on a terminal.
@Suite(.serialized) struct ScreenPageTests {
    static let deck = "## Salt\n\nRivers bring it.\n\n#reading\n\n## Why is the sea salt?\n\n- Rivers bring salt\n- It stays\n\n#points\n"

    @Test(.needsTerminal) func aPageComesBeforeTheFirstCardOfItsSection() throws {
        let sandbox = try ScreenKindTests.sandbox(Self.deck)
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "Rivers bring it."))
        #expect(child.waits(for: "the first card"))
        // No grade is given, and no answer shown, while a page is read.
        child.type("4")
        child.type(" ")
        #expect(child.waits(for: "Why is the sea salt?"))
        child.type("q")
        #expect(child.status() == 0)
        #expect(ScreenKindTests.lastAnswer(sandbox).isEmpty)
    }

    @Test(.needsTerminal) func pointsAreTickedOffAndAGradeIsProposed() throws {
        let sandbox = try ScreenKindTests.sandbox(Self.deck)
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "the first card"))
        child.type("\r")
        #expect(child.waits(for: "show answer"))
        child.type(" ")
        #expect(child.waits(for: "tick what you had"))
        child.type("1")
        child.type("2")
        child.type("\r")
        #expect(child.waits(for: "2 of 2 points."))
        #expect(child.waits(for: "accepts 5"))
        child.type("\r")
        #expect(child.waits(for: "1 answer"))
        #expect(child.status() == 0)
        #expect(ScreenKindTests.lastAnswer(sandbox).contains(#""verdict":"right","confidence":null,"proposed":5"#))
    }
}
