import Cards
import Formats
import Testing

@testable import Packages

/// What becomes of the notes of a package.
@Suite struct ConversionTests {
    private func cards(_ name: String = "sm2-latest.apkg") throws -> [String: ImportedCard] {
        let imported = AnkiConversion.imported(try PackageFixture.package(name).collection)
        return Dictionary(uniqueKeysWithValues: imported.decks.flatMap(\.cards).map { ($0.key!, $0) })
    }

    @Test func everyCardHasItsNumberOrAReason() throws {
        for name in PackageFixture.names {
            let collection = try PackageFixture.package(name).collection
            let imported = AnkiConversion.imported(collection)
            let numbers = imported.decks.flatMap(\.cards).flatMap(\.numbers.values)
            #expect(Set(numbers).count == numbers.count)
            let left = Set(collection.cards.map(\.id)).subtracting(numbers)
            // One has no answer.
            #expect(left.count == 1)
            #expect(imported.notes.filter { $0.kind == .leftOut }.map(\.line) == [48])
        }
    }

    @Test func typesOfAnkiBecomeKindsOfCards() throws {
        let cards = try cards()
        let rows: [(key: String, heading: String, back: String, tags: [String], sides: Set<Side>)] = [
            ("mk0-000", "France", "Paris", ["geo", "geo/europe", "reversed"], [.forward, .backward]),
            ("mk0-003", "Česko", "Praha", ["geo", "geo/europe", "flag/red", "reversed"], [.forward, .backward]),
            ("mk0-018", "**aller**", "to go\\\n*je vais*\\\ntu vas", ["fr", "verb"], [.forward]),
            ("mk0-020", "the apple", "la pomme", ["fr", "typing", "typed"], [.forward]),
            ("mk0-022", "eau", "water", ["fr", "reversed"], [.forward, .backward]),
            ("mk0-023", "feu", "fire", ["fr"], [.forward]),
            (
                "mk0-030", "The speed of … is … ….",
                "The speed of {{c1::light}} is {{c2::299 792 458::number}} {{c2::m/s::unit}}.\n\n> **Why:** exact since 1983",
                ["cloze_", "leech", "physics", "cloze"], [.cloze(1), .cloze(2)]
            ),
            ("mk0-029", "Old LaTeX $a^2+b^2$", "$\\textbf{c}^2$", ["latex", "physics"], [.forward]),
        ]
        for row in rows {
            let card = try #require(cards[row.key])
            #expect(card.text.heading == row.heading)
            #expect(card.text.back == row.back)
            #expect(card.text.tags == row.tags)
            #expect(Set(card.numbers.keys) == row.sides)
        }
    }

    @Test func ownTypesAreWhatTheirTemplatesShow() throws {
        let cards = try cards()
        #expect(cards["mk0-038"]?.text.text.contains("## 食べる\n\n食(た)べる\\\nto eat\n\n> **Hint:** think") == true)
        #expect(cards["mk0-038 2"]?.text.heading == "to eat (no sound)")
        #expect(cards["mk0-039 2"]?.text.heading == "water")
        #expect(cards["mk0-039 3"]?.text.tags.contains("typed") == true)
        #expect(cards["mk0-039 3"]?.text.back.hasPrefix("水\n\n> **Why:** ") == true)
    }

    @Test func aPictureWithPartsHiddenTellsWhereTheyAre() throws {
        let card = try #require(try cards()["HdQpT8f/_O"])
        #expect(
            card.text.text == """
                ## parts

                ![](occlusion.png)

                - {{c1::part 1}}: rectangle at 10–40 % from the left, 10–30 % from the top
                - {{c2::part 2}}: ellipse at 50–70 % from the left, 50–70 % from the top

                #io #cloze

                """)
        #expect(Set(card.numbers.keys) == [.cloze(1), .cloze(2)])
        #expect(card.media == ["occlusion.png"])
    }

    @Test func whatIsSaidOfADeckStandsBeforeItsCards() throws {
        var collection = try PackageFixture.package("sm2-latest.apkg").collection
        func preamble() -> String? {
            AnkiConversion.imported(collection).decks.first { $0.path == ["Languages"] }?.preamble
        }
        #expect(preamble() == "Words & sounds **for travel**\\\nsecond line")
        let number = try #require(collection.decks.first { $0.value.name == "Languages" }?.key)
        for (text, wanted) in [
            ("", nil), ("<br>", nil), ("<h2>Not a card</h2>", "### Not a card"), ("#not #tags", "\\#not \\#tags"),
        ] as [(String, String?)] {
            collection.decks[number]?.text = text
            #expect(preamble() == wanted)
        }
    }

    @Test func codeWithGapsIsText() throws {
        let card = try #require(try cards()["mk0-033"])
        #expect(card.text.back == "int {{c1::main}}(void) { {{c2::return 0;::statement}} }\n\n> **Why:** C & C++")
        #expect(card.text.written.card.sides == [.cloze(1), .cloze(2)])
    }

    @Test func mediaAreNamedAsTheyAre() throws {
        let cards = try cards()
        #expect(cards["mk0-035"]?.media == ["red square.png", "写真_富士山.png"])
        #expect(cards["mk0-037"]?.media == ["not there.png", "gone.mp3"])
    }

    @Test func allFormsOfAPackageGiveTheSameCards() throws {
        let latest = try cards("sm2-latest.apkg")
        for other in ["sm2-legacy.apkg", "sm2-latest.colpkg"] { #expect(try cards(other) == latest) }
    }

    @Test(arguments: [
        ("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}", "## a\n\nb\n"),
        ("{{#Front}}Q: {{Front}}{{/Front}}{{^Front}}none{{/Front}}", "{{Back}}", "## Q: a\n\nb\n"),
        ("{{Front}}", "{{Front}}<hr id=\"answer\">{{text:Back}}", "## a\n\nb\n"),
        ("{{Front}} {{tts en_US:Front}}", "{{FrontSide}}<hr id='answer'>{{Back}}<!-- {{Nothing}} -->", "## a\n\nb\n"),
        ("{{Back}}", "{{Front}}: {{Back}}", "## b\n\na: b\n"),
        ("{{Front}}{{hint:Back}}", "{{Back}}", "## a\n\nb\n\n> **Hint:** b\n"),
        ("{{Deck}}: {{Front}}", "{{Back}}", "## Default: a\n\nb\n"),
    ]) func aTemplateIsFollowed(question: String, answer: String, text: String) throws {
        var type = AnkiNoteType(name: "Own", isCloze: false)
        type.fields = ["Front", "Back"]
        type.templates = [.init(name: "Card 1", question: question, answer: answer)]
        var collection = try MadePackage.open([.init("collection.anki2", MadePackage.database())]).collection
        collection.noteTypes = [1: type]
        collection.notes[0].tags = []
        let card = AnkiConversion.imported(collection).decks.first?.cards.first
        #expect(card?.text.text == text)
    }

    @Test func whatATemplateRepeatsWithoutMeasureIsLeftOut() throws {
        var collection = try MadePackage.open([.init("collection.anki2", MadePackage.database())]).collection
        func left() -> [ImportNote] { AnkiConversion.imported(collection).notes }
        collection.notes[0].fields[0] = String(repeating: "x", count: 10_000)
        collection.noteTypes[1]?.templates[0].question = String(repeating: "{{Front}}", count: 10_000)
        #expect(left().map(\.message) == ["a card that its template makes longer than one may be"])
        // Nor do many notes make of little what nobody has written.
        collection.noteTypes[1]?.templates[0].question = String(repeating: "word ", count: 8_000) + "{{Front}}"
        #expect(left().isEmpty)
        collection.notes[0].fields = ["a", "b"]
        for number in 2...200 {
            var (note, card) = (collection.notes[0], collection.cards[0])
            (note.id, card.id, card.note) = (Int64(number), Int64(number), Int64(number))
            collection.notes.append(note)
            collection.cards.append(card)
        }
        #expect((50..<190).contains(left().count))
    }

    @Test func manyFieldsAndTagsThatAreNoneAreToldShortly() throws {
        var collection = try MadePackage.open([.init("collection.anki2", MadePackage.database())]).collection
        collection.noteTypes[1]?.templates[0].question += (0..<10_000).map { "{{Other \($0)}}" }.joined()
        collection.notes[0].tags = (0..<10_000).map { "tag\($0)" }
        let imported = AnkiConversion.imported(collection)
        #expect(imported.notes.count == 20)
        #expect(imported.decks[0].cards[0].text.tags.count == 10_000)
    }

    @Test(arguments: ["<div>", "<i>a</i>", "[sound:", "\\(", "&", "{{c1::image-occlusion:rect:left=.1:top=.1}}"])
    func moreMarkupThanACardMayHaveIsLeftOut(markup: String) throws {
        var collection = try MadePackage.open([.init("collection.anki2", MadePackage.database())]).collection
        collection.notes[0].fields = [String(repeating: markup, count: 8_001), "b"]
        let imported = AnkiConversion.imported(collection)
        #expect(imported.decks.isEmpty && imported.notes.map(\.message) == ["a card with more markup than one may have"])
        collection.notes[0].fields[0] = "word " + String(repeating: "<i>a</i> ", count: 2_000)
        #expect(AnkiConversion.imported(collection).decks[0].cards.count == 1)
    }

    @Test func moreTagsThanACardGetsAreTold() throws {
        var collection = try MadePackage.open([.init("collection.anki2", MadePackage.database())]).collection
        collection.notes[0].tags = (0..<10_001).map { "tag\($0)" }
        let imported = AnkiConversion.imported(collection)
        #expect(imported.notes.map(\.message) == ["of more than 10000 tags the others are left out"])
        #expect(imported.decks[0].cards[0].text.tags.count == 10_000)
    }

    @Test func aTemplateMayBeNestedOrBrokenInAnyWay() throws {
        var collection = try MadePackage.open([.init("collection.anki2", MadePackage.database())]).collection
        for template in [
            String(repeating: "{{#Front}}", count: 50_000), String(repeating: "{{", count: 50_000), "{{/Front}}{{Front}}", "{{}}{{:}}{{#}}",
            String(repeating: "<!--", count: 50_000), "{{Front", String(repeating: "<", count: 50_000) + "id=answer",
        ] {
            collection.noteTypes[1]?.templates = [.init(name: "x", question: template, answer: template)]
            _ = AnkiConversion.imported(collection)
        }
    }
}
