import Cards
import Scheduling
import Study
import Terminal
import Testing

@testable import Presentation

/// What keys and moments make of the study screen, without a terminal.
@Suite struct StudySceneTests {
    private static var view: StudyView { StudyView(columns: 60) }
    private static let long = "## Which?\n\n" + (1...40).map { "Line \($0) of it.\n\n" }.joined()

    private static func card(_ deck: String, isAsking: Bool, isLeech: Bool = false) -> ToldCard {
        let content = Deck(parsing: deck).cards[0].content(of: .forward)
        return ToldCard(
            deck: "Cells", stage: .due, isLeech: isLeech, content: content,
            attempt: Attempt(at: content, typesGaps: false, otherTerms: { [] }, shuffle: { Array(0..<$0) }),
            outcomes: Scheduler.sm2.outcomes(after: History(), on: StudyDay(0)), offered: .four, isAsking: isAsking,
            session: SessionState(queue: [Entry(card: CardNumber(1), siblings: 1, stage: .due)]))
    }

    private static func rowOfCursor(_ frame: StudyFrame) -> String { frame.lines[frame.cursor.row].plain }

    private static func begun(isAsking: Bool = true) -> StudyScene {
        var scene = StudyScene()
        scene.begin(isAsking: isAsking, isHintShown: false, isTyping: false)
        return scene
    }

    /// Some readers say a row only when the cursor has come to it from another one.
    @Test func theNextCardIsAtAnotherRowWhereItSaysSomethingElse() {
        var scene = Self.begun()
        let first = scene.frame(of: Self.card("## One?\n\n1\n", isAsking: true), in: Self.view, rows: 20)
        scene.begin(isAsking: true, isHintShown: false, isTyping: false)
        let second = scene.frame(of: Self.card("## Two?\n\n2\n", isAsking: true), in: Self.view, rows: 20)
        #expect(Self.rowOfCursor(first) == "One?" && Self.rowOfCursor(second) == "Two?")
        #expect(second.cursor.row == first.cursor.row + 1)
        // While it is answered, it stays where it is.
        let again = scene.frame(of: Self.card("## Two?\n\n2\n", isAsking: true), in: Self.view, rows: 20)
        #expect(again.lines == second.lines)
        scene.begin(isAsking: true, isHintShown: false, isTyping: false)
        let third = scene.frame(of: Self.card("## One?\n\n1\n", isAsking: true), in: Self.view, rows: 20)
        #expect(third.cursor.row == first.cursor.row)
    }

    @Test func aNoticeIsNewsAndIsSaidOnce() {
        var scene = Self.begun()
        let card = Self.card("## One?\n\n1\n", isAsking: true)
        scene.notice = "No such key."
        let told = scene.frame(of: card, in: Self.view, rows: 20)
        #expect(Self.rowOfCursor(told) == "No such key.")
        scene.said = "4: in 1 day."
        scene.hush(isAsking: true)
        let after = scene.frame(of: card, in: Self.view, rows: 20)
        #expect(Self.rowOfCursor(after) == "One?")
        #expect(!after.lines.contains { $0.plain.contains("No such key") || $0.plain.contains("in 1 day.") })
    }

    @Test func afterTheHelpTheCardIsWhereItWas() {
        var scene = Self.begun(isAsking: false)
        let card = Self.card(Self.long, isAsking: false)
        _ = scene.frame(of: card, in: Self.view, rows: 20)
        let isMoved = scene.move(.pageDown, columns: 60, rows: 20)
        #expect(isMoved && scene.isMoreBelow)
        let before = scene.frame(of: card, in: Self.view, rows: 20)
        scene.openHelp()
        let help = scene.frame(of: card, in: Self.view, rows: 20)
        #expect(help.lines.contains { $0.plain.contains("any other key") } && !help.lines.contains { $0.plain.contains("of it.") })
        scene.closeHelp(isAsking: false)
        let after = scene.frame(of: card, in: Self.view, rows: 20)
        #expect(after.lines == before.lines && after.position.row > 0)
    }

    @Test(
        arguments: [(.down, 1), (.pageDown, 10), (.home, 0), (.up, 0)] as [(Key, Int)])
    func keysScroll(key: Key, row: Int) {
        var scene = Self.begun(isAsking: false)
        let card = Self.card(Self.long, isAsking: false)
        _ = scene.frame(of: card, in: Self.view, rows: 20)
        let isMoved = scene.move(key, columns: 60, rows: 20)
        let frame = scene.frame(of: card, in: Self.view, rows: 20)
        #expect(isMoved && frame.position.row == row)
        let isMovedByLetter = scene.move(.character("x"), columns: 60, rows: 20)
        #expect(!isMovedByLetter)
    }

    @Test func theEndIsTheEnd() {
        var scene = Self.begun(isAsking: false)
        _ = scene.move(.end, columns: 60, rows: 20)
        let frame = scene.frame(of: Self.card(Self.long, isAsking: false), in: Self.view, rows: 20)
        #expect(frame.lines.contains { $0.plain == "Line 40 of it." } && !scene.isMoreBelow)
    }

    @Test func aLeechIsAdvisedOnOnceItIsAnswered() {
        func says(_ card: ToldCard) -> Bool {
            var scene = Self.begun(isAsking: card.isAsking)
            return scene.frame(of: card, lapses: 8, in: Self.view, rows: 20).lines.contains {
                $0.plain.hasPrefix("A leech, forgotten 8 times")
            }
        }
        #expect(says(Self.card("## One?\n\n1\n", isAsking: false, isLeech: true)))
        #expect(!says(Self.card("## One?\n\n1\n", isAsking: true, isLeech: true)))
        var drilled = Self.card("## One?\n\n1\n", isAsking: false, isLeech: true)
        drilled.stage = .cram
        #expect(!says(drilled))
    }

    @Test func whatIsAskedForStandsInTheFoot() {
        var scene = Self.begun()
        func foot() -> String {
            var scene = scene
            return scene.frame(of: Self.card("## Which?\n\nEAAT2\n\n#typed\n", isAsking: true), in: Self.view, rows: 20).lines.suffix(3)
                .map(\.plain).joined(separator: " ")
        }
        #expect(foot().contains("Enter type"))
        scene.step = .typing("EA")
        #expect(foot().contains("Enter check"))
        scene.step = .confiding
        #expect(foot().contains("y sure  n unsure"))
    }
}
