import ArgumentParser
import Cards
import Collection
import Files
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// `format`: decks in the canonical layout.
struct FormatCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "Lay decks out tidily; every word is kept.",
        discussion: """
            One blank line around headings and blocks, no blanks at the ends of lines, the tags of a card on one line at its end. Code, HTML, \
            tables and formulas stay as they are, and so does each card that would mean something else in another layout. Without a path, all \
            decks of your own are laid out, after you were asked. With '-', the standard input is written to the standard output.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Change nothing; the status is 1 when a deck is not laid out so.")
    var check = false

    @Flag(help: "Show what would change, and change nothing.")
    var diff = false

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @Flag(help: "Make a deck that came with nacre your own first.")
    var copy = false

    @Argument(help: "A deck file, a folder of decks, a deck by its name, or '-'.", completion: .file())
    var paths: [String] = []

    func run(in program: Program) throws {
        if paths == ["-"] { return try filter(program) }
        let (files, isComplete) = try program.filesToChange(paths)
        var rewrite = DeckRewrite()
        // What was named and is no deck was not laid out; of all decks, those that are not there are told only.
        var isWhole = paths.isEmpty || isComplete
        for path in files {
            let name = Harmless.text(program.environment.shown(path))
            do {
                let draft = try DeckDraft(reading: path)
                let formatted = FormattedDeck(draft.bytes)
                rewrite.add(draft, after: formatted.bytes)
                for line in formatted.left {
                    program.console.complain(
                        StyledText("\(name):\(line): left as it is: in another layout it would mean something else", Theme.quiet))
                }
            } catch {
                isWhole = false
                program.console.complain(StyledText(Harmless.text("\(error)"), Theme.bad))
            }
        }
        try write(rewrite, of: files.count, program)
        if !isWhole || check && !rewrite.files.isEmpty { throw ExitCode(1) }
    }

    private func write(_ rewrite: DeckRewrite, of count: Int, _ program: Program) throws {
        let console = program.console
        let changed = rewrite.files.count
        if changed == 0 {
            if count > 0 || paths.isEmpty { console.say("\(Phrase.count(count, "file")): nothing to tidy", Theme.good) }
            return
        }
        if diff { console.write(DiffView.lines(rewrite.diff(in: program.environment))) }
        if check, !diff {
            for file in rewrite.files { console.write(StyledText(Harmless.text(program.environment.shown(file.draft.path)))) }
        }
        if check { return console.say("\(changed) of \(Phrase.count(count, "file")) would change", Theme.warning) }
        if diff { return }
        if try CopyOffer(program: program).copies(for: rewrite, unlessNamed: paths, isWanted: copy, in: program.libraryHolding(paths)) {
            return try run(in: program)
        }
        if paths.isEmpty, !yes, !console.isInteractive {
            throw Unconfirmed(deed: "change \(Phrase.count(changed, "file"))", alternative: "--diff to see it")
        }
        let words = Rewriting.Words(
            question: paths.isEmpty ? "Tidy \(Phrase.count(changed, "file"))?" : nil, hint: "",
            what: "a tidying")
        guard
            try Rewriting.offer(
                rewrite, showsDiff: false, yes: yes, words, library: { try program.libraryHolding(paths) }, in: program)
        else { return }
        for file in rewrite.files { console.say("Tidied \(Harmless.text(program.environment.shown(file.draft.path)))", Theme.good) }
    }

    /// From the standard input to the standard output, byte for byte where that is no terminal.
    private func filter(_ program: Program) throws {
        if program.console.isInteractive { throw CommandError("'-' is for pipes: nacre format - < deck.md") }
        let bytes = try FileSystem.bytes(on: 0)
        let formatted = FormattedDeck(bytes)
        if check {
            if formatted.bytes != bytes { throw ExitCode(1) }
        } else if diff {
            program.console.write(DiffView.lines(bytes, formatted.bytes, file: "standard input"))
        } else if FileSystem.isTerminal(1) {
            program.console.write(StyledText(Harmless.text(String(decoding: formatted.bytes, as: UTF8.self))))
        } else {
            let failure = FileSystem.send(formatted.bytes, to: 1)
            if failure != 0 { throw FileError(path: "standard output", number: failure) }
        }
    }
}

extension Program {
    /// The deck files that paths mean, to be changed, and whether all that was to be looked into could be. What is wrong with it is told.
    func filesToChange(_ paths: [String]) throws -> (files: [String], isComplete: Bool) {
        let (files, complaints) = try collection.filesToChange(paths)
        for complaint in complaints { console.complain(StyledText(Harmless.text(complaint), Theme.bad)) }
        return (files, complaints.isEmpty)
    }

    /// The decks that are studied and those at these paths. What is wrong with them is not told: this is about mending it.
    func libraryHolding(_ paths: [String]) throws -> Library {
        try library(including: collection.resolved(paths), isTelling: false)
    }
}
