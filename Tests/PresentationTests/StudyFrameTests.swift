import Cards
import Foundation
import Scheduling
import Study
import Terminal
import Testing

@testable import Presentation

/// The study screen in many sizes, without a terminal.
@Suite struct StudyFrameTests {
    static let sizes = [(80, 24), (60, 20), (40, 15), (40, 12), (40, 10), (32, 10), (20, 6), (200, 50)]

    static func frame(
        _ shown: Shown, _ size: (columns: Int, rows: Int), at position: StudyFrame.Position? = nil, notice: StyledText? = nil
    ) -> StudyFrame {
        let card = Deck(parsing: shown.deck + "\n").cards[0]
        let content = card.content(of: card.sides[0])
        var attempt = Attempt(at: content, typesGaps: false, otherTerms: { [] }, shuffle: { Array(0..<$0) })
        if let picked = shown.picked, case .choose(var choice) = attempt { (_, attempt) = (choice.pick(picked), .choose(choice)) }
        if shown.items > 0, case .list(var list) = attempt {
            for _ in 0..<shown.items { list.showNext() }
            list.toggleLast()
            attempt = .list(list)
        }
        let keys = StudyKeys(scale: shown.scale)
        let state = SessionState(queue: (1...20).map { Entry(card: CardNumber($0), siblings: $0, stage: .new) })
        let told = ToldCard(
            deck: "Glutamate", stage: .new, content: content, attempt: attempt,
            outcomes: Scheduler.sm2.outcomes(after: History(), on: StudyDay(0)), offered: shown.picked == nil ? .four : .one,
            isAsking: shown.isAsking, session: state)
        var scene = StudyScene()
        scene.begin(isAsking: shown.isAsking, isHintShown: false, isTyping: false)
        if let typed = shown.typed { scene.step = .typing(typed) }
        if !shown.isAsking { scene.showAnswer() }
        if shown.isHelp { scene.openHelp() }
        (scene.notice, scene.said) = (notice ?? shown.notice, shown.said)
        scene.news = shown.news ?? (shown.isAsking || shown.isHelp ? .question : .answer)
        if let position { scene.position = position }
        return scene.frame(of: told, in: StudyView(columns: size.columns, keys: keys, marksGaps: shown.marksGaps), rows: size.rows)
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Frames"

    /// Each size has its file of screens, written with UPDATE_GOLDEN=1.
    @Test(arguments: sizes) func theScreensAreAsTheyWereLookedAt(columns: Int, rows: Int) throws {
        let text = Self.all.map { shown in
            let frame = Self.frame(shown, (columns, rows))
            // What a braille display shows: the row of the cursor.
            let cursor = "--- cursor at row \(frame.cursor.row), column \(frame.cursor.column)"
            let lines = (frame.lines.map(\.plain) + [cursor]).map { line in
                String(line.reversed().drop { $0 == " " }.reversed())
            }
            return "=== \(shown)\n" + lines.joined(separator: "\n") + "\n"
        }.joined()
        let path = Self.folder + "/\(columns)x\(rows).txt"
        let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        if text != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(text == expected, "\(columns)x\(rows) looks otherwise")
    }

    @Test(arguments: all) func everySizeHasEachLineOnce(shown: Shown) {
        for columns in [1, 2, 20, 39, 40, 60, 80, 200] {
            for rows in [1, 2, 3, 5, 8, 10, 15, 24, 50] {
                let frame = Self.frame(shown, (columns, rows))
                #expect(frame.lines.count == rows || rows < 6, "\(columns)x\(rows) has \(frame.lines.count) lines")
                #expect(frame.lines.allSatisfy { $0.width <= columns || columns < 3 }, "\(columns)x\(rows) is too wide")
                #expect(frame.inputRow < rows)
            }
        }
    }

    @Test(arguments: sizes) func theQuestionIsInViewWithItsAnswer(columns: Int, rows: Int) {
        for shown in Self.all {
            for row in [0, 1, 5, StudyFrame.Position.end, StudyFrame.Position.answer] where !shown.isHelp {
                let frame = Self.frame(shown, (columns, rows), at: StudyFrame.Position(row: row))
                let question = shown.deck.split(separator: "\n")[0].dropFirst(3)
                let first = question.split(separator: " ").prefix(rows < 8 ? 1 : 2).joined(separator: " ")
                #expect(frame.lines.contains { $0.plain.contains(first) }, "\(shown) in \(columns)x\(rows) at \(row)")
            }
        }
    }

    /// Every line of a card comes into view between its beginning and its end, and the marks count what does not.
    @Test(arguments: sizes.filter { $0.1 >= 10 }) func scrollingLosesNoLine(columns: Int, rows: Int) throws {
        let shown = Self.all[1]
        let high = Self.frame(shown, (columns, 200)).lines.map(\.plain).filter { $0.contains(/[a-z]{4}/) }
        var seen: Set<String> = []
        for row in 0..<60 {
            let frame = Self.frame(shown, (columns, rows), at: StudyFrame.Position(row: row))
            let lines = frame.lines.map(\.plain)
            seen.formUnion(lines)
            #expect(lines.contains { $0.hasPrefix("↑ ") } == (frame.position.row > 0))
            #expect(lines.contains { $0.hasPrefix("↓ ") } == frame.isMoreBelow)
        }
        let card = high.dropFirst().prefix { !$0.contains("blackout") }
        for line in card { #expect(seen.contains(line), "'\(line)' was never in view") }
    }

    @Test func whatIsWiderThanTheScreenIsScrolledSideways() {
        let shown = Self.all[2]
        let left = Self.frame(shown, (40, 30)).lines.map(\.plain)
        #expect(left.contains { $0.hasPrefix("NADPH") && $0.hasSuffix("›") } && left.contains { $0.contains("← → sideways") })
        let right = Self.frame(shown, (40, 30), at: StudyFrame.Position(column: 1000))
        #expect(right.lines.contains { $0.plain.hasPrefix("‹") && $0.plain.contains("GSSG + 2 H₂O") })
        #expect(right.lines.contains { $0.plain == "Two enzymes keep it going." })
        #expect(right.position.column > 0 && right.position.column < 100)
        let wide = Self.frame(shown, (120, 30), at: right.position)
        #expect(wide.position.column == 0 && !wide.lines.contains { $0.plain.contains("sideways") || $0.plain.contains("›") })
        // Words of a table are never broken; cells are wrapped as long as that is possible.
        #expect(left.contains { $0.contains("glutathione-disulfide-reductase") })
    }

    @Test func aLongTypedAnswerLeavesTheFootWhereItIs() throws {
        let frame = Self.frame(Self.all[6], (40, 15))
        let foot = try #require(frame.lines.firstIndex { $0.plain.contains("Enter check") })
        // Prompt and answer take three rows, and one is left before the rule.
        #expect(foot - frame.inputRow > 3)
    }
}
