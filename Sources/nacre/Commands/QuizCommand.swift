import ArgumentParser
import Cards
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Study
import Terminal

extension KindList: ExpressibleByArgument {}
extension TimeSpan: ExpressibleByArgument {}

/// `quiz`: a test apart from the schedule.
struct QuizCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "quiz",
        abstract: "Take a test: so many questions, a result by topic, and what was missed.",
        discussion: """
            The schedule stays as it is unless --record is given. Cards without options are asked as a choice where the answers of other \
            cards make good wrong ones. 'quiz --missed' repeats what the last quiz missed, and 'quiz --history' shows how quizzes went.
            """)

    @OptionGroup var world: WorldOptions

    @Option(help: ArgumentHelp("How many questions at most.", valueName: "number"))
    var count = 20

    @Option(
        help: ArgumentHelp(
            "Only these kinds: \(Card.Kind.allCases.map(\.rawValue).joined(separator: ", ")); commas between.", valueName: "kinds"))
    var kinds: KindList?

    @Option(help: ArgumentHelp("When it is over, as in 10m or 90s.", valueName: "time"))
    var time: TimeSpan?

    @Flag(help: "Repeat what the last quiz missed.")
    var missed = false

    @Flag(help: "Show the quizzes taken so far.")
    var history = false

    @Flag(help: "Let the answers count as reviews.")
    var record = false

    @Flag(help: "Print the history as JSON.")
    var json = false

    @Argument(help: Self.whatHelp, completion: .file())
    var what: [String] = []

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count takes a number from 1 up") }
        if json, !history { throw ValidationError("--json goes with --history") }
        if history, missed { throw ValidationError("--history and --missed do not go together") }
    }

    var isForReading: Bool { history && !json }

    func run(in program: Program) throws {
        if history { return try showHistory(program) }
        let choice = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        let library = choice.library
        let cards = try QuizQuestions.cards(choice, count: count, kinds: kinds?.filter, missed: missed)
        guard !cards.isEmpty else { throw CommandError(missed ? "the last quiz missed none of these cards" : "no cards there for a quiz") }
        let questions = QuizQuestions(cards, library: library)
        let event = try program.record([.quiz(words)])[0].id
        let run = QuizRun(
            event: event, distractors: try questions.distractors(), endMilliseconds: time.map { program.now.milliseconds + $0.milliseconds }
        )
        let session = try StudySession(
            SessionState(queue: questions.entries(isRecorded: record), isDrilling: false), quiz: run, library: library)
        let ended = try program.study(session)
        program.console.write("")
        program.console.write(QuizView(columns: program.console.columns).result(try questions.answered(in: ended, run), of: cards.count))
        if !ended.unsaved.isEmpty { throw ExitCode(1) }
    }

    /// What was asked for, as the history shows it.
    private var words: String {
        ((missed ? ["--missed"] : []) + what + (kinds.map { ["--kinds", $0.description] } ?? [])).joined(separator: " ")
    }

    private func showHistory(_ program: Program) throws {
        let quizzes = try program.openStore().quizzes()
        if json { return program.console.write(json: JSON.array(quizzes.map(QuizView.json))) }
        program.console.write(QuizView(columns: program.console.columns).history(quizzes, today: program.today))
    }
}
