import ArgumentParser
import Collection
import Formats
import Presentation
import Scheduling
import Terminal

/// `dump memory`: what FSRS-6 makes of a row of answers.
struct DumpMemory: Command {
    static let configuration = CommandConfiguration(commandName: "memory", abstract: "Print what FSRS-6 makes of a row of answers.")

    @OptionGroup var world: WorldOptions

    @Option(help: "The scheduler: fsrs-6.")
    var scheduler = "fsrs-6"

    @Option(help: "Ratings from 1 to 4 with the days since the answer before, such as 3@0,3@3,1@12.")
    var answers: String

    @Option(help: "21 numbers with commas between.")
    var parameters: String?

    @Option(help: "The recall that intervals are meant for, from 0.70 to 0.97.")
    var retention = FSRS.standardRetention

    func run(in program: Program) throws {
        guard scheduler == "fsrs-6" else { throw ValidationError("'\(scheduler)' has no such window; fsrs-6 has") }
        guard let parameters = parameters.map(FSRS.Parameters.init(text:)) ?? .standard else {
            throw ValidationError("--parameters takes 21 numbers with commas between")
        }
        guard let answers = AnswerList.answers(answers) else {
            throw ValidationError("--answers takes ratings from 1 to 4, each with the days since the one before: 3@0,3@3,1@12")
        }
        guard FSRS.retentions.contains(retention) else { throw ValidationError("--retention is a number from 0.70 to 0.97") }
        program.console.write(json: FSRS.Model(parameters).json(answers, retention: retention))
    }
}

/// `dump fit`: the parameters that fit a log of reviews.
struct DumpFit: Command {
    static let configuration = CommandConfiguration(commandName: "fit", abstract: "Print the parameters that fit a log of reviews.")

    @OptionGroup var world: WorldOptions

    @Option(help: "When a day begins, in UTC.")
    var dayStarts = "00:00"

    @Argument(help: "A table with the columns card_id, review_time_ms and rating.", completion: .file())
    var file: String

    func run(in program: Program) throws {
        let table = try ReviewTable.read(program.environment.absolute(file), shownAs: file)
        let answers = table.answers(dayStartMinutes: try ReviewTable.dayStart(dayStarts))
        let clock = ContinuousClock()
        let start = clock.now
        var dice = SplitMix64(0)
        guard let fit = FSRS.fit(answers, using: &dice) else { return }
        program.console.write(json: fit.json(answers, seconds: (clock.now - start) / .seconds(1)))
    }
}

/// `dump evaluate`: which scheduler foretells a log of reviews best.
struct DumpEvaluate: Command {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Print how well each scheduler foretells a log of reviews.")

    @OptionGroup var world: WorldOptions

    @Option(help: "When a day begins, in UTC; at the quietest hour of the log where it is not given.")
    var dayStarts: String?

    @Argument(help: "A table with the columns card_id, review_time_ms and rating.", completion: .file())
    var file: String

    func run(in program: Program) throws {
        let table = try ReviewTable.read(program.environment.absolute(file), shownAs: file)
        let minutes = try dayStarts.map(ReviewTable.dayStart) ?? table.quietestHour * 60
        program.console.write(json: Evaluation(table.answers(dayStartMinutes: minutes)) { SplitMix64(0) }.json)
    }
}
