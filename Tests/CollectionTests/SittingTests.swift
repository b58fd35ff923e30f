import Files
import Scheduling
import Storage
import Study
import Testing

@testable import Collection

/// A study session without a screen.
@Suite struct SittingTests {
    private static let deck = "## One\n\n1\n\n## Two\n\n2\n\n## Three\n\n3\n"

    private func sitting(in home: Home, quiz: QuizRun? = nil) throws -> Sitting {
        let library = try home.collection.library()
        let cards = try library.store.cards(.all, day: home.collection.today)
        let stage: Entry.Stage = quiz == nil ? .new : .quiz
        let entries = cards.map { Entry(card: $0.number, siblings: $0.siblings, stage: stage) }
        return try Sitting(Session(queue: entries, isDrilling: false), quiz: quiz, library: library)
    }

    private func answers(_ collection: DeckCollection) throws -> [Grade] {
        var grades: [Grade] = []
        try collection.openStore().forEachEvent(onlyInEffect: true) { event, _ in
            if case .answer(_, let answer) = event.action { grades.append(answer.grade) }
        }
        return grades
    }

    @Test func aGradeIsOnDiskBeforeTheNextCardIsAsked() throws {
        let home = try Home(["a.md": Self.deck])
        var sitting = try sitting(in: home)
        #expect(sitting.table?.location.heading == "One")
        #expect(try answers(home.elsewhere()) == [])
        try sitting.perform(.reveal)
        #expect(sitting.table?.location.heading == "One")
        let promised = try #require(sitting.table?.outcomes[.four].interval)
        try sitting.grade(.four)
        #expect(sitting.table?.location.heading == "Two")
        #expect(try answers(home.elsewhere()) == [.four])
        let card = try #require(sitting.session.done.first?.entry.card)
        let schedule = try home.elsewhere().openStore().schedule(of: card).schedule
        #expect(schedule.due == home.collection.today.advanced(by: promised))
    }

    @Test func whatWasUndoneIsAskedAgain() throws {
        let home = try Home(["a.md": Self.deck])
        var sitting = try sitting(in: home)
        #expect(try sitting.undo().isEmpty)
        try sitting.perform(.reveal)
        try sitting.grade(.two)
        #expect(try sitting.undo().count == 1)
        #expect(sitting.table?.location.heading == "One")
        #expect(sitting.session.done.isEmpty)
        #expect(try answers(home.elsewhere()) == [])
    }

    @Test func whatHappenedElsewhereStands() throws {
        let home = try Home(["a.md": Self.deck])
        var sitting = try sitting(in: home)
        try sitting.perform(.reveal)
        let other = home.elsewhere()
        let card = try #require(sitting.table?.entry.card)
        try other.record([.suspend(card)])
        try sitting.grade(.four)
        #expect(try answers(other) == [])
        #expect(sitting.takeNotice() == "'One' was changed in another Nacre meanwhile; what happened there stands.")
        #expect(sitting.takeNotice() == nil)
        #expect(sitting.table?.location.heading == "Two")
    }

    @Test func aCardThatIsGoneIsPassedOver() throws {
        let home = try Home(["a.md": Self.deck])
        var sitting = try sitting(in: home)
        try FileSystem.replace(home.deck("a.md"), with: "## One\n\n1\n\n## Three\n\n3\n")
        try sitting.perform(.reveal)
        try sitting.grade(.four)
        #expect(sitting.table?.location.heading == "Three")
        #expect(sitting.takeNotice() == "'Two' is in no deck any more; it keeps its history.")
    }

    @Test func aCardWhoseHeadingWasEditedKeepsItsProgress() throws {
        let home = try Home(["a.md": Self.deck])
        var sitting = try sitting(in: home)
        let table = try #require(sitting.table)
        try sitting.perform(.suspend)
        _ = try sitting.undo()
        let place = DeckPlace.find(table.location)
        try FileSystem.replace(home.deck("a.md"), with: Self.deck.replacing("One", with: "Quite another"))
        try sitting.reload(was: place)
        #expect(sitting.table?.location.heading == "Quite another")
        #expect(sitting.session.remaining == 3)
    }

    @Test func aQuizEndsWithItsTime() throws {
        let home = try Home(["a.md": Self.deck])
        let event = try home.collection.record([.quiz("")])[0].id
        let end = home.collection.now.milliseconds + 60_000
        var sitting = try sitting(in: home, quiz: QuizRun(event: event, distractors: [:], endMilliseconds: end))
        #expect(sitting.millisecondsLeft == 60_000)
        home.wait(milliseconds: 59_000)
        try sitting.perform(.reveal)
        try sitting.grade(.five)
        #expect(sitting.table?.location.heading == "Two")
        home.wait(milliseconds: 1000)
        try sitting.perform(.reveal)
        try sitting.grade(.five)
        #expect(sitting.table == nil)
        #expect(try answers(home.elsewhere()) == [.five, .five])
    }
}
