import Collection
import Testing

@testable import nacre

/// Command lines with filters: what is an option in them, what is quoted, and what Tab offers.
@Suite struct FilterLineTests {
    @Test(
        arguments: [
            (["list", "-is:new"], ["list", " -is:new"]), (["study", "a", "-b", "--new", "5"], ["study", "a", " -b", "--new", "5"]),
            (["suspend", "-y", "x"], ["suspend", "-y", "x"]), (["list", "-h"], ["list", "-h"]), (["list", "--json"], ["list", "--json"]),
            (["check", "-x"], ["check", "-x"]), (["search", "-(a"], ["search", " -(a"]),
            (["list", "--sort", "-due"], ["list", "--sort", " -due"]),
            ([], []), (["-h"], ["-h"]),
        ] as [([String], [String])])
    func whatNegatesIsNoOption(words: [String], guarded: [String]) {
        #expect(FilterLine.guarded(words) == guarded)
    }

    @Test(
        arguments: [
            ("list \"a b\" c", ["list", "\"a b\"", "c"]), ("list 'a b' c", ["list", "a b", "c"]),
            ("list deck:\"a b\"", ["list", "deck:\"a b\""]),
            ("list '\"a b\" is:due'", ["list", "\"a b\" is:due"]), ("list a\\ b", ["list", "a\\ b"]), ("list \\\"", ["list", "\\\""]),
            ("list --now \"2026-11-24 09:00\" \"a b\"", ["list", "--now", "2026-11-24 09:00", "\"a b\""]),
            ("list --json \"a b\"", ["list", "--json", "\"a b\""]), ("list --data=\"/a b\" x", ["list", "--data=/a b", "x"]),
            ("study --cram \"one two\"", ["study", "--cram", "\"one two\""]),
            ("study --new 5 \"one two\"", ["study", "--new", "5", "\"one two\""]),
            ("tag add --deck x \"a b\"", ["tag", "add", "--deck", "x", "\"a b\""]), ("move --to \"a b\" c", ["move", "--to", "a b", "c"]),
            ("decks add \"a b\"", ["decks", "add", "a b"]), ("", []),
        ] as [(String, [String])])
    func atThePromptDoubleQuotesBelongToTheFilter(line: String, words: [String]) throws {
        #expect(try FilterLine.words(of: line) == words)
    }

    /// Each option of each command that takes a filter, with a phrase after it: in the shell the phrase is one word, and so it is here.
    @Test func aPhraseIsOneAfterEveryOption() throws {
        var options = 0
        for name in FilterLine.commands.sorted() {
            guard let form = CommandForm([name]) else { continue }
            let forms =
                [(name, form)] + form.subcommands.compactMap { sub in CommandForm([name, sub.name]).map { ("\(name) \(sub.name)", $0) } }
            for (command, form) in forms {
                for option in form.options {
                    options += 1
                    let typed = [option.names.last!] + (option.value == nil ? [] : ["1"])
                    let words = try FilterLine.words(of: command + " " + typed.joined(separator: " ") + " \"one two\"")
                    #expect(words == command.split(separator: " ").map(String.init) + typed + ["\"one two\""], "\(command) \(typed)")
                }
            }
        }
        #expect(options > 100)
    }

    /// Tab after an option offers what the parser takes there.
    @Test(
        arguments: [
            ("study --order m", ["mixed"]), ("export --format a", ["anki", "apkg"]), ("check --format s", ["sarif"]),
            ("undo --kind res", ["resume", "reset"]), ("undo --kind f", ["files"]),
            ("import --from o", ["obsidian", "org-drill"]), ("quiz --kinds t", ["typed"]), ("grade --as 4", ["4"]),
            ("set-due --to to", ["today", "tomorrow"]),
            ("decks re", ["remove"]), ("add --kind b", ["basic"]), ("move --no", ["--no-tags", "--now"]),
            ("config leech", ["leech-threshold", "leeches"]),
            ("config order m", ["mixed"]), ("moves c", ["confirm"]), ("tag ren", ["rename"]), ("tags ren", ["rename"]), ("new d", ["deck"]),
            ("log export --w", []), ("explain heading-", ["heading-not-seen"]), ("list --json --s", ["--seed", "--set", "--sort"]),
        ] as [(String, [String])])
    func tabKnowsWhatTheParserTakes(line: String, offered: [String]) throws {
        let (program, sandbox) = try Self.program()
        #expect(Completer(program).candidates(for: line, cursor: line.count).map(\.text).sorted() == offered.sorted())
        withExtendedLifetime(sandbox) {}
    }

    private static func program() throws -> (Program, Sandbox) {
        let sandbox = Sandbox()
        sandbox.write("1-glutamate.md", "# Glutamate\n## One\n1\n#level/core\n## Two\n2\n#level/expert #glia\n")
        sandbox.write("my notes.md", "# Notes\n## Three\n3\n")
        let environment = Environment(
            variables: sandbox.variables, workingFolder: sandbox.folder, now: PointInTime(argument: sandbox.now)!.moment, seed: 1)
        let program = Program(environment: environment, places: Paths(in: environment), console: ScriptConsole(lines: []))
        _ = try program.library()
        return (program, sandbox)
    }

    private static let completions: [(String, [String])] = [
        ("list glu", ["glutamate"]), ("list gl", ["glutamate", "glia"]), ("study deck:g", ["deck:glutamate"]),
        ("study deck:1", ["deck:1-glutamate"]),
        ("due -deck:my", ["-deck:\"my notes\""]), ("show tag:level/", ["tag:level/core", "tag:level/expert"]),
        ("show TAG:GL", ["TAG:glia"]),
        ("stats #le", ["#level/core", "#level/expert"]), ("stats g", ["glutamate", "glia"]), ("stats hour", ["hours"]),
        ("stats hours re", ["reviews", "retention", "re:"]), ("stats --as", ["--ascii"]), ("list hour", []),
        ("list kind:c", ["kind:choice", "kind:cloze"]), ("list (is:s", ["(is:suspended"]),
        ("list -(is:m", ["-(is:mature"]), ("list de", ["deck:"]), ("list t", ["tag:"]), ("list level/c", ["level/core"]), ("list is:x", []),
        ("list --columns he", ["heading"]), ("list --columns heading,k", ["heading,kind"]), ("list --sort due,-la", ["due,-lapses"]),
        ("list --co", ["--columns"]), ("sea", []), ("help filt", ["filter"]), ("list added:7", []),
    ]

    @Test func tabKnowsTheWordsOfTheLanguage() throws {
        let (program, sandbox) = try Self.program()
        let completer = Completer(program)
        for (line, words) in Self.completions {
            #expect(completer.candidates(for: line, cursor: line.count).map(\.text) == words, "\(line)")
        }
        withExtendedLifetime(sandbox) {}
    }

    @Test func theHelpOfFiltersIsOneScreen() {
        let run = Sandbox().run(["help", "filter"])
        #expect(run.status == 0 && run.transcript.count < 45)
        #expect(run.transcript.allSatisfy { $0.count <= 80 })
    }

    /// An underscore stands for any character in a text, and for itself in the name of a file or a deck that is there.
    @Test func aNameWithAnUnderscoreIsAName() {
        let sandbox = Sandbox()
        sandbox.write("my_cells.md", "## One?\n\na\n")
        sandbox.write("a_b/c.md", "## Two?\n\nb\n")
        for words in [sandbox.decks + "/my_cells.md", "my_cells", sandbox.decks + "/a_b/c.md", sandbox.decks + "/a_b"] {
            #expect(sandbox.output("list", words).last == "1 side.", "\(words)")
        }
        #expect(sandbox.output("list", "t_o").last == "1 side.")
    }
}
