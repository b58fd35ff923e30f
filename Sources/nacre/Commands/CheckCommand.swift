import ArgumentParser
import Cards
import Collection
import Formats
import Presentation
import Scheduling
import Terminal

extension CheckFormat: ExpressibleByArgument {}

/// `check`: what is wrong with decks, and what makes them hard to learn, as a compiler says it.
struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check decks for mistakes.",
        discussion: """
            Without a path, all decks are checked. The status is 1 when there are mistakes: errors or warnings, with --strict advice too. \
            'nacre explain RULE' tells all about a rule. --fix mends what can be mended without changing what a card means; it shows the changes \
            first and asks, and without a terminal it makes them only with --yes. Decks that came with nacre or by git are mended where they are named.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "How to write what is found: text for people, gnu for editors, json, or sarif for code forges.", valueName: "format"))
    var format: CheckFormat = .text

    @Flag(help: "Let advice count for the status.")
    var strict = false

    @Flag(inversion: .prefixedNo, help: "Advise on what makes cards hard to learn.")
    var advice = true

    @Flag(help: "Mend what is safe to mend, after showing it.")
    var fix = false

    @Flag(name: .shortAndLong, help: "Do not ask before mending.")
    var yes = false

    @Flag(help: "Make a deck that came with nacre your own before mending it.")
    var copy = false

    @Argument(help: "A deck file, a folder of decks, or a deck by its name.", completion: .file())
    var paths: [String] = []

    func validate() throws {
        if fix, json || format != .text { throw ValidationError("--fix writes for people: leave out --json and --format") }
        if yes || copy, !fix { throw ValidationError("\(yes ? "--yes" : "--copy") goes with --fix") }
    }

    var isForReading: Bool { !json && !fix }

    func run(in program: Program) throws {
        if fix, try !FixOffer(paths, in: program).offer(yes: yes, copy: copy, in: program) { throw ExitCode(1) }
        var report = CheckReport()
        var asked = advice ? AskedQuestions() : nil
        var isWhole = true
        let view = FindingView(columns: program.console.isInteractive ? program.console.columns : nil)
        let format = json ? .json : format
        let roots = try roots(in: program)
        let found = DeckFinder.files(below: roots)
        for complaint in found.complaints {
            isWhole = false
            program.console.complain(StyledText(Harmless.text(complaint), Theme.bad))
        }
        // What is named alone shares no id with the other decks, either.
        var pinned = paths.isEmpty ? PinnedIDs() : PinnedIDs(of: found.files, elsewhereIn: program.collection)
        if !paths.isEmpty { program.tellOfPassedOver(roots.map(\.path)) }
        let order = CardOrder(of: found.files, in: program.collection, named: program.environment.shown)
        var files = CheckedFiles(found.files, advisesOn: advice ? program.today : nil)
        for file in found.files {
            do {
                let name = program.environment.shown(file.path)
                guard let checked = try files.next(named: name, order: order, pinned: &pinned, asked: &asked) else { break }
                report.files.append(checked)
                write(checked, as: format, view, to: program.console)
            } catch {
                isWhole = false
                program.console.complain(StyledText(Harmless.text(String(describing: error)), Theme.bad))
            }
        }
        switch format {
        case .json: program.console.write(json: report.json)
        case .sarif: program.console.write(json: report.sarif(version: Nacre.version))
        case .text:
            program.console.say(report.summary, report.fails(strictly: strict) ? Theme.warning : Theme.good)
            let origin = DeckShelf.readOnlyOrigins(in: program.collection)
            let fixable = report.fixable(in: { !paths.isEmpty || origin($0.path) == nil })
            if fixable > 0, !fix { program.console.say("'check --fix' can mend \(fixable) of them.", Theme.quiet) }
        case .gnu: break
        }
        if !isWhole || report.fails(strictly: strict) { throw ExitCode(1) }
    }

    private func roots(in program: Program) throws -> [DeckSource] {
        if paths.isEmpty { return program.roots }
        return try program.collection.resolved(paths).map(DeckSource.init(named:))
    }

    /// Writes what was found in a file, where the format has something to say about a file alone.
    private func write(_ file: CheckedFile, as format: CheckFormat, _ view: FindingView, to console: any Console) {
        for finding in file.findings {
            switch format {
            case .text where console.output == .speech: console.say(SpokenFindings().sentences(finding, file: file.name))
            case .text: console.write(view.lines(finding, file: file.name) + [""])
            case .gnu: console.hand(over: FindingView.gnu(finding, file: file.name).plain + "\n")
            case .json, .sarif: break
            }
        }
    }
}
