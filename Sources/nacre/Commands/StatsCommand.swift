import ArgumentParser
import Cards
import Collection
import Formats
import Presentation
import Statistics
import Storage
import Terminal

extension DaySpan: ExpressibleByArgument {
    /// What help tells of the value that stands where none is given.
    public var defaultValueDescription: String { description }
}

/// `stats`: what is known, what is coming, and whether it works.
struct StatsCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Show progress: today, streak, retention, what is due, and more.",
        discussion: """
            'stats' alone is an overview; 'stats FIGURE …' shows figures in detail, 'stats --all' all of them. Other words are a filter: \
            'stats retention nac --days 90'. A deck that is called like a figure is chosen with 'deck:'. The figures:
            """ + "\n\n" + FigureHelp.text)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON: the figures that are named, or all.")
    var json = false

    @Flag(help: "Show every figure in detail.")
    var all = false

    @Flag(help: "Draw with plain ASCII.")
    var ascii = false

    @Flag(help: "Draw plots where else sentences tell it: in lines, and in speech.")
    var plots = false

    @Option(help: ArgumentHelp("How many days to look back and ahead, or 'all'.", valueName: "count"))
    var days = DaySpan(days: 30)

    @Argument(help: "Figures, and decks, tags, files, words, 'is:due' …: a filter; see 'help filter'.", completion: .list(FigureHelp.names))
    var what: [String] = []

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let figures = FigureName.allCases.filter { figure in what.contains { $0.trimmed.lowercased() == figure.rawValue } }
        let words = what.filter { FigureName(rawValue: $0.trimmed.lowercased()) == nil }
        let choice = try Selection(words, otherWords: .mustBeFound, alsoKnown: FigureHelp.names, in: program.collection)
        let report = try ProgressReport(
            of: choice, days: days.days, isRemembered: json || all || figures.contains(.states),
            isEvaluated: figures.contains(.prediction), in: program.collection)
        if json {
            let chosen = figures.isEmpty ? FigureName.allCases : figures
            return program.console.write(json: ProgressJSON.object(report, figures: chosen))
        }
        let isPlain = ascii || Glyphs.detect(environment: program.environment.variables) == .ascii
        let view = ProgressView(report, columns: program.console.columns, glyphs: isPlain ? .ascii : .unicode)
        let shown = all ? FigureName.allCases : figures
        if program.console.goesByLines, !plots, !ascii {
            return program.console.write(shown.isEmpty ? view.overviewInSentences : view.sentences(of: shown))
        }
        program.console.write(shown.isEmpty ? view.overview : view.details(of: shown))
    }
}
