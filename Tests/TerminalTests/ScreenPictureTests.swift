import Testing

@testable import Terminal

extension DeviceTests {
    /// Pictures on a screen whose other side answers as terminals do.
    @Suite("Pictures on the screen")
    struct ScreenPictureTests {
        private static let kitty = "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c"
        private static let vt340 = "\u{1B}[6;20;10t\u{1B}[?63;1;2;4;6c"
        private static let iterm = "\u{1B}]1337;ReportCellSize=20.0;10.0\u{1B}\\\u{1B}[?62;4c"
        private static let words = PictureCell.Words(missing: "[image: x]", begun: "[begun]", rest: "[rest]")
        private static let sixels = "\u{1B}Pq\"1;1;20;12#0~-\u{1B}\\"

        /// A program that asks, tells the answer, and draws a frame for each key: of lines before a picture of 2 × 2 cells as many as the
        /// digit says, or without one.
        private func showing(_ answer: String, bytes: String, by wanted: PictureProtocol? = nil) throws -> Pty {
            let pty = Pty(columns: 20, rows: 6)
            let screen = try #require(Screen(input: pty.inner, output: pty.inner, colours: .none))
            nonisolated(unsafe) let owned = screen
            pty.run {
                let screen = owned
                screen.open()
                let terminal = screen.showsPictures(by: wanted)
                screen.takePictures { cell, _ in cell.number == 0 ? Array(bytes.utf8) : nil }
                screen.draw([StyledText("=\(terminal.map { "\($0.way)" } ?? "none")" as String)])
                while let key = try? screen.key(), key != .endOfInput {
                    guard case .character(let sign) = key else { continue }
                    let above = Array(repeating: StyledText("text"), count: sign.wholeNumberValue ?? 0)
                    let rows = PictureCell.lines(number: 0, columns: 2, rows: 2, words: Self.words).dropFirst(sign == "r" ? 1 : 0)
                    screen.draw(above + (sign == "n" ? [] : rows) + [StyledText("end \(sign)" as String)])
                }
                screen.close()
            }
            if wanted == nil {
                try pty.expect("\u{1B}[c")
                pty.type(answer)
            }
            return pty
        }

        @Test func kittyGetsThePNGOnceAndThenItsPlaces() throws {
            let pty = try showing(Self.kitty, bytes: "foobar")
            try pty.expect("=kitty")
            pty.type("1")
            let frame = try pty.expect("c=2,r=2,C=1,q=2;\u{1B}\\")
            #expect(frame.contains("text\u{1B}[K\u{1B}[2;1H  \u{1B}[K\u{1B}[3;1H  \u{1B}[K\u{1B}[4;1Hend 1\u{1B}[K"))
            #expect(frame.hasSuffix("\u{1B}[2;1H\u{1B}_Ga=t,f=100,t=d,i=7233891,q=2,m=0;Zm9vYmFy\u{1B}\\\u{1B}_Ga=p,i=7233891,p=1,"))
            // The same frame again writes nothing. It moves: it is taken away first, and its bytes are not sent again.
            pty.type("1")
            pty.type("2")
            let moved = try pty.expect("\u{1B}[3;1H\u{1B}_Ga=p")
            #expect(!moved.contains("a=p"))
            #expect(moved.contains("\u{1B}_Ga=d,d=i,i=7233891,q=2;\u{1B}\\"))
            #expect(!moved.contains("a=t"))
            // Not wholly in view: its words are.
            pty.type("5")
            let cut = try pty.expect("\u{1B}[6;1H[begun]\u{1B}[K")
            #expect(cut.contains("a=d,d=i"))
            pty.type("r")
            try pty.expect("\u{1B}[1;1H[rest]\u{1B}[K\u{1B}[2;1Hend r")
            pty.type("n")
            #expect(try !pty.expect("end n").contains("\u{1B}_G"))
            pty.type("\u{4}")
            try pty.expect("\u{1B}_Ga=d,d=I,i=7233891,q=2;\u{1B}\\\u{1B}[0m")
        }

        @Test func aLargePictureIsSentInPieces() throws {
            let pty = try showing(Self.kitty, bytes: String(repeating: "x", count: 6144))
            pty.type("0")
            let head = try pty.expect("q=2,m=1;")
            #expect(head.hasSuffix("\u{1B}_Ga=t,f=100,t=d,i=7233891,"))
            #expect(try pty.expect("\u{1B}\\").count == 4096)
            try pty.expect("\u{1B}_Gm=0;")
            #expect(try pty.expect("\u{1B}\\").count == 4096)
            pty.type("\u{4}")
        }

        @Test func sixelsAreClearedAwayByTheWholeScreen() throws {
            let pty = try showing(Self.vt340, bytes: Self.sixels)
            try pty.expect("=sixel")
            pty.type("1")
            try pty.expect("\u{1B}[2;1H" + Self.sixels)
            // The same frame again writes nothing.
            pty.type("1")
            pty.type("n")
            let gone = try pty.expect("end n")
            #expect(gone.contains("\u{1B}[2J") && !gone.contains(Self.sixels))
            // Another size: all is drawn afresh.
            pty.type("1")
            try pty.expect(Self.sixels)
            pty.resize(columns: 20, rows: 8)
            pty.type("1")
            try pty.expect("\u{1B}[2J")
            try pty.expect(Self.sixels)
            pty.type("\u{4}")
        }

        @Test func iTermGetsTheFile() throws {
            let pty = try showing(Self.iterm, bytes: "foobar")
            try pty.expect("=iterm")
            pty.type("0")
            try pty.expect(
                "\u{1B}[1;1H\u{1B}]1337;File=inline=1;size=6;width=2;height=2;preserveAspectRatio=1;doNotMoveCursor=1:Zm9vYmFy\u{07}")
            pty.type("\u{4}")
        }

        @Test(arguments: ["\u{1B}[?62;22c", ""])
        func aTerminalThatCannotOrDoesNotAnswerShowsNone(answer: String) throws {
            let pty = try showing(answer, bytes: "foobar")
            try pty.expect("=none")
            pty.type("1")
            let frame = try pty.expect("end 1\u{1B}[K")
            #expect(!frame.contains("\u{1B}_G"))
            #expect(!frame.contains("\u{1B}]1337"))
            pty.type("\u{4}")
        }

        @Test func whatTheLearnerHasChosenIsNotAskedFor() throws {
            let pty = try showing("", bytes: "foobar", by: .kitty)
            #expect(try !pty.expect("=kitty").contains("\u{1B}[c"))
            pty.type("\u{4}")
        }

        @Test func keysTypedWhileItIsAskedStayKeys() throws {
            let pty = try showing("1" + Self.kitty, bytes: "foobar")
            try pty.expect("end 1")
            pty.type("\u{4}")
        }

        @Test func sixelsThatAreNoneAreNotWritten() throws {
            let pty = try showing(Self.vt340, bytes: "\u{1B}]0;title\u{07}")
            pty.type("1")
            let frame = try pty.expect("end 1\u{1B}[K")
            #expect(!frame.contains("title"))
            // The words stand in its place, as far as that is wide, and on the next frame as far as the screen is.
            try pty.expect("\u{1B}[2;1H[…")
            pty.type("1")
            try pty.expect("text\u{1B}[K\r\n[image: x]\u{1B}[K\r\n\u{1B}[K\r\nend 1")
            pty.type("n")
            #expect(try !pty.expect("end n").contains("title"))
            pty.type("\u{4}")
        }
    }
}
