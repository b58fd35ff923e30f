import Cards
import Files
import Scheduling
import Study
import Testing

@testable import Storage

/// Which cards are chosen by the names of decks, tags and files, and how cards are found.
@Suite struct SelectionTests {
    private static func learner() throws -> Learner {
        var learner = Learner(try .inMemory())
        try learner.read(
            .deck("biology", [.init("life", tags: ["level/core"])], tags: ["Science"]),
            .deck("biology/cells", [.init("membrane", tags: ["level"]), .init("nucleus", tags: ["levels", "ÜBER/x"])]),
            .deck("biology2", [.init("100%", tags: ["le_el"])]),
            .deck("notes", [.init("odd", tags: ["science/odd"])], path: "/other place/it's 50%_.md"))
        return learner
    }

    private static let filters: [(Filter, [String])] = [
        (.all, ["life", "membrane", "nucleus", "100%", "odd"]),
        (.deck("biology"), ["life", "membrane", "nucleus"]), (.deck("biology/cells"), ["membrane", "nucleus"]),
        (.deck("bio"), []), (.deck("Biology"), ["life", "membrane", "nucleus"]), (.deck(""), []), (.deck("%"), []),
        (.tag("level"), ["life", "membrane"]), (.tag("LEVEL/Core"), ["life"]), (.tag("lev"), []), (.tag("core"), []),
        (.tag("le_el"), ["100%"]), (.tag("science"), ["life", "odd"]), (.tag("über"), ["nucleus"]),
        (.path("/decks"), ["life", "membrane", "nucleus", "100%"]), (.path("/decks/"), ["life", "membrane", "nucleus", "100%"]),
        (.path("/decks/biology"), ["membrane", "nucleus"]), (.path("/decks/biology.md"), ["life"]),
        (.path("/"), ["life", "membrane", "nucleus", "100%", "odd"]),
        (.path("/other place/it's 50%_.md"), ["odd"]), (.path("/dec"), []),
        (.or([.deck("notes"), .tag("levels")]), ["nucleus", "odd"]),
        (.or([.deck("biology"), .path("/decks")]), ["life", "membrane", "nucleus", "100%"]),
        (.heading("LIFE"), ["life"]), (.heading("lif"), []), (.heading("100%"), ["100%"]),
        (.text("E"), ["life", "membrane", "nucleus", "100%", "odd"]),
    ]

    @Test(arguments: filters)
    func theNamesOfThingsChooseTheirCards(filter: Filter, headings: [String]) throws {
        let learner = try Self.learner()
        #expect(try learner.store.cards(filter, day: learner.day).map(\.heading) == headings)
        let new = try learner.store.candidates(filter, day: learner.day).new
        #expect(try new.map { try learner.store.name(of: $0.card)?.heading } == headings)
        #expect(try learner.store.counts(filter, day: learner.day).listed == headings.count)
    }

    @Test func dueAndDrilledCardsAreSelectedToo() throws {
        var learner = try Self.learner()
        for (heading, deck) in [("life", "biology"), ("odd", "notes")] { try learner.answer(learner.card(heading, deck: deck), .two) }
        let core = Filter.tag("level/core")
        #expect(try learner.store.candidates(core, day: learner.day).drill.count == 1)
        learner.day = learner.day.advanced(by: 1)
        #expect(try learner.store.candidates(core, day: learner.day).due.count == 1)
        #expect(try learner.store.forecast(core, from: learner.day, days: 1) == [1])
        #expect(try learner.store.nextDue(core, after: StudyDay(0))?.count == 1)
    }

    @Test func cardsComeWithAllThatIsKnownOfThem() throws {
        var learner = try Self.learner()
        let event = try learner.answer(learner.card("nucleus", deck: "biology/cells"))
        let card = try #require(try learner.store.cards(.all, day: learner.day, limit: 3).last)
        #expect(card.deck == "biology/cells" && card.tags == ["levels", "ÜBER/x"])
        #expect(card.schedule == (try learner.schedule("nucleus", deck: "biology/cells")) && card.lastEvent == event.id)
        var headings: [String] = []
        try learner.store.forEachCard(.all, day: learner.day) { headings.append($0.heading) }
        #expect(try headings == learner.store.cards(.all, day: learner.day).map(\.heading))
    }

    @Test func aLocationSaysWhereTheCardIs() throws {
        let learner = try Self.learner()
        let location = try #require(try learner.store.location(of: learner.card("nucleus", deck: "biology/cells")))
        #expect(location.path == "/decks/biology/cells.md" && location.deck == "biology/cells" && location.title == "Biology/Cells")
        #expect(location.line == 4 && location.bytes == 100..<190 && location.kind == "basic")
        #expect(location.stamp == FileStamp(size: 200, modified: 1, inode: 7))
        #expect(try learner.store.location(of: learner.card("life", deck: "biology"))?.deckTags == ["Science"])
        #expect(try learner.store.location(of: CardNumber(99)) == nil && learner.store.name(of: CardNumber(99)) == nil)
    }

    @Test func tagsAndDecksAreListedWhileACardHasThem() throws {
        var learner = try Self.learner()
        #expect(try learner.store.tags() == ["Science", "le_el", "level", "level/core", "levels", "science/odd", "ÜBER/x"])
        try learner.read(gone: ["/decks/biology.md", "/decks/biology/cells.md"])
        #expect(try learner.store.tags() == ["le_el", "science/odd"])
        #expect(try learner.store.decks() == [DeckName(name: "biology2", title: "Biology2"), DeckName(name: "notes", title: "Notes")])
    }
}
