import Files
import Scheduling
import Storage
import Study
import Testing

@testable import Collection

/// A study session without a screen.
@Suite struct SittingTests {
    private static let deck = "## One\n\n1\n\n## Two\n\n2\n\n## Three\n\n3\n"

    private func session(in home: Home, quiz: QuizRun? = nil) throws -> StudySession {
        let library = try home.collection.library()
        let cards = try library.store.cards(.all, day: home.collection.today)
        let stage: Entry.Stage = quiz == nil ? .new : .quiz
        let entries = cards.map { Entry(card: $0.number, siblings: $0.siblings, stage: stage) }
        return try StudySession(SessionState(queue: entries, isDrilling: false), quiz: quiz, library: library)
    }

    private func answers(_ collection: DeckCollection) throws -> [Grade] {
        var events: [Event] = []
        let store = try collection.openStore()
        for card in try store.cards(.all, day: collection.today) {
            events += try store.history(of: card.number).steps.filter { !$0.isTakenBack }.map(\.event)
        }
        return events.sorted { $0.id < $1.id }.compactMap { if case .answer(_, let answer) = $0.action { answer.grade } else { nil } }
    }

    @Test func aGradeIsOnDiskBeforeTheNextCardIsAsked() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        #expect(session.table?.location.heading == "One")
        #expect(try answers(home.elsewhere()) == [])
        try session.perform(.reveal)
        #expect(session.table?.location.heading == "One")
        let promised = try #require(session.table?.outcomes[.four].interval)
        try session.grade(.four)
        #expect(session.table?.location.heading == "Two")
        #expect(try answers(home.elsewhere()) == [.four])
        let card = try #require(session.state.done.first?.entry.card)
        let schedule = try home.elsewhere().openStore().schedule(of: card).schedule
        #expect(schedule.due == home.collection.today.advanced(by: promised))
    }

    @Test func theDeckOfTheCardSaysHowItsWordsAreSpoken() throws {
        let home = try Home(["a.md": "---\npronounce:\n  NAC: n-acetylcysteine\n---\n\n" + Self.deck, "b.md": Self.deck])
        var session = try session(in: home)
        #expect(session.pronunciations == ["NAC": "n-acetylcysteine"])
        for _ in 1...3 {
            try session.perform(.reveal)
            try session.grade(.five)
        }
        #expect(session.table?.location.deck == "b")
        #expect(session.pronunciations == [:])
    }

    @Test func whatWasUndoneIsAskedAgain() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        guard case .nothing = try session.undo() else { return #expect(Bool(false), "there was something to undo") }
        try session.perform(.reveal)
        try session.grade(.two)
        guard case .events(let events, let card) = try session.undo() else { return #expect(Bool(false), "nothing was undone") }
        #expect(card?.heading == "One")
        #expect(events.count == 1)
        #expect(session.table?.location.heading == "One")
        #expect(session.state.done.isEmpty)
        #expect(try answers(home.elsewhere()) == [])
    }

    @Test func whatHappenedElsewhereStands() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        try session.perform(.reveal)
        let other = home.elsewhere()
        let card = try #require(session.table?.entry.card)
        try other.record([.suspend(card)])
        try session.grade(.four)
        #expect(try answers(other) == [])
        #expect(session.takeNotice() == "'One' was changed in another Nacre meanwhile; what happened there stands.")
        #expect(session.takeNotice() == nil)
        #expect(session.table?.location.heading == "Two")
    }

    @Test func aCardThatIsGoneIsPassedOver() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        try FileSystem.replace(home.deck("a.md"), with: "## One\n\n1\n\n## Three\n\n3\n")
        try session.perform(.reveal)
        try session.grade(.four)
        #expect(session.table?.location.heading == "Three")
        #expect(session.takeNotice() == "'Two' is in no deck any more; it keeps its history.")
    }

    @Test func aCardWhoseHeadingWasEditedKeepsItsProgress() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        let table = try #require(session.table)
        try session.perform(.suspend)
        _ = try session.undo()
        let place = DeckPlace.find(table.location)
        try FileSystem.replace(home.deck("a.md"), with: Self.deck.replacing("One", with: "Quite another"))
        try session.reload(was: place)
        #expect(session.table?.location.heading == "Quite another")
        #expect(session.state.remaining == 3)
    }

    @Test func aQuizEndsWithItsTime() throws {
        let home = try Home(["a.md": Self.deck])
        let event = try home.collection.record([.quiz("")])[0].id
        let end = home.collection.now.milliseconds + 60_000
        var session = try session(in: home, quiz: QuizRun(event: event, distractors: [:], endMilliseconds: end))
        #expect(session.millisecondsLeft == 60_000)
        home.wait(milliseconds: 59_000)
        try session.perform(.reveal)
        try session.grade(.five)
        #expect(session.table?.location.heading == "Two")
        home.wait(milliseconds: 1000)
        try session.perform(.reveal)
        try session.grade(.five)
        #expect(session.table == nil)
        #expect(try answers(home.elsewhere()) == [.five, .five])
    }
}
