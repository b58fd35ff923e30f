import Formats
import Scheduling
import Testing

@testable import Packages

/// Which cards of a note become one card.
@Suite struct LayoutTests {
    /// A card whose owner has moved it away from the other side of its note keeps its deck.
    @Test(arguments: [true, false]) func theSecondSideIsACardOfItsOwnInAnotherDeck(isElsewhere: Bool) throws {
        var collection = AnkiCollection(created: 0, minutesWest: 0)
        let export = AnkiExport(dayZero: StudyDay(0), dayStartMinutes: 0, now: Moment(milliseconds: 0, utcOffsetSeconds: 0))
        collection.noteTypes = export.collection.noteTypes
        let type = try #require(collection.noteTypes.first { $0.value.name == "Basic (and reversed card)" }?.key)
        collection.decks = [1: AnkiDeck(path: ["a"], text: "", isFiltered: false), 2: AnkiDeck(path: ["b"], text: "", isFiltered: false)]
        collection.notes = [AnkiNoteRow(id: 5, guid: "g", type: type, changed: 0, tags: [], fields: ["Q", "A"])]
        collection.cards = (0..<2).map { ordinal in
            AnkiCard(
                id: Int64(10 + ordinal), note: 5, deck: isElsewhere ? Int64(1 + ordinal) : 1, ordinal: ordinal, stage: .new, queue: .new,
                due: 1, interval: 0, factor: 0, repetitions: 0, lapses: 0, left: 0, homeDue: 0, homeDeck: 0, flag: 0, data: "")
        }
        let decks = AnkiConversion.imported(collection).decks
        #expect(decks.map(\.path) == (isElsewhere ? [["a"], ["b"]] : [["a"]]))
        #expect(decks.map { $0.cards.map(\.key) } == (isElsewhere ? [["g"], ["g 2"]] : [["g"]]))
        #expect(decks.map { $0.cards.map(\.text.heading) } == (isElsewhere ? [["Q"], ["A"]] : [["Q"]]))
        #expect(decks.map { $0.cards.map(\.numbers.count) } == (isElsewhere ? [[1], [1]] : [[2]]))
    }
}
