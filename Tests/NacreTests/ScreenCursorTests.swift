import Foundation
import Terminal
import TestSupport
import Testing

@testable import nacre

/// The study screen as a braille display and a screen reader meet it: where the cursor stands, and what is written for a key.
@Suite(.serialized) struct ScreenCursorTests {
    /// A learner at a terminal.
    private final class Desk {
        let child: Child
        var picture: TerminalPicture
        private var used = 0

        init(_ sandbox: Sandbox, columns: Int = 80, rows: Int = 24) {
            child = Child(["study", "--new", "99"], in: sandbox, columns: columns, rows: rows)
            picture = TerminalPicture(columns: columns, rows: rows, width: Columns.width)
        }

        /// The row of the cursor.
        var row: String { picture.lines[picture.cursor.row] }

        /// Reads until the row of the cursor begins with a text; false when it does not within the time.
        func reads(_ beginning: String, after keys: String = "") -> Bool {
            picture.touched = []
            child.type(keys)
            for _ in 0..<200 {
                settle(30)
                if row.hasPrefix(beginning) { return true }
            }
            return false
        }

        /// Draws what is written until nothing more is for so long.
        func settle(_ milliseconds: Int32) {
            var before = -1
            while before != used {
                before = used
                child.read(milliseconds: milliseconds)
                let bytes = Array(child.written.utf8)
                picture.write(String(decoding: bytes[used...], as: UTF8.self))
                used = bytes.count
            }
        }
    }

    @Test(.needsTerminal) func theCursorGoesWithTheNews() {
        let desk = Desk(ScreenTests.sandbox())
        #expect(desk.reads("What is γ-Glu-Cys-Gly?"))
        #expect(desk.reads("Hint: three amino acids", after: "h"))
        #expect(desk.reads("No such key", after: "z"))
        // The message, and the rule that made room for it.
        #expect(desk.picture.touched.count == 2)
        #expect(desk.reads("Glutathione", after: " "))
        #expect(desk.reads("What does xCT carry out?", after: "4"))
        #expect(desk.picture.lines.contains { $0.hasPrefix("4: in 1 day. ──") || $0.hasPrefix("3: again") })
        #expect(desk.reads("Taken back: grade", after: "u"))
        #expect(desk.reads("Here: ", after: "?"))
        #expect(!desk.picture.isCursorShown && desk.picture.unknown.isEmpty)
        desk.child.kill()
    }

    /// A card that comes where the one before lay has the cursor move all the same.
    @Test(.needsTerminal) func theCursorMovesWhenACardIsSkipped() {
        let desk = Desk(ScreenTests.sandbox())
        #expect(desk.reads("What is γ-Glu-Cys-Gly?"))
        let row = desk.picture.cursor.row
        #expect(desk.reads("What does xCT carry out?", after: "s"))
        #expect(desk.picture.cursor.row != row)
        desk.child.kill()
    }

    @Test(.needsTerminal) func aTypedCardIsHeardBeforeItIsTyped() throws {
        let desk = Desk(try ScreenKindTests.sandbox("## Which transporter?\n\nEAAT2\n\n#typed\n"))
        #expect(desk.reads("Which transporter?"))
        #expect(desk.picture.lines.contains("answer>"))
        #expect(desk.reads("answer> E", after: "E") && desk.picture.isCursorShown)
        #expect(desk.reads("≈ Nearly right.", after: "AAT3\r") || desk.row.hasPrefix("✗ Wrong."))
        desk.child.kill()
    }

    /// Whatever was pressed, the screen is what a drawing of the whole would make it.
    @Test(.needsTerminal, arguments: 0..<3) func theScreenIsThatOfADrawingOfTheWhole(seed: UInt64) throws {
        let deck = """
            \(ScreenKindTests.choice)
            ## Which two?\n\n- [x] a\n- [x] b\n- [ ] c\n
            ## Type it\n\nEAAT2\n\n> **Hint:** h\n\n#typed\n
            ## The cycle\n\n1. release\n2. uptake\n\n#ordered\n
            ## The gap\n\n{{c1::one}} and {{c2::two}}.\n\n#cloze\n
            """
        let size = [(80, 24), (40, 12), (32, 8)][Int(seed)]
        let desk = Desk(try ScreenKindTests.sandbox(deck), columns: size.0, rows: size.1)
        #expect(desk.reads(""))
        desk.settle(500)
        var dice = Dice(state: seed)
        let keys = [" ", "\r", "1", "2", "4", "h", "u", "s", "t", "n", "?", "\u{03}", "\u{1B}[B", "\u{1B}[A", "z", "EAAT2\r"]
        for step in 0..<25 {
            let key = keys.randomElement(using: &dice)!
            desk.child.type(key)
            desk.settle(150)
            let lines = desk.picture.lines
            // The session is over, and what is typed now is the shell's.
            if lines.joined(separator: " ").contains(/answers? in [0-9]|No card was answered/) { break }
            desk.child.signal(SIGWINCH)
            desk.settle(150)
            #expect(desk.picture.lines == lines, "step \(step), after \(key.debugDescription)")
        }
        desk.child.kill()
    }
}
