import Cards
import Formats
import Scheduling
import TestSupport
import Testing

@testable import Packages

/// Packages that are written are read again as they were.
@Suite struct WritingTests {
    @Test(arguments: ["sm2-latest.colpkg", "fsrs-legacy.colpkg"]) func whatIsWrittenReadsAgain(name: String) throws {
        var collection = try PackageFixture.package(name).collection
        let folder = TemporaryFolder()
        try AnkiPackageWriter.write(
            collection, media: ["a.json": PackageFixture.folder + "sm2.facts.json"], to: folder("a.apkg"), at: 1_776_391_200)
        let again = try AnkiPackage(folder("a.apkg"))
        #expect(again.collection.notes == collection.notes)
        #expect(again.collection.cards == collection.cards)
        #expect(again.collection.reviews == collection.reviews)
        #expect(again.collection.noteTypes == collection.noteTypes)
        for id in collection.decks.keys { collection.decks[id]?.isFiltered = false }
        #expect(again.collection.decks == collection.decks)
        #expect(again.collection.dayZero { _ in 0 } == collection.dayZero { _ in 0 })
        #expect(again.media == ["a.json"])
        #expect(try again.medium("a.json").starts(with: "{".utf8))
    }

    @Test func cardsOfNacreGoWithWhereTheyStand() throws {
        let deck = Deck(
            parsing: Array(
                """
                ## What is **GSH**?

                a tripeptide

                #bio/redox #reversed

                ## Heading

                {{c1::GR}} spends {{c3::NADPH}}

                #cloze

                """.utf8))
        let today = StudyDay(20_560)
        let now = Moment(milliseconds: 20_560 * 86_400_000 + 36_000_000, utcOffsetSeconds: 3600)
        var export = AnkiExport(dayZero: today.advanced(by: -30), dayStartMinutes: 240, now: now)
        var schedule = Schedule()
        (schedule.due, schedule.firstDay, schedule.interval, schedule.lapses) = (today.advanced(by: 5), today.advanced(by: -30), 9, 1)
        schedule.isSuspended = true
        let review = Review(
            day: today, hour: 9, stage: .young, grade: .four, milliseconds: 7000, interval: 4, promised: 9, elapsedDays: 4, confidence: nil)
        let history = History([.init(time: now.milliseconds, step: .review(review)), .init(time: now.milliseconds, step: .review(review))])
        for (index, card) in deck.cards.enumerated() {
            let sides = index == 0 ? [AnkiExport.Standing(.backward, schedule, history)] : []
            export.add(card, deck: "Bio/Redox", guid: "g\(index)", sides: sides, media: [:])
        }
        let folder = TemporaryFolder()
        try AnkiPackageWriter.write(export.collection, media: [:], to: folder("a.apkg"), at: Int(now.milliseconds / 1000))
        let collection = try AnkiPackage(folder("a.apkg")).collection
        #expect(collection.notes.map(\.guid) == ["g0", "g1"])
        #expect(collection.notes[0].tags == ["bio::redox"])
        #expect(collection.cards.map(\.ordinal) == [0, 1, 0, 2])
        #expect(collection.cards.map(\.stage) == [.new, .review, .new, .new])
        #expect(collection.cards.map(\.queue) == [.new, .suspended, .new, .new])
        #expect(collection.cards[1].time(from: collection.dayZero { _ in 0 }) == .day(today.advanced(by: 5)))
        #expect(collection.cards[1].data == "{\"lrt\":\((now.milliseconds + 1) / 1000)}")
        // Two answers of one moment stand on two.
        #expect(collection.reviews.map(\.id) == [now.milliseconds, now.milliseconds + 1])
        #expect(collection.reviews.map(\.ease) == [3, 3])
        #expect(collection.decks.values.map(\.name).sorted() == ["Bio", "Bio::Redox", "Default"])
        let cards = AnkiConversion.imported(collection).decks.flatMap(\.cards)
        #expect(cards.map(\.text.heading) == ["What is **GSH**?", "Heading"])
    }

    @Test func theDeckThatEveryCollectionHasIsWrittenOnce() throws {
        let now = Moment(milliseconds: 20_560 * 86_400_000, utcOffsetSeconds: 0)
        var export = AnkiExport(dayZero: StudyDay(20_560), dayStartMinutes: 240, now: now)
        let deck = Deck(parsing: Array("# Default\n\nWhat **it** is.\n\n## Q\n\nA\n\n#flag/green\n".utf8))
        export.add(deck.cards[0], deck: "Default", guid: "g", sides: [], media: [:])
        export.describe("Default", "---\nlang: en\n---\n# Default\n\nWhat **it** is.\n")
        let folder = TemporaryFolder()
        try AnkiPackageWriter.write(export.collection, media: [:], to: folder("a.apkg"), at: 0)
        let collection = try AnkiPackage(folder("a.apkg")).collection
        #expect(collection.decks.mapValues(\.name) == [1: "Default"])
        #expect(collection.decks[1]?.text == "What <strong>it</strong> is.")
        #expect(collection.cards.map(\.deck) == [1] && collection.cards.map(\.flag) == [3])
        #expect(collection.notes[0].tags.isEmpty)
    }

    @Test func soundsAndTypedAnswersWithMoreGoAsTheyCame() {
        let deck = Deck(parsing: Array("## Q [x y.mp3](<x y.mp3>)\n\nA\n\n> **Why:** so\n\n#typed #cloze_\n".utf8))
        var export = AnkiExport(dayZero: StudyDay(0), dayStartMinutes: 0, now: Moment(milliseconds: 0, utcOffsetSeconds: 0))
        export.add(deck.cards[0], deck: "a", guid: "g", sides: [], media: ["x y.mp3": "x y.mp3"])
        let note = export.collection.notes[0]
        #expect(export.collection.noteTypes[note.type]?.fields == ["Front", "Back", "Back Extra"])
        #expect(note.fields[0] == "Q [sound:x y.mp3]")
        #expect(note.fields[1] == "A")
        #expect(note.tags == ["cloze"])
        let back = AnkiConversion.imported(export.collection).decks[0].cards[0].text
        #expect(back.text == "## Q [x y.mp3](<x y.mp3>)\n\nA\n\n> **Why:** so\n\n#cloze_ #typed\n")
        #expect(export.losses.isEmpty)
    }

    @Test func picturesHaveTheNamesThatAnkiSeeks() {
        let deck = Deck(parsing: Array("## Q ![](<red square.png>)\n\n![](img/写真.png) ![](gone%20x.png)\n".utf8))
        var export = AnkiExport(dayZero: StudyDay(0), dayStartMinutes: 0, now: Moment(milliseconds: 0, utcOffsetSeconds: 0))
        export.add(
            deck.cards[0], deck: "a", guid: "g", sides: [], media: ["red square.png": "red square.png", "img/写真.png": "写真.png"])
        #expect(
            export.collection.notes[0].fields.map { AnkiMedia.references(in: $0).names } == [
                ["red square.png"], ["写真.png", "gone%20x.png"],
            ])
    }

    @Test func aPlaceThatCannotBeWrittenIsTold() throws {
        let collection = AnkiCollection(created: 0, minutesWest: 0)
        let folder = TemporaryFolder()
        #expect(throws: PackageError.self) {
            try AnkiPackageWriter.write(collection, media: [:], to: folder("nowhere/a.apkg"), at: 0)
        }
        #expect(throws: PackageError.self) {
            try AnkiPackageWriter.write(collection, media: ["a": folder("missing")], to: folder("a.apkg"), at: 0)
        }
        #expect(folder.contents.isEmpty)
    }

    @Test(arguments: [
        ("France", "France"), ("a <b>b</b>&nbsp;c &amp; d", "a b c & d"), ("<img src=\"x.png\">", " x.png "), ("1 < 2", "1 < 2"),
    ]) func theSortFieldIsPlain(html: String, plain: String) {
        #expect(AnkiMedia.plain(html) == plain)
    }
}
