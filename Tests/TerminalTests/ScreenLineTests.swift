import Testing

@testable import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension DeviceTests {
    /// Lines that are edited on a screen, between keys.
    @Suite("Lines on a screen")
    struct ScreenLineTests {
        /// A program that asks for a line and a key in turn and says what it got, until the key is q.
        private func asking(keys: Set<Character> = []) throws -> Pty {
            let pty = Pty(columns: 60, rows: 6)
            let screen = try #require(Screen(input: pty.inner, output: pty.inner, colours: .none))
            let inner = pty.inner
            nonisolated(unsafe) let owned = screen
            pty.run {
                let screen = owned
                let editor = LineEditor(program: "nacre", input: inner, output: inner, error: inner)
                screen.open()
                screen.draw(["ready"])
                var initial = ""
                while true {
                    let entry = screen.read(with: editor, row: 2, prompt: "answer> ", initial: initial, keys: keys)
                    screen.draw([StyledText("=\(entry)" as String)])
                    initial = ""
                    if case .resized(let text) = entry {
                        initial = text
                        continue
                    }
                    guard let key = try? screen.key(), key != .character("q"), key != .endOfInput else { break }
                }
                screen.close()
                Descriptor.send("over\n", to: inner)
            }
            return pty
        }

        @Test func aLineIsEditedBetweenKeys() throws {
            let pty = try asking()
            try pty.expect("answer> ")
            pty.type("glutamote\u{1B}[D\u{1B}[D\u{7F}a\r")
            try pty.expect("=line(\"glutamate\")")
            pty.type("x")
            try pty.expect("answer> ")
            pty.type("\r")
            try pty.expect("=line(\"\")")
            pty.type("q")
            try pty.expect("over")
            #expect(pty.mode == pty.firstMode)
        }

        @Test func aLineThatNeedsAnotherRowHasTheScreenDrawnAgain() throws {
            let pty = try asking()
            try pty.expect("answer> ")
            // Prompt and 52 letters fill the 60 columns of the first row.
            let long = String(repeating: "glutamate ", count: 6)
            pty.type(long)
            try pty.expect("=resized(\"glutamate glutamate")
            try pty.expect("answer> ")
            try pty.expect("glutamate glutamate glutamate glutamate glutamate gl")
            pty.type("\u{15}")
            try pty.expect("=resized(\"\")")
            try pty.expect("answer> ")
            pty.type("short\r")
            try pty.expect("=line(\"short\")")
            pty.type("q")
            try pty.expect("over")
        }

        @Test func whatIsTypedAheadIsNotLost() throws {
            let pty = try asking()
            try pty.expect("answer> ")
            pty.type("one\rxtwo\rq")
            try pty.expect("=line(\"one\")")
            try pty.expect("=line(\"two\")")
            try pty.expect("over")
        }

        @Test func aKeyIsAnEntryWhileNothingIsTyped() throws {
            let pty = try asking(keys: [" "])
            try pty.expect("answer> ")
            pty.type(" ")
            try pty.expect("=key(\" \")")
            pty.type("x")
            try pty.expect("answer> ")
            pty.type("a b\r")
            try pty.expect("=line(\"a b\")")
            pty.type("q")
            try pty.expect("over")
        }

        @Test func controlCLeavesTheLine() throws {
            let pty = try asking()
            try pty.expect("answer> ")
            kill(getpid(), SIGINT)
            try pty.expect("=interrupted")
            pty.type("q")
            try pty.expect("over")
        }

        @Test func anotherSizeGivesTheLineBackToBeDrawnAgain() throws {
            let pty = try asking()
            try pty.expect("answer> ")
            pty.type("glut")
            try pty.expect("glut")
            pty.resize(columns: 40, rows: 6)
            try pty.expect("=resized(\"glut\")")
            try pty.expect("answer> ")
            pty.type("amate\r")
            try pty.expect("=line(\"glutamate\")")
            pty.type("q")
            try pty.expect("over")
        }

        @Test(arguments: [SIGTERM, SIGHUP]) func aSignalThatEndsTheProgramGivesTheTerminalBack(signal: Int32) throws {
            let pty = try asking()
            try pty.expect("answer> ")
            kill(getpid(), signal)
            try pty.expect("\u{1B}[?1049l")
            try pty.expect("over")
            #expect(pty.mode == pty.firstMode)
        }
    }
}
