import Presentation
import Terminal
import Testing

@testable import nacre

/// What is understood at the prompt and in the shell besides the commands, and how help is laid out.
@Suite struct PromptWordsTests {
    @Test(
        arguments: [
            ("$ nacre due", "due"), ("nacre due nac", "due nac"), ("% nacre study # ask", "study"), ("  $ due   # how many", "due"),
            ("nacre 20 due, 20 new> stats", "stats"), ("nacre", ""), ("list #glia", "list #glia"), ("nacre list #glia", "list #glia"),
            ("show $x", "show $x"), ("nacreous", "nacreous"),
        ])
    func whatStandsBeforeACommandInDocumentsIsDropped(line: String, command: String) {
        #expect(OtherWords.bare(line) == command)
    }

    @Test(
        arguments: [
            ("browse \"a b\"", "list \"a b\""), ("cram nac", "study --cram nac"), ("leeches", "list is:leech"), ("?", "help"),
            ("forecast", "stats forecast"), ("retention nac", "stats retention nac"), ("review", "study"), ("due", "due"),
            ("xyzzy", "xyzzy"),
        ])
    func wordsOfOtherProgramsAreUnderstood(line: String, command: String) {
        #expect(Dispatcher.understood(line) == command)
    }

    /// No command is hidden by another program's word, and every such word leads to a command or a remedy.
    @Test func everyOtherWordLeadsSomewhere() {
        for word in OtherWords.all {
            #expect(!Dispatcher.names.contains(word), "\(word) is a command")
            guard let first = OtherWords.command(for: word)?.first, !first.hasPrefix("--") else { continue }
            #expect(Dispatcher.names.contains(first) || OtherWords.remedy(for: first) != nil, "\(word) leads to \(first)")
        }
    }

    @Test func bothTheShellAndThePromptUnderstandThem() {
        let sandbox = ScreenTests.sandbox()
        #expect(sandbox.run(["browse"]).transcript == sandbox.run(["list"]).transcript)
        #expect(sandbox.run(["help", "cram"]).transcript == sandbox.run(["help", "study"]).transcript)
        #expect(sandbox.run(["--seed", "1", "--output", "lines", "help"]).transcript == sandbox.run(["help"]).transcript)
        #expect(sandbox.run(["--seed", "1", "help", "cram"]).transcript == sandbox.run(["help", "study"]).transcript)
        let lines = sandbox.run([], typing: ["$ nacre retention", "# a comment", "nacre leeches", "login", "delete x"]).transcript
        #expect(lines.contains { $0.hasPrefix("Retention") } && lines.contains("No cards."))
        #expect(lines.contains { $0.contains("'sync WHERE'") } && lines.contains { $0.contains("'suspend CARD'") })
    }

    @Test(arguments: [80, 50, 40]) func helpIsAScreen(columns: Int) {
        let lines = Sandbox().run(["help"], columns: columns).transcript
        #expect(lines.allSatisfy { Columns.width(of: $0) <= columns })
        if columns == 80 { #expect(lines.count < 23) }
        let words = Set(lines.joined(separator: " ").split(separator: " ").map(String.init))
        #expect(words.isSuperset(of: Dispatcher.shown.map(\.name)))
    }

    @Test(arguments: Dispatcher.shown.map(\.name), [80, 40]) func ownOptionsComeFirstAndNoWordIsBroken(command: String, columns: Int) {
        let help = Sandbox().run(["help", command], columns: columns).transcript
        let (usage, rest) = (help.drop { !$0.hasPrefix("USAGE:") }.prefix { !$0.isEmpty }, help.drop { $0 != "OPTIONS OF EVERY COMMAND:" })
        for name in WorldOptions.names {
            #expect(!usage.joined().contains("[\(name)"), "\(command)")
            #expect(!help.dropLast(rest.count).contains { $0.hasPrefix("  \(name) ") }, "\(command)")
        }
        #expect(rest.contains { $0.contains("--help") }, "\(command)")
        #expect(help.allSatisfy { Columns.width(of: $0) <= columns }, "\(command)")
        // A sign between two words may end a line, one inside of a word may not.
        let broken = help.filter { line in ["-", "/"].contains { line.hasSuffix($0) && !line.hasSuffix(" " + $0) } }
        #expect(broken.isEmpty, "\(command): \(broken)")
    }

    @Test(.needsTerminal) func aPagerShowsWhatIsLong() {
        let sandbox = Sandbox()
        sandbox.write("many.md", "# Many\n" + (1...30).map { "## Card \($0)\n\($0)\n" }.joined())
        func list(_ words: [String], pager: String, columns: Int? = 80) -> String {
            let child = Child(words, in: sandbox, columns: columns, variables: ["PAGER": pager])
            if columns == nil { child.endInput() }
            #expect(child.status() == 0)
            return child.written
        }
        let pager = "sed 's/^/paged: /'"
        #expect(list(["list"], pager: pager).contains("paged: Card 30"))
        #expect(!list(["list", "Card 7"], pager: pager).contains("paged"))
        #expect(!list(["list"], pager: pager, columns: nil).contains("paged"))
        #expect(!list(["list", "--json"], pager: pager).contains("paged"))
        #expect(!list(["list", "--set", "pager=off"], pager: pager).contains("paged"))
        #expect(list(["list"], pager: "/nowhere/pager").contains("Card 30"))
        #expect(!list(["list"], pager: "true").contains("Card 30"))
    }

    @Test(.needsTerminal) func pastedLinesRunOneAfterTheOther() {
        let child = Child([], in: ScreenTests.sandbox(), columns: 80)
        #expect(child.waits(for: "2 new"))
        child.type("\u{1B}[200~$ nacre due\rnacre config drill\rlist is:leech\u{1B}[201~")
        #expect(child.waits(for: "Glutamate"))
        #expect(child.waits(for: "drill"))
        #expect(child.waits(for: "list is:leech"))
        child.read(milliseconds: 300)
        #expect(!child.written.contains("No cards."))
        child.type("\r")
        #expect(child.waits(for: "No cards."))
        child.type("\u{1B}[200~due\r\u{1B}[201~")
        child.read(milliseconds: 300)
        #expect(!child.written.contains("Glutamate"))
        child.type("\r")
        #expect(child.waits(for: "Glutamate"))
        child.type("quit\r")
        #expect(child.status() == 0)
    }
}
