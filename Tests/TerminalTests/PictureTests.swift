import Testing

@testable import Terminal

/// What is asked, answered, measured and written for pictures.
@Suite struct PictureTests {
    @Test(
        arguments: [
            // kitty
            ("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;18;9t\u{1B}[?62;c", [PictureProtocol.kitty], 9, 18, true, ""),
            // kitty without graphics, or another answer of it
            ("\u{1B}_Gi=31;ENOTSUP\u{1B}\\\u{1B}[?62;c", [], 0, 0, true, ""),
            // xterm as a vt340
            ("\u{1B}[?63;1;2;4;6;9;15;22c", [.sixel], 0, 0, true, ""),
            // the terminal is a vt400, and that 4 is no attribute
            ("\u{1B}[?4;1;2c", [], 0, 0, true, ""),
            // iTerm2, which has all of them
            ("\u{1B}]1337;ReportCellSize=18.0;9.0;2.0\u{1B}\\\u{1B}[?62;4c", [.iterm, .sixel], 0, 0, true, ""),
            ("\u{1B}]1337;ReportCellSize=18.0;9.0\u{07}\u{1B}[?62c", [.iterm], 0, 0, true, ""),
            // keys typed meanwhile stay keys
            ("q\u{1B}[A\u{1B}[?62;4cx", [.sixel], 0, 0, true, "q\u{1B}[Ax"),
            // half an answer
            ("\u{1B}[?62;4", [], 0, 0, false, "\u{1B}[?62;4"),
            ("\u{1B}_Gi=31;OK", [], 0, 0, false, "\u{1B}_Gi=31;OK"), ("", [], 0, 0, false, ""), ("\u{1B}", [], 0, 0, false, "\u{1B}"),
        ] as [(String, [PictureProtocol], Int, Int, Bool, String)])
    func answersTellHowPicturesAreShown(
        answer: String, ways: [PictureProtocol], width: Int, height: Int, isComplete: Bool, rest: String
    ) {
        let answers = PictureQuery.Answers(Array(answer.utf8))
        #expect(answers.ways == ways)
        #expect((answers.cellWidth, answers.cellHeight) == (width, height))
        #expect(answers.isComplete == isComplete)
        #expect(answers.rest == Array(rest.utf8))
    }

    @Test func aTerminalIsAskedOnlyWhatItUnderstands() throws {
        func asked(_ variables: [String: String]) -> String? { PictureQuery { variables[$0] }?.text }
        #expect(asked(["TERM": "xterm-kitty"])?.hasPrefix("\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\") == true)
        #expect(asked(["TERM": "xterm-kitty"])?.hasSuffix("\u{1B}[c") == true)
        // tmux answers for itself, and passes nothing on.
        #expect(asked(["TERM": "tmux-256color"]) == "\u{1B}[16t\u{1B}[c")
        #expect(asked(["TERM": "xterm-256color", "TMUX": "/tmp/tmux-0/default,1,0"]) == "\u{1B}[16t\u{1B}[c")
        for terminal in ["", "dumb", "linux", "vt100"] { #expect(asked(["TERM": terminal]) == nil) }
        #expect(asked([:]) == nil)
    }

    @Test(arguments: [
        // as large as it is
        (100, 40, 80, 20, 10, 2), (101, 41, 80, 20, 11, 3), (1, 1, 80, 20, 1, 1),
        // as wide as there is room, and as high
        (1600, 400, 80, 20, 80, 10), (400, 1600, 80, 10, 5, 10),
        // a line across, and one down
        (20_000, 1, 80, 20, 80, 1), (1, 20_000, 80, 20, 1, 20),
    ])
    func picturesKeepTheirShape(width: Int, height: Int, mostColumns: Int, mostRows: Int, columns: Int, rows: Int) throws {
        let terminal = PictureTerminal(.kitty, cellWidth: 10, cellHeight: 20)
        let cells = try #require(terminal.cells(width: width, height: height, mostColumns: mostColumns, mostRows: mostRows))
        #expect(cells == (columns, rows))
    }

    @Test func withoutRoomThereIsNoPicture() {
        let terminal = PictureTerminal(.sixel)
        #expect(terminal.cells(width: 10, height: 10, mostColumns: 0, mostRows: 5) == nil)
        #expect(terminal.cells(width: 10, height: 10, mostColumns: 5, mostRows: 0) == nil)
        #expect(terminal.cells(width: 0, height: 10, mostColumns: 5, mostRows: 5) == nil)
    }

    @Test func aCellOfNoSizeIsTheUsualOne() {
        #expect(PictureTerminal(.kitty, cellWidth: 0, cellHeight: 0) == PictureTerminal(.kitty, cellWidth: 10, cellHeight: 20))
        #expect(PictureTerminal(.kitty, cellWidth: 60_000, cellHeight: 20).cellWidth == 10)
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func bytesAreWrittenInLetters(bytes: String, text: String) {
        #expect(Base64.text(Array(bytes.utf8)) == text)
    }

    @Test(
        arguments: [
            // what chafa writes
            ("\u{1B}P0;1;0q\"1;1;8;6#0;2;0;0;0#0!8~-\u{1B}\\", "\u{1B}P0;1;0q\"1;1;8;6#0;2;0;0;0#0!8~-\u{1B}\\"),
            // what stands around it is left out, and so are ends of lines
            ("\u{1B}[?25l\u{1B}Pq\"1;1;8;6\n#0~\u{1B}\\\u{1B}]0;title\u{07}", "\u{1B}Pq\"1;1;8;6#0~\u{1B}\\"),
            // too large, or of no size
            ("\u{1B}Pq\"1;1;81;6#0~\u{1B}\\", nil), ("\u{1B}Pq\"1;1;8;61#0~\u{1B}\\", nil), ("\u{1B}Pq#0~\u{1B}\\", nil),
            // larger than it says
            ("\u{1B}Pq\"1;1;8;6" + String(repeating: "~-", count: 12) + "\u{1B}\\", nil),
            // no sixels, or not all of them
            ("\u{1B}P+q544e\u{1B}\\", nil), ("\u{1B}Pq\"1;1;8;6#0~", nil), ("\u{1B}Pq\"1;1;8;6#0~\u{07}\u{1B}\\", nil),
            ("\u{1B}Pq\"1;1;8;6#0~\u{1B}[2J\u{1B}\\", nil), ("\u{1B}Pq\"1;1;8;6ä\u{1B}\\", nil), ("", nil), ("sixels", nil),
        ] as [(String, String?)])
    func nothingButSixelsIsLetThrough(written: String, passed: String?) {
        #expect(Sixels.checked(Array(written.utf8), width: 80, height: 60) == passed)
    }
}
