import Testing

@testable import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What befalls a line from outside: signals, a terminal that changes or goes, a pipe.
extension DeviceTests.LineEditorTests {
    @Test func ctrlCEndsTheLineOnly() throws {
        let pty = editing()
        try pty.expect("1> ")
        pty.type("half")
        try pty.expect("half")
        kill(getpid(), SIGINT)
        try pty.expect("^C")
        try pty.expect("=interrupted")
        try pty.expect("2> ")
        pty.type("whole\r")
        try pty.expect("=line(\"whole\")")
        try pty.expect("3> ")
        pty.type("\u{4}")
        try pty.expect("ended by 0")
        #expect(pty.mode == pty.firstMode)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func aSignalThatEndsTheProgramGivesTheTerminalBack(signal: Int32) throws {
        let pty = editing()
        try pty.expect("1> ")
        #expect(pty.mode != pty.firstMode)
        kill(getpid(), signal)
        try pty.expect("=endOfInput")
        #expect(pty.mode == pty.firstMode)
        try pty.expect("ended by \(signal)")
    }

    @Test func aTerminalThatIsGoneEndsTheInput() throws {
        let pty = editing()
        try pty.expect("1> ")
        // Hangs, if the program does not end.
        _ = consume pty
    }

    @Test(arguments: [
        ("one\ntwo\r\n\tthree\n", "one two three"),
        ("\u{1B}[31mred\u{7}", "[31mred"),
        ("漢字\nα", "漢字 α"),
        ("tab\tis no completion", "tab is no completion"),
    ])
    func aPasteIsOneLineAndNoKeys(pasted: String, line: String) throws {
        let pty = editing(complete: Self.commands)
        try pty.expect("\u{1B}[?2004h")
        try pty.expect("1> ")
        pty.type("<\u{1B}[200~\(pasted)\u{1B}[201~>\r")
        try pty.expect("\u{1B}[?2004l")
        try pty.expect("=line(\(("<" + line + ">").debugDescription))")
    }

    @Test func theLinesOfAPasteAreAnEntryWhereTheyAreKeptApart() throws {
        let pty = Pty()
        let inner = pty.inner
        pty.run {
            let editor = LineEditor(program: "nacre", input: inner, output: inner, error: inner)
            for _ in 0..<3 { Descriptor.send("=\(editor.read(prompt: "> ", keepsLines: true))\n", to: inner) }
            Descriptor.send("unfinished \(editor.unfinished)\n", to: inner)
        }
        try pty.expect("> ")
        pty.type("<>\u{1B}[D\u{1B}[200~one\r\r谷\u{1B}[201~")
        try pty.expect("=pasted([\"<one\", \"\", \"谷>\"])")
        try pty.expect("> ")
        pty.type("\u{1B}[200~one\u{1B}[201~\r")
        try pty.expect("=line(\"one\")")
        try pty.expect("> ")
        pty.type("half a line")
        try pty.expect("half a line")
        kill(getpid(), SIGHUP)
        try pty.expect("unfinished half a line")
    }

    @Test func aLineOutlivesAnotherSizeOfTheTerminal() throws {
        let pty = editing()
        try pty.expect("1> ")
        pty.type("before ")
        try pty.expect("before ")
        pty.resize(columns: 30, rows: 10)
        try pty.expect("before ")
        pty.type("after\r")
        try pty.expect("=line(\"before after\")")
    }

    @Test func aStyledPromptEndsItsLooksBeforeTheLine() throws {
        let pty = editing(colours: .sixteen)
        try pty.expect("\u{1B}[1m1>")
        try pty.expect("\u{1B}[0m ")
        pty.type("x\r")
        try pty.expect("=line(\"x\")")
    }

    @Test func aPipeIsReadLineByLineWithoutAPrompt() throws {
        var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
        pipe(&input)
        pipe(&output)
        Descriptor.send("eins ö\n\nlast", to: input[1])
        close(input[1])
        let editor = LineEditor(program: "nacre", input: input[0], output: output[1], error: output[1])
        let entries = (0..<4).map { _ in editor.read(prompt: "> ") }
        #expect(entries == [.line("eins ö"), .line(""), .line("last"), .endOfInput])
        close(output[1])
        for descriptor in [input[0], output[0]] { close(descriptor) }
    }
}
