import ArgumentParser
import Cards
import Terminal

/// `check`: what is wrong with decks, as a compiler says it.
struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check decks for mistakes.",
        discussion: "Without a path, all decks are checked. The status is 1 when something was found.")

    @OptionGroup var world: WorldOptions

    @Argument(help: "A deck file or a folder of decks.", completion: .file())
    var paths: [String] = []

    func run(in program: Program) throws {
        let roots =
            try paths.isEmpty
            ? program.roots
            : paths.map { path in
                guard let resolved = Environment.realPath(program.environment.absolute(path)) else {
                    throw CommandError("\(path): there is no such file or folder")
                }
                return Root(named: resolved)
            }
        var cards = 0
        var problems = 0
        let found = DeckFinder.files(below: roots)
        var complaints = found.complaints
        for file in found.files {
            let bytes: [UInt8]
            do {
                bytes = try FileSystem.bytes(of: file.path)
            } catch {
                complaints.append(String(describing: error))
                continue
            }
            let deck = DeckFile.read(file.path, bytes: bytes)
            cards += deck.cards.count
            problems += deck.diagnostics.count
            for diagnostic in deck.diagnostics { print(diagnostic, of: file.path, to: program) }
        }
        let summary = "\(Phrase.count(found.files.count, "file")), \(Phrase.count(cards, "card")), \(Phrase.count(problems, "problem"))"
        program.console.say(summary, problems == 0 ? Theme.good : Theme.warning)
        for complaint in complaints { program.console.complain(StyledText(Harmless.text(complaint), Theme.bad)) }
        if problems > 0 || !complaints.isEmpty { throw ExitCode(1) }
    }

    private func print(_ diagnostic: Diagnostic, of path: String, to program: Program) {
        let folder = program.environment.workingFolder + "/"
        let shown = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
        for (index, line) in diagnostic.rendered(file: shown).split(separator: "\n").enumerated() {
            program.console.write(StyledText(Harmless.text(String(line)), index == 0 ? .bold : .plain))
        }
        program.console.write("")
    }
}
