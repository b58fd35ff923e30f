import TestSupport
import Testing

@testable import Terminal

/// What is written when a frame follows another.
@Suite struct DrawnFrameTests {
    private static let words = ["", "a", "glutamate", "谷胱甘肽", "✗ Wrong. Right: 2.", "Ca²⁺", String(repeating: "long ", count: 9), "漢"]

    private static func frame(_ dice: inout Dice, columns: Int, rows: Int) -> DrawnFrame {
        let styles: [Style] = [.plain, .bold, .dim, Style(foreground: .green)]
        let lines = (0..<Int.random(in: 0...rows + 2, using: &dice)).map { _ in
            StyledText(words.randomElement(using: &dice)!, styles.randomElement(using: &dice)!)
                + StyledText(words.randomElement(using: &dice)!)
        }
        let cursor = DrawnFrame.Place(column: Int.random(in: 0...columns, using: &dice), row: Int.random(in: 0...rows, using: &dice))
        return DrawnFrame(lines, columns: columns, rows: rows, cursor: cursor, colours: .many)
    }

    private static func picture(columns: Int, rows: Int) -> TerminalPicture {
        var picture = TerminalPicture(columns: columns, rows: rows, width: Columns.width)
        picture.write("\u{1B}[?7l")
        return picture
    }

    /// Whatever stood there before: the screen is that of a drawing of the whole.
    @Test(arguments: 0..<40) func framesComeToWhatADrawingOfTheWholeComesTo(seed: UInt64) {
        var dice = Dice(state: seed)
        var (columns, rows) = (20, 6)
        var shown: DrawnFrame?
        var picture = Self.picture(columns: columns, rows: rows)
        for step in 0..<40 {
            if step % 10 == 9 {
                (columns, rows) = (Int.random(in: 2...50, using: &dice), Int.random(in: 1...12, using: &dice))
                picture = Self.picture(columns: columns, rows: rows)
            }
            if step % 7 == 6, let row = (0..<rows).randomElement(using: &dice) {
                // A line was typed there, which left something behind.
                picture.write("\u{1B}[\(row + 1);1Hx\u{1B}[J")
                shown = shown?.known(upTo: row)
            }
            let frame = Self.frame(&dice, columns: columns, rows: rows)
            picture.write(frame.bytes(after: shown))
            var whole = Self.picture(columns: columns, rows: rows)
            whole.write(frame.bytes(after: nil))
            #expect(picture.lines == whole.lines)
            #expect(picture.cursor == whole.cursor && !picture.isCursorShown && picture.unknown.isEmpty)
            shown = frame
        }
    }

    @Test func onlyRowsThatChangeAreWritten() {
        let place = DrawnFrame.Place(column: 0, row: 2)
        func frame(_ lines: [StyledText]) -> DrawnFrame { DrawnFrame(lines, columns: 20, rows: 5, cursor: place, colours: .none) }
        let first = frame(["head", "rule", "question", "rule", "keys"])
        var picture = Self.picture(columns: 20, rows: 5)
        picture.write(first.bytes(after: nil))
        picture.touched = []
        picture.write(frame(["head 2", "rule", "question", "No such key", "keys"]).bytes(after: first))
        #expect(picture.touched == [0, 3])
        #expect(picture.lines == ["head 2", "rule", "question", "No such key", "keys"])
        #expect(first.bytes(after: first) == "")
    }

    @Test func theNewsIsWrittenFirst() {
        func frame(_ lines: [StyledText]) -> DrawnFrame {
            DrawnFrame(lines, columns: 20, rows: 3, cursor: DrawnFrame.Place(column: 0, row: 1), colours: .none)
        }
        let bytes = frame(["2 done", "question 2", "keys 2"]).bytes(after: frame(["1 done", "question 1", "keys 1"]))
        #expect(bytes.matches(of: /[a-z0-9]+ [a-z0-9]+/).map { String($0.output) } == ["question 2", "keys 2", "2 done"])
    }
}
