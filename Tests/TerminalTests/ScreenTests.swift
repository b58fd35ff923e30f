import Testing

@testable import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension DeviceTests {
    @Suite("Screen")
    struct ScreenTests {
        /// A program that draws a frame for every key and says what it was, up to the end of input.
        private func studying() throws -> Pty {
            let pty = Pty(columns: 60, rows: 4)
            let screen = try #require(Screen(input: pty.inner, output: pty.inner, colours: .none))
            let inner = pty.inner
            nonisolated(unsafe) let owned = screen
            pty.run {
                let screen = owned
                screen.open()
                screen.draw(["ready"])
                while let key = try? screen.key(), key != .endOfInput {
                    screen.draw([StyledText("=\(key);\(screen.size)" as String)])
                }
                screen.close()
                Descriptor.send("ended by \(screen.endedBy ?? 0)\n", to: inner)
            }
            return pty
        }

        @Test func keysArriveAsTheyAreTyped() throws {
            let pty = try studying()
            try pty.expect("ready")
            #expect(pty.mode != pty.firstMode)
            for (typed, key) in [
                ("a", "character(\"a\")"), ("漢", "character(\"漢\")"), ("\u{1B}[1;5C", "right"), ("\u{3}", "interrupt"),
                ("\u{18}", "control(\"x\")"),
            ] {
                pty.type(typed)
                try pty.expect("=\(key);")
            }
            pty.type("\u{1B}")
            try pty.expect("=escape;")
            pty.type("\u{4}")
            try pty.expect("ended by 0")
            #expect(pty.mode == pty.firstMode)
        }

        @Test func aKeyIsWaitedForSoLongAndNoLonger() throws {
            let pty = Pty(columns: 60, rows: 4)
            let screen = try #require(Screen(input: pty.inner, output: pty.inner, colours: .none))
            nonisolated(unsafe) let owned = screen
            pty.run {
                let screen = owned
                screen.open()
                let none = try? screen.key(within: 20)
                screen.draw([StyledText("=\(none.map { "\($0)" } ?? "nothing")" as String)])
                let key = try? screen.key(within: 10_000)
                screen.draw([StyledText("=\(key.map { "\($0)" } ?? "nothing")" as String)])
                screen.close()
            }
            try pty.expect("=nothing")
            pty.type("x")
            try pty.expect("=character(\"x\")")
        }

        @Test func theTerminalIsGivenBackAsItWas() throws {
            let pty = Pty()
            let screen = try #require(Screen(input: pty.inner, output: pty.inner, colours: .none))
            screen.open()
            screen.open()
            #expect(pty.mode != pty.firstMode)
            try pty.expect("\u{1B}[?1049h")
            let during = screen.suspended { pty.mode }
            #expect(during == pty.firstMode)
            #expect(pty.mode != pty.firstMode)
            screen.close()
            screen.close()
            #expect(pty.mode == pty.firstMode)
            try pty.expect("\u{1B}[?1049h")
            try pty.expect("\u{1B}[?25h\u{1B}[?1049l")
            #expect(try screen.key() == .endOfInput)
        }

        @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
        func aSignalThatEndsTheProgramGivesTheTerminalBack(signal: Int32) throws {
            let pty = try studying()
            try pty.expect("ready")
            kill(getpid(), signal)
            try pty.expect("\u{1B}[?1049l")
            try pty.expect("ended by \(signal)")
            #expect(pty.mode == pty.firstMode)
        }

        @Test func anInterruptFromOutsideIsAKey() throws {
            let pty = try studying()
            try pty.expect("ready")
            kill(getpid(), SIGINT)
            try pty.expect("=interrupt;")
        }

        @Test func anotherSizeIsAKey() throws {
            let pty = try studying()
            try pty.expect("ready")
            pty.resize(columns: 33, rows: 5)
            try pty.expect("=resized;(columns: 33, rows: 5)")
        }

        @Test func aTerminalThatIsGoneEndsTheInput() throws {
            let pty = try studying()
            try pty.expect("ready")
            // Hangs, if the program does not end.
            _ = consume pty
        }

        @Test func aFrameIsCutToTheScreen() throws {
            let pty = Pty(columns: 4, rows: 3)
            let screen = try #require(Screen(input: pty.inner, output: pty.inner, colours: .sixteen))
            screen.open()
            try pty.expect("\u{1B}[2J")
            screen.draw(["abcdef", "漢漢漢", "ab\nc", "unseen"], cursor: (column: 1, row: 2))
            #expect(try pty.expect("ab\u{1B}[K\u{1B}[3;2H") == "\u{1B}[?25l\u{1B}[Habcd\r\n漢漢\r\n")
            screen.draw([StyledText("a", .bold), "漢漢"])
            #expect(
                try pty.expect("\u{1B}[1;1H\u{1B}[1ma\u{1B}[0m\u{1B}[K\u{1B}[3;1H\u{1B}[K\u{1B}[1;1H") == "\u{1B}[?25l",
                "only two rows are others")
        }

        @Test func whatIsNoTerminalHasNoScreen() {
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            defer { ends.forEach { close($0) } }
            let pty = Pty()
            #expect(Screen(input: ends[0], output: pty.inner, colours: .none) == nil)
            #expect(Screen(input: pty.inner, output: ends[1], colours: .none) == nil)
            setenv("TERM", "dumb", 1)
            defer { setenv("TERM", "xterm-256color", 1) }
            #expect(Screen(input: pty.inner, output: pty.inner, colours: .none) == nil)
        }
    }
}
