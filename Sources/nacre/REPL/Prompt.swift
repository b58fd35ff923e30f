import Files
import Presentation
import Storage
import Study
import Terminal

/// The prompt: reads lines and runs the commands they make, until the learner leaves.
struct Prompt {
    private let program: Program
    private var console: any Console { program.console }

    init(_ program: Program) { self.program = program }

    /// Reads and runs commands. From a pipe it goes line by line and ends with an error when one of them failed.
    func run() throws {
        var failed = false
        var initial = ""
        // Whoever sees how much is due sees it as the decks are now.
        if console.isInteractive { try greet() }
        console.complete = { [completer = Completer(program)] line, cursor in completer.candidates(for: line, cursor: cursor) }
        reading: while true {
            let entry = console.readCommands(prompt: prompt(), initial: initial)
            initial = ""
            switch entry {
            case .endOfInput:
                if console.isInteractive { console.write("") }
                break reading
            case .interrupted, .key, .resized:
                continue
            case .line(let line):
                let outcome = run(line)
                failed = outcome == .failed || failed
                if outcome == .leaves { break reading }
            case .pasted(var lines):
                // Nothing is run but what was ended: the last line waits for Return, as does one that is pasted alone.
                while lines.last?.trimmed.isEmpty == true, lines.count > 1, lines.count(where: { !$0.trimmed.isEmpty }) < 2 {
                    lines.removeLast()
                }
                initial = lines.removeLast()
                for line in lines where !line.trimmed.isEmpty {
                    console.write(prompt() + StyledText(Harmless.text(line)))
                    if run(line) == .leaves { break reading }
                }
            }
        }
        if failed, !console.isInteractive { throw CommandError("not every command could be carried out") }
    }

    /// What came of a line.
    private enum Outcome {
        case done, failed, leaves
    }

    /// Runs the command that a line makes.
    private func run(_ typed: String) -> Outcome {
        let line = Dispatcher.understood(OtherWords.bare(typed))
        let words: [String]
        do { words = try FilterLine.words(of: line) } catch {
            console.complain(StyledText(String(describing: error), Theme.bad))
            return .failed
        }
        // What begins like a comment is one: documents have them between their commands.
        guard let first = words.first, !first.hasPrefix("#") else { return .done }
        console.remember(typed)
        if OtherWords.leaving.contains(first) { return .leaves }
        let status = Dispatcher(program).run(words)
        return program.endedBy != nil ? .leaves : status == 0 ? .done : .failed
    }

    private func greet() throws {
        let library = try program.library()
        if console.output == .speech { return console.say("Nacre \(Nacre.version). study to begin, help for all commands, quit to leave.") }
        let greeting =
            StyledText("Nacre \(Nacre.version)", .bold)
            + StyledText("  study to begin, help for all commands, Ctrl-D to leave", Theme.quiet)
        console.write(greeting.wrapped(to: console.columns))
        if program.mayBeHeard { console.say("nacre --output speech is made for listening.") }
        if let latest = try library.store.latestMoment(), latest.milliseconds > program.now.milliseconds + 86_400_000 {
            console.say("The log holds answers from the future: is the clock of this machine right?", Theme.warning)
        }
    }

    /// The prompt, with how many cards there are to study.
    private func prompt() -> StyledText {
        guard console.isInteractive else { return "" }
        let counts = try? program.openStore().counts(.all, day: program.today, limits: program.collection.limits)
        // By ear, how many cards there are is told where it is asked for.
        if console.output == .speech { return "nacre" }
        var text = StyledText("nacre", .bold)
        if let project = program.places.project { text += StyledText(" \(Harmless.text(project.lastPathPart))", Theme.quiet) }
        if let counts { text += " " + OutlookView.brief(counts) }
        return text + "> "
    }
}
