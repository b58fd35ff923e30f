import Cards
import Files
import Foundation
import Presentation
import Scheduling
import Study
import Terminal
import Testing

@testable import nacre

/// Studying by ear, through the console: how much is said before the learner can act, in which signs, and how often something is written.
@Suite struct SpeechTests {
    static let decks = try! FileManager.default.contentsOfDirectory(atPath: packageFolder + "/Decks").filter {
        $0.hasSuffix(".md") && $0 != "README.md"
    }
    .sorted()

    /// A run of all cards of a deck that came with the program: each is turned up and graded, and nothing is asked twice.
    private static func turns(of deck: String, studying words: [String] = ["study", "--cram"]) throws -> (turns: [String], cards: Int) {
        let sandbox = Sandbox()
        let text = try String(contentsOfFile: packageFolder + "/Decks/" + deck, encoding: .utf8)
        sandbox.write(deck, text)
        let sides = Deck(parsing: text).cards.reduce(0) { $0 + $1.sides.count }
        // A list is shown item by item; `a` shows the rest of any card.
        let console = ScriptConsole(lines: Array(repeating: ["a", "4"], count: sides).flatMap { $0 }, isDumbTerminal: true)
        let status = Dispatcher(sandbox.program(at: console)).run(words + ["--output", "speech", "--now", sandbox.now])
        #expect(status == 0)
        #expect(console.leftOver.isEmpty)
        return (console.turns, sides)
    }

    @Test(arguments: decks) func everyCardOfADeckIsSaidInLettersAndMarksAlone(deck: String) throws {
        let (turns, sides) = try Self.turns(of: deck)
        // A turn for each question, one for each answer, and what is said at the end.
        #expect(turns.count == 2 * sides + 1)
        for turn in turns {
            let others = turn.filter { !($0.isLetter || $0.isNumber || $0.isWhitespace || ".,:;?!'-()".contains($0)) }
            #expect(others.isEmpty, "\(others) in: \(turn)")
        }
    }

    @Test func eightCardsTakeFewWords() throws {
        let transcript = try String(contentsOfFile: TranscriptTests.folder + "/speech.txt", encoding: .utf8)
        let session = try #require(transcript.components(separatedBy: "$ study").last)
        let said = session.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("<") }
        let words = said.flatMap { $0.split(whereSeparator: \.isWhitespace) }.count
        #expect(words <= 350)
        #expect(words > 150)
    }

    /// Everything between two lines of the learner is written at once, the prompt with it.
    @Test(arguments: ["lines", "speech"]) func aTurnIsOneWrite(output: String) {
        let sandbox = Sandbox()
        sandbox.write("a.md", "# A\n\n## One?\n\n1\n\n> **Hint:** odd\n\n## Two?\n\n- [ ] 1\n- [x] 2\n\n#fixed\n")
        let typed = ["study", "h", "x1", "", "4", "9", "1", "u", "", "q", "due", "nonsense", "quit"]
        let console = ScriptConsole(lines: typed, isDumbTerminal: true)
        _ = Dispatcher(sandbox.program(at: console)).run(["--output", output, "--now", sandbox.now])
        // A complaint goes out by itself where it is not written to the same terminal, as here.
        #expect(console.turns.count == typed.count)
        for turn in console.turns { #expect(!turn.hasSuffix("\n"), "no prompt ends \(turn)") }
    }

    @Test func theTimeLeftOfAQuizIsToldByItself() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "# A\n\n" + (1...9).map { "## Question \($0)?\n\n\($0)\n\n" }.joined())
        let console = ScriptConsole(lines: Array(repeating: ["a", "4"], count: 9).flatMap { $0 }, isDumbTerminal: true)
        let program = sandbox.program(at: console)
        // Fourteen seconds for each line.
        console.whileReading = {
            program.environment.fixedMoment = program.environment.fixedMoment.map {
                Moment(milliseconds: $0.milliseconds + 14_000, utcOffsetSeconds: $0.utcOffsetSeconds)
            }
        }
        let words = ["quiz", "--time", "4m", "--kinds", "basic", "--output", "speech", "--now", sandbox.now]
        _ = Dispatcher(program).run(words)
        let told = console.transcript.filter { $0.contains("left") && !$0.contains("?") }
        #expect(told == ["Half of the time is left: 2 minutes.", "1 minute left.", "10 seconds left."])
    }

    @Test func theWayToTalkIsChosenByOptionVariableAndSetting() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "# A\n\n## One?\n\n1\n")
        #expect(sandbox.output("due", "--output", "speech").contains("A: 0 due, 1 new, 1 side."))
        sandbox.others["NACRE_OUTPUT"] = "speech"
        #expect(sandbox.output("due").contains("A: 0 due, 1 new, 1 side."))
        #expect(!sandbox.output("due", "--output", "lines").contains("A: 0 due, 1 new, 1 side."))
        sandbox.others["NACRE_OUTPUT"] = "loud"
        #expect(sandbox.output("due").first == "! NACRE_OUTPUT: 'loud' is not auto, screen, lines or speech")
        sandbox.others = [:]
        let wrong = sandbox.run(["due", "--output", "loud"])
        #expect(wrong.status == 64)
        #expect(wrong.transcript.joined().contains("--output: 'loud' is not auto, screen, lines or speech"))
        sandbox.run(["config", "output", "speech"])
        #expect(sandbox.output("due").contains("A: 0 due, 1 new, 1 side."))
        // What programs read stays as it is.
        #expect(sandbox.output("due", "--json").joined().hasPrefix("{"))
    }

    /// Whoever listens and has not found out yet is told of it, once.
    @Test(arguments: [([:], true), (["NACRE_OUTPUT": "lines"], false)]) func theGreetingTellsOfSpeech(
        others: [String: String], isTold: Bool
    ) {
        let sandbox = Sandbox()
        sandbox.isAtDumbTerminal = true
        sandbox.others = others
        let lines = sandbox.run([], typing: ["due", "quit"]).transcript
        #expect(lines.filter { $0.contains("nacre --output speech is made for listening") }.count == (isTold ? 1 : 0))
    }

    @Test func noCommandWritesASignThatAVoiceDrops() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "# A\n\n## What → is Ca²⁺?\n\n5–10 µM · x\n\n## Two?\n\n- [ ] 1\n- [x] 2\n\n#b/c\n")
        sandbox.run(["study"], typing: ["", "4", "1", ""])
        let commands = [
            ["due"], ["stats"], ["stats", "--all"], ["stats", "forecast"], ["list"], ["show", "Two?"], ["history", "Two?"], ["decks"],
            ["config"],
            ["check"], ["doctor"], ["help"], ["help", "all"], ["help", "study"], ["help", "filter"], ["tag"], ["moves"], ["backup"],
            ["undo"],
            ["nonsense"], ["study", "nonsense"], ["list", "due:"], ["explain", "choice-without-answer"], ["preview", "a"],
            ["undo", "--list"],
        ]
        for command in commands {
            let run = sandbox.run(command + ["--output", "speech"])
            let said = run.transcript.map { $0.hasPrefix("! ") ? String($0.dropFirst(2)) : $0 }.joined(separator: "\n")
            let others = said.filter { !($0.isLetter || $0.isNumber || $0.isWhitespace || ".,:;?!'-()".contains($0)) }
            #expect(others.isEmpty, "\(command): \(others) in \(said)")
            #expect(!said.isEmpty || command == ["check"])
        }
    }
}
