import Cards
import Formats
import TestSupport
import Testing

@Suite("Importing again") struct DeckUpdateTests {
    static func cards(_ sides: [(String, String)], keys: [String?] = []) -> [ImportedCard] {
        sides.enumerated().map { index, side in
            ImportedCard(CardText(heading: side.0, back: side.1), key: index < keys.count ? keys[index] : nil, line: index + 1)
        }
    }

    static func update(
        _ sides: [(String, String)], keys: [String?] = [], _ bytes: [UInt8] = [], _ records: [ImportRecord] = []
    ) -> DeckUpdate {
        DeckUpdate(importing: cards(sides, keys: keys), into: bytes, title: "T", records: records)
    }

    static func text(_ update: DeckUpdate) -> String { String(decoding: update.bytes ?? [], as: UTF8.self) }

    @Test func theSameAgainChangesNothing() throws {
        let first = Self.update([("A", "a"), ("B", "b"), ("A", "a"), ("A", "c")])
        #expect(Self.text(first) == "# T\n\n## A\n\na\n\n## B\n\nb\n\n## A\n\na\n\n## A\n\nc\n")
        let bytes = try #require(first.bytes)
        let again = Self.update([("A", "a"), ("B", "b"), ("A", "a"), ("A", "c")], bytes, first.records)
        #expect(again.bytes == nil && again.outcomes.allSatisfy { $0.fate == .unchanged } && again.records == first.records)
        // Without what was remembered, too.
        #expect(Self.update([("A", "a"), ("B", "b"), ("A", "a"), ("A", "c")], bytes).bytes == nil)
    }

    /// A new deck is known from its cards as they are written; reading what was written gives the same.
    @Test(arguments: 0..<40) func aNewDeckIsWhatReadingItGives(seed: UInt64) throws {
        var random = RandomDeck(seed: seed)
        var cards = Deck(parsing: random.text(cards: 20)).cards.map { CardText($0) }
        cards += [
            CardText(heading: "Twice", back: "one"), CardText(heading: " Twice\t ", back: "![two](two.png)"),
            CardText(heading: "Twice", back: "see [this]\n\n[this]: https://example.org", tags: ["reversed"]),
            CardText(heading: "An id", back: "pinned", id: "x"), CardText(heading: "```", front: "# one\n***", back: "~~~\n## two"),
        ]
        cards.shuffle(using: &random.dice)
        let preamble = seed % 3 == 0 ? "What this is about.\n\n- a list" : seed % 3 == 1 ? "```\nnothing closes this" : nil
        let update = DeckUpdate(
            importing: cards.map { ImportedCard($0, line: 1) }, into: [], title: seed % 2 == 0 ? "A  title" : "", preamble: preamble,
            records: [])
        let read = Deck(parsing: try #require(update.bytes))
        #expect(Array(update.deck.cards) == read.cards && update.deck.title == read.title)
    }

    @Test func whatChangedThereChangesHereAndAllElseStaysByteForByte() throws {
        let first = Self.update([("A", "a"), ("B", "b"), ("C", "c")])
        let edited = Array("---\nx: y\n---\n".utf8) + (try #require(first.bytes)) + Array("\n## Mine  ##\n\nm\n\n\n".utf8)
        let again = Self.update([("A", "a"), ("B", "new"), ("C", "c"), ("D", "d")], edited, first.records)
        #expect(again.outcomes.map(\.fate) == [.unchanged, .changed(["answer"]), .unchanged, .new])
        #expect(
            Self.text(again)
                == "---\nx: y\n---\n# T\n\n## A\n\na\n\n## B\n\nnew\n\n## C\n\nc\n\n## Mine  ##\n\nm\n\n\n## D\n\nd\n")
    }

    @Test func whatTheLearnerChangedStays() throws {
        let first = Self.update([("A", "a"), ("B", "b"), ("C", "c")])
        let edited = Self.text(first).replacing("\na\n", with: "\nmine\n").replacing("\nb\n", with: "\nmine\n").replacing(
            "## C\n\nc\n", with: "")
        let again = Self.update([("A", "a"), ("B", "new"), ("C", "c")], Array(edited.utf8), first.records)
        #expect(again.outcomes.map(\.fate) == [.kept, .conflict, .removed] && again.bytes == nil)
        let third = Self.update([("A", "a"), ("B", "new"), ("C", "c")], Array(edited.utf8), again.records)
        #expect(third.outcomes.map(\.fate) == [.kept, .kept, .removed])
    }

    @Test func aKeyFollowsACardThroughAnyChange() throws {
        let first = Self.update([("A", "a"), ("B", "b")], keys: ["1", "2"])
        let again = Self.update([("Z", "z"), ("B", "b")], keys: ["1", "2"], try #require(first.bytes), first.records)
        #expect(again.outcomes.map(\.fate) == [.changed(["heading", "answer"]), .unchanged])
        #expect(Self.text(again) == "# T\n\n## Z\n\nz\n\n## B\n\nb\n" && again.renamed.map(\.old) == [0])
    }

    @Test func withoutAKeyItIsTheTextThatFollows() throws {
        let first = Self.update([("Old", "a long answer"), ("What is GSH made of?", "of three amino acids"), ("C", "c")])
        let again = Self.update(
            [("New", "a long answer"), ("What is GSH made of in cells?", "of three amino acids, twice"), ("C", "c")],
            try #require(first.bytes), first.records)
        #expect(again.outcomes.map(\.fate) == [.changed(["heading"]), .changed(["heading", "answer"]), .unchanged])
        #expect(again.gone.isEmpty)
    }

    @Test func whatIsGoneThereIsKeptAndTold() throws {
        let first = Self.update([("A", "a"), ("B", "b")])
        let again = Self.update([("A", "a")], try #require(first.bytes), first.records)
        #expect(again.bytes == nil && again.gone == ["B"] && Set(again.records) == Set(first.records))
    }

    @Test func aCardOfTheLearnersOwnIsNeverTouched() {
        let own = Array("## A\n\nmine\n".utf8)
        let update = Self.update([("A", "a"), ("B", "b")], own)
        #expect(update.outcomes.map(\.fate) == [.present, .new])
        #expect(Self.text(update) == "## A\n\nmine\n\n## B\n\nb\n")
    }

    @Test func aDeckThatEndsInOpenCodeIsNotSound() {
        #expect(!Self.update([("B", "b")], Array("## A\n\n```\nx\n".utf8)).isSound)
    }

    @Test(arguments: 0..<6) func editsOnBothSidesNeverDoubleACard(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let words = ["thiol", "redox", "gap", "ion", "pump", "acid", "cell", "note", "flux", "rate"]
        func phrase() -> String { (0..<4).map { _ in words.randomElement(using: &dice)! }.joined(separator: " ") }
        var source = (0..<12).map { ("\($0) " + phrase(), phrase()) }
        let keys: [String?] = (0..<40).map { seed % 2 == 0 ? "k\($0)" : nil }
        var bytes: [UInt8] = []
        var records: [ImportRecord] = []
        for _ in 0..<30 {
            let update = Self.update(source, keys: keys, bytes, records)
            if let new = update.bytes { bytes = new }
            records = update.records
            #expect(update.isSound)
            #expect(Deck(parsing: bytes).cards.count <= 40)
            let again = Self.update(source, keys: keys, bytes, records)
            #expect(again.bytes == nil && !again.outcomes.contains { $0.fate == .new }, "seed \(seed)")
            let index = Int.random(in: 0..<source.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: source[index].1 = phrase()
            case 1: source[index].0 = "\(index) " + phrase()
            case 2: bytes = Array(String(decoding: bytes, as: UTF8.self).replacing(source[index].1, with: "mine \(index)").utf8)
            default: if source.count < 24 { source.append(("\(source.count) " + phrase(), phrase())) }
            }
        }
    }

    /// What is left to be matched is not copied for each card.
    @Test func matchingGrowsWithTheCardsAndNotWithTheirSquare() {
        func imported(_ count: Int) -> (cards: [ImportedCard], first: DeckUpdate) {
            let cards = (0..<count).map {
                ImportedCard(CardText(heading: "Question \($0)", back: "answer \($0)", kind: .basic), line: $0 + 1)
            }
            return (cards, DeckUpdate(importing: cards, into: [], title: "Many", records: []))
        }
        let growth = Growth(from: 2_500, of: imported) { cards, first in
            let again = DeckUpdate(importing: cards, into: first.bytes ?? [], title: "Many", records: first.records)
            #expect(again.bytes == nil && again.outcomes.count == cards.count && again.outcomes.allSatisfy { $0.fate == .unchanged })
        }
        #expect(growth.isLinear, "\(growth)")
    }
}
