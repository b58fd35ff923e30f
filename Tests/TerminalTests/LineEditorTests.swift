import Testing

@testable import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension DeviceTests {
    @Suite("Line editor")
    struct LineEditorTests {
        /// A program that reads lines, says what it got and keeps it, up to the end of input.
        func editing(
            columns: UInt16 = 80, initial: String = "", history: String? = nil, colours: Colours = .none,
            complete: (@Sendable (String, Int) -> [Completion])? = nil
        ) -> Pty {
            let pty = Pty(columns: columns)
            let inner = pty.inner
            pty.run {
                let editor = LineEditor(program: "nacre", input: inner, output: inner, error: inner, colours: colours, historyFile: history)
                editor.complete = complete
                var count = 1
                while true {
                    let entry = editor.read(prompt: StyledText("\(count)> " as String, .bold), initial: initial)
                    Descriptor.send("=\(entry)\n", to: inner)
                    if case .line(let line) = entry { editor.remember(line) }
                    if entry == .endOfInput { break }
                    count += 1
                }
                Descriptor.send("ended by \(editor.endedBy ?? 0)\n", to: inner)
            }
            return pty
        }

        @Test func keysThatMeanNothingTypeNothing() throws {
            let pty = editing()
            try pty.expect("1> ")
            pty.type("a\u{1B}[15~\u{1B}[17;2~\u{1B}OR\u{1B}xb\r")
            try pty.expect("=line(\"ab\")")
        }

        static let commands: @Sendable (String, Int) -> [Completion] = { line, cursor in
            let word = Completion.word(endOf: String(line.prefix(cursor)))
            return ["review", "reset", "stats", "stätte", "deck/"].filter { $0.hasPrefix(word) }
                .map { Completion(text: $0, note: $0 == "reset" ? "from scratch" : "", isFinal: !$0.hasSuffix("/")) }
        }

        private static let left = "\u{1B}[D"

        @Test(arguments: [
            ("hello\r", "hello"),
            ("Größe αβγ 漢字 👩‍🔬\r", "Größe αβγ 漢字 👩‍🔬"),
            ("漢字x\(left)\(left)\u{7F}a\r", "a字x"),
            ("äöü\(left)\u{7F}\r", "äü"),
            ("ae\u{301}\u{7F}\r", "a"),
            ("ae\u{301}x\(left)\u{7F}\r", "ax"),
            ("ae\u{301}x\(left)\(left)Z\r", "aZe\u{301}x"),
            ("q🇩🇪z\(left)\u{7F}\r", "qz"),
            ("a👩‍👩‍👧b\(left)\(left)\u{1B}[3~\r", "ab"),
            ("👩‍🔬\u{1}\u{1B}[Cx\r", "👩‍🔬x"),
            ("abc\u{1}x\u{5}y\r", "xabcy"),
            ("abc\u{1B}[Hx\u{1B}[Fy\u{1B}[1~z\r", "zxabcy"),
            ("abc\u{1}\u{1B}[3~\r", "bc"),
            ("a\u{1B}[5~\u{1B}[6~b\r", "ab"),
            ("one two\u{17}three\r", "one three"),
            ("\r", ""),
        ])
        func whatIsTypedIsTheLine(typed: String, line: String) throws {
            let pty = editing()
            try pty.expect("1> ")
            pty.type(typed)
            try pty.expect("=line(\(line.debugDescription))")
        }

        @Test func aLineMayBeginWithAText() throws {
            let pty = editing(initial: "an ö")
            try pty.expect("1> ")
            pty.type("!\r")
            try pty.expect("=line(\"an ö!\")")
        }

        @Test func aLineMayBeLongerThanTheTerminalIsWide() throws {
            let pty = editing(columns: 20)
            try pty.expect("1> ")
            let text = String(repeating: "lang 漢字 ", count: 40)
            pty.type(text + "\u{1}x\r")
            try pty.expect("=line(\"x\(text)\")")
        }

        @Test func theArrowUpBringsBackEarlierLines() throws {
            let pty = editing()
            try pty.expect("1> ")
            pty.type("first ö\r")
            try pty.expect("2> ")
            pty.type("second\r")
            try pty.expect("3> ")
            pty.type("\u{1B}[A\u{1B}[A!\r")
            try pty.expect("=line(\"first ö!\")")
        }

        @Test func linesOutliveTheProgram() throws {
            let path = "/tmp/nacre-history-\(getpid())"
            defer { unlink(path) }
            let first = editing(history: path)
            try first.expect("1> ")
            first.type("kept ö\r")
            try first.expect("2> ")
            first.type(" not kept\r")
            try first.expect("3> ")
            first.type("\u{4}")
            try first.expect("ended")
            let second = editing(history: path)
            try second.expect("1> ")
            second.type("\u{1B}[A\r")
            try second.expect("=line(\"kept ö\")")
        }

        @Test func marksAndWideLettersAreDrawnInTheMiddleOfALine() throws {
            let pty = editing(columns: 20)
            try pty.expect("1> ")
            pty.type("e\u{301}漢b\(Self.left)")
            try pty.expect("1> e\u{301}漢b")
            pty.type("x")
            try pty.expect("1> e\u{301}漢xb")
        }

        @Test func theKeysOfViAreThereForWhoWantsThem() throws {
            let path = "/tmp/nacre-editrc-\(getpid())"
            let stream = fopen(path, "w")
            fputs("nacre:bind -v\n", stream)
            fclose(stream)
            let pty = Pty()
            setenv("EDITRC", path, 1)
            defer {
                setenv("EDITRC", "/dev/null", 1)
                unlink(path)
            }
            let inner = pty.inner
            pty.run {
                let editor = LineEditor(program: "nacre", input: inner, output: inner, error: inner)
                Descriptor.send("=\(editor.read(prompt: "> ", initial: "glu"))\n", to: inner)
            }
            try pty.expect("glu")
            pty.type("tamin\u{1B}")
            pty.type("xA\u{1B}[200~ne\u{1B}[201~\r")
            try pty.expect("=line(\"glutamine\")")
        }

        @Test func earlierLinesCanBeSearched() throws {
            let pty = editing()
            try pty.expect("1> ")
            pty.type("glutathione\r")
            try pty.expect("2> ")
            pty.type("taurine\r")
            try pty.expect("3> ")
            pty.type("\u{12}glu")
            try pty.expect("bck:")
            pty.type("\r")
            try pty.expect("=line(\"glutathione\")")
        }

        @Test(arguments: [
            ("d\t\r", "deck/"),
            ("sta\t\r", "stats "),
            ("say sta\t now\r", "say stats  now"),
            ("st\t\r", "st"),
            ("re\tv\t\r", "review "),
            ("x\t\r", "x"),
            ("say stä\tx\r", "say stätte x"),
        ])
        func tabCompletesWhatIsCertain(typed: String, line: String) throws {
            let pty = editing(complete: Self.commands)
            try pty.expect("1> ")
            pty.type(typed)
            try pty.expect("=line(\(line.debugDescription))")
        }

        @Test func aTabThatCanPutInNothingListsTheChoicesWithTheirCount() throws {
            let pty = editing(complete: Self.commands)
            try pty.expect("1> ")
            pty.type("re\t")
            try pty.expect("2 choices:")
            try pty.expect("review")
            try pty.expect("reset   from scratch")
            try pty.expect("1> ")
            pty.type("s\t\r")
            try pty.expect("=line(\"reset \")")
        }

        @Test func theCursorOfACompletionCountsCharacters() throws {
            let pty = editing { line, cursor in [Completion(text: "\(line.count)-\(cursor)")] }
            try pty.expect("1> ")
            pty.type("漢字e\u{301} äöü \u{1B}[D\u{1B}[D\t\r")
            try pty.expect("=line(\"漢字e\u{301} 8-6 ü \")")
        }
    }
}
