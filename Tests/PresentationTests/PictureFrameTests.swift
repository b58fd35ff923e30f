import Cards
import Scheduling
import Study
import Terminal
import Testing

@testable import Presentation

/// Pictures on the study screen: they are whole or scrolled, and never where the head or the foot is.
@Suite struct PictureFrameTests {
    static let asked = "## Which cell is this?\n\n![](a.png)\n\n***\n\nA neuron.\n\n> **Why:** Its axon leaves below.\n"
    static let between =
        "## What follows?\n\n***\n\n1. one\n2. two\n3. three\n4. four\n\n![a cell](b.png)\n\n"
        + (5...20).map { "\($0). more\n" }.joined()

    private func frame(_ deck: String, _ columns: Int, _ rows: Int, at position: StudyFrame.Position) -> StudyFrame {
        let room = PictureRoom(
            ["a.png": .shown(number: 0, width: 640, height: 400), "b.png": .shown(number: 1, width: 300, height: 600)],
            on: PictureTerminal(.kitty, cellWidth: 10, cellHeight: 20))
        let view = StudyView(columns: columns, pictures: room.fitted(rows: rows))
        let content = Deck(parsing: deck).cards[0].content(of: .forward)
        let state = SessionState(queue: [Entry(card: CardNumber(1), siblings: 1, stage: .new)])
        let told = ToldCard(
            deck: "Cells", stage: .new, content: content, attempt: .think,
            outcomes: Scheduler.sm2.outcomes(after: History(), on: StudyDay(0)), offered: .four, isAsking: false, session: state)
        var scene = StudyScene()
        scene.position = position
        return scene.frame(of: told, opens: true, in: view, rows: rows)
    }

    /// The pictures in a frame: where each begins, which of its rows are there, and how many it has.
    private func pictures(_ frame: StudyFrame) -> [Int: (rows: [Int], of: Int)] {
        var found: [Int: (rows: [Int], of: Int)] = [:]
        for line in frame.lines {
            guard let cell = line.picture?.cell else { continue }
            found[cell.number, default: ([], cell.rows)].rows.append(cell.row)
        }
        return found
    }

    @Test(arguments: [(80, 24), (40, 15), (60, 20), (200, 50)])
    func aPictureInAQuestionIsWholeBesideItsAnswer(columns: Int, rows: Int) throws {
        let frame = frame(Self.asked, columns, rows, at: StudyFrame.Position(row: StudyFrame.Position.answer))
        let picture = try #require(pictures(frame)[0])
        #expect(picture.rows == Array(0..<picture.of))
        #expect(picture.of >= 3)
        #expect(frame.lines.count == rows)
        #expect(frame.lines.contains { $0.plain.contains("A neuron.") })
        // The path would give it away.
        #expect(!frame.lines.contains { $0.plain.contains("a.png") })
        #expect(frame.lines.last?.picture == nil && frame.lines[0].picture == nil)
    }

    @Test(arguments: [(80, 24), (40, 15), (60, 20), (40, 10), (20, 6)])
    func whileItIsScrolledEachRowIsOfThePictureOrOfTheText(columns: Int, rows: Int) {
        var seenWhole = false
        for row in 0..<60 {
            let frame = frame(Self.between, columns, rows, at: StudyFrame.Position(row: row))
            #expect(frame.lines.count <= rows)
            let shown = pictures(frame)[1]
            if let shown {
                #expect(shown.rows == Array(shown.rows[0]..<shown.rows[0] + shown.rows.count))
                if shown.rows.count == shown.of { seenWhole = true }
            }
            #expect(frame.lines.last?.picture == nil && frame.lines[0].picture == nil)
        }
        #expect(seenWhole == (rows >= 8))
    }

    @Test func whatIsWiderThanTheScreenMovesWithoutThePicture() {
        let deck = "## Q\n\n***\n\n![](a.png)\n\n```\n" + String(repeating: "wide ", count: 30) + "\n```\n"
        let frame = frame(deck, 80, 24, at: StudyFrame.Position(row: 0, column: 40))
        let picture = pictures(frame)[0]
        #expect(picture?.rows.count == picture?.of)
        #expect(frame.lines.contains { $0.plain.hasPrefix("‹") })
    }
}
