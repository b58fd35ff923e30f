import Scheduling
import Storage
import Study
import Testing

@testable import Collection

/// What is taken back and brought back in a session, and what one key gives.
@Suite struct StudyUndoTests {
    private static let deck =
        "## Which ion?\n\n- [x] Mg²⁺\n- [ ] Ca²⁺\n\n#fixed\n\n## The gap\n\n{{c1::one}} and {{c2::two}}.\n\n#cloze\n\n## GSH\n\nGlutathione\n"

    private func session(in home: Home, from first: Int = 0) throws -> StudySession {
        let library = try home.collection.library()
        let cards = try library.store.cards(.all, day: home.collection.today).dropFirst(first)
        let entries = cards.map { Entry(card: $0.number, siblings: $0.siblings, stage: .new) }
        return try StudySession(SessionState(queue: entries, isDrilling: false), library: library)
    }

    private func pick(_ place: Int, in session: inout StudySession) throws {
        session.attempt { if case .choose(var choice) = $0 { (_, $0) = (choice.pick(place), .choose(choice)) } }
        try session.perform(.reveal)
    }

    private static func words(_ card: StudySession.Asked?) -> String {
        card.map { $0.heading + ($0.side == .forward ? "" : " (gap \($0.side.code.dropFirst()))") } ?? ""
    }

    private func described(_ undone: StudySession.Undone) -> String {
        switch undone {
        case .nothing: "nothing"
        case .turnedDown: "turned down"
        case .events(_, let card): "done: \(Self.words(card))"
        case .asks(_, let card): "asks: \(Self.words(card))"
        }
    }

    @Test func aCardLiesThereAsItWasAnswered() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        try pick(1, in: &session)
        try session.grade(.one)
        #expect(described(try session.undo()) == "done: Which ion?")
        guard case .asking = session.state.phase, case .choose(let choice)? = session.table?.attempt else {
            return #expect(Bool(false), "the question is not up")
        }
        #expect(choice.picked == [1])
        try session.perform(.reveal)
        #expect(session.offeredGrade == .one)
    }

    /// What was answered in a session is not kept with it, but for how it was answered; a long card is answered anew.
    @Test(arguments: [(10, [1]), (80_000, [])]) func aLongCardIsAnsweredAnew(letters: Int, picked: [Int]) throws {
        let long = "## Which ion?\n\n- [x] Mg²⁺\n- [ ] Ca²⁺\n\n" + String(repeating: "a", count: letters) + "\n\n#fixed\n"
        let home = try Home(["a.md": long])
        var session = try session(in: home)
        try pick(1, in: &session)
        try session.grade(.one)
        #expect(described(try session.undo()) == "done: Which ion?")
        guard case .choose(let choice)? = session.table?.attempt else { return #expect(Bool(false), "the question is not up") }
        #expect(Array(choice.picked) == picked)
    }

    @Test func redoGoesOnWhereTheUndoCameFrom() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        #expect(described(try session.redo()) == "nothing")
        for _ in 0..<2 {
            try session.perform(.reveal)
            try session.grade(.four)
        }
        let before = session.state
        #expect(described(try session.undo()) == "done: The gap (gap 1)")
        #expect(described(try session.undo()) == "done: Which ion?")
        #expect(session.state.done.isEmpty)
        #expect(described(try session.redo()) == "done: Which ion?")
        #expect(described(try session.redo()) == "done: The gap (gap 1)")
        #expect(described(try session.redo()) == "nothing")
        #expect(session.state.done == before.done && session.state.current == before.current)
        #expect(try home.elsewhere().openStore().schedule(of: before.done[0].entry.card).schedule.reviews == 1)
    }

    @Test func nothingIsBroughtBackOverWhatWasDoneSince() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        try session.perform(.reveal)
        try session.grade(.four)
        _ = try session.undo()
        try session.perform(.reveal)
        try session.grade(.two)
        #expect(described(try session.redo()) == "nothing")
        #expect(session.state.done.map(\.grade) == [.two])
    }

    @Test func whatIsNotOfThisSessionIsAskedFor() throws {
        let home = try Home(["a.md": Self.deck])
        var first = try session(in: home)
        try first.perform(.reveal)
        try first.grade(.four)
        var second = try session(in: home, from: 1)
        #expect(described(try second.undo()) == "asks: Which ion?")
        #expect(second.table?.location.heading == "The gap")
        #expect(try home.elsewhere().openStore().schedule(of: first.state.done[0].entry.card).schedule.reviews == 1)
        #expect(described(try second.undo(reachesBack: true)) == "done: Which ion?")
        #expect(second.table?.location.heading == "Which ion?")
    }

    @Test func aJudgedAnswerIsGivenAgain() throws {
        let home = try Home(["a.md": Self.deck])
        var session = try session(in: home)
        try pick(1, in: &session)
        #expect(described(try session.undo()) == "turned down")
        #expect(session.table?.location.heading == "Which ion?" && session.table?.attempt.verdict == nil)
        try pick(0, in: &session)
        #expect(session.offeredGrade == .five)
    }

    @Test(
        arguments: [
            ("six", "4", false, .four), ("six", "none", false, nil), ("six", "5", false, .five), ("six", "4", true, .three),
            ("four", "3", false, .three), ("two", "3", false, .four), ("two", "none", false, nil),
        ] as [(String, String, Bool, Grade?)])
    func oneKeyGivesTheUsualGrade(scale: String, usual: String, hint: Bool, grade: Grade?) throws {
        let home = try Home(["a.md": "## GSH\n\nGlutathione\n\n> **Hint:** three\n"])
        home.collection.settingChanges = [
            try SettingChange(parsing: "grading=\(scale)"), try SettingChange(parsing: "usual-grade=\(usual)"),
        ]
        home.collection.reloadSettings()
        var session = try session(in: home)
        if hint { session.takeHint() }
        try session.perform(.reveal)
        #expect(session.offeredGrade == grade)
    }

    @Test(arguments: [("six", Grade.one), ("four", .one), ("two", .one)])
    func aWrongAnswerIsProposedAsAgain(scale: String, grade: Grade) throws {
        let home = try Home(["a.md": Self.deck])
        home.collection.settingChanges = [try SettingChange(parsing: "grading=\(scale)")]
        home.collection.reloadSettings()
        var session = try session(in: home)
        try pick(1, in: &session)
        #expect(session.offeredGrade == grade)
        // An answer that was looked at without being given is not proposed to be good.
        var second = try self.session(in: home)
        try second.perform(.reveal)
        #expect(second.offeredGrade == nil)
    }
}
