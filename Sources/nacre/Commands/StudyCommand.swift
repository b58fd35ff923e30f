import ArgumentParser
import Cards
import Collection
import Presentation
import Scheduling
import Storage
import Study
import Terminal

extension Order: ExpressibleByArgument {}
extension DayLimits.Change: ExpressibleByArgument {}
extension DayCount: ExpressibleByArgument {}
extension DayName: ExpressibleByArgument {}

/// `study`: the day's cards.
struct StudyCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "study",
        abstract: "Study what is due today, and then new cards.",
        discussion: """
            Name decks, tags, files or folders to study only those: 'study glutathione', 'study level/core', 'study ~/notes/cells.md'. Any \
            filter does: 'study is:leech', 'study nac -tag:level/expert'; see 'help filter'.
            """)

    @OptionGroup var world: WorldOptions

    @Option(
        name: .customLong("new"),
        help: ArgumentHelp("New cards today at most, this once; '+5' for five more than the day allows, or 'all'.", valueName: "count"))
    var newQuota: DayLimits.Change?

    @Option(
        name: .customLong("reviews"),
        help: ArgumentHelp("Reviews today at most, this once; '+5' for five more than the day allows, or 'all'.", valueName: "count"))
    var reviewQuota: DayLimits.Change?

    @Flag(help: "Ask all of the cards, due or not; the answers are logged and change no schedule.")
    var cram = false

    @Option(help: ArgumentHelp("Ask also what falls due within so many days, as in 3d; the answers count.", valueName: "days"))
    var ahead: DayCount?

    @Option(help: ArgumentHelp("The order of the cards.", valueName: "order"))
    var order: Order?

    @Option(help: ArgumentHelp("Study for an exam on this day, as in 2026-12-20; see 'plan'.", valueName: "day"))
    var exam: DayName?

    @Argument(help: Self.whatHelp, completion: .file())
    var what: [String] = []

    func validate() throws {
        if cram, ahead != nil || newQuota != nil || reviewQuota != nil || exam != nil {
            throw ValidationError("--cram asks all cards, and goes with none of --ahead, --new, --reviews and --exam")
        }
    }

    func run(in program: Program) throws {
        let chosen = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        let (library, limits) = (chosen.library, program.collection.limits)
        defer { program.collection.exam = nil }
        var session = try StudySession(try start(chosen, program), library: library)
        guard session.table != nil else {
            // What was to be asked and cannot be read is the reason, and no other.
            if let notice = session.takeNotice() { throw CommandError("nothing can be asked: \(notice)") }
            return try sayNothingIsLeft(chosen, in: program)
        }
        try program.tellOutlook(library.store.counts(chosen.filter, day: program.today, limits: limits), isAll: false)
        let ended = try program.study(session)
        let carried = try library.store.carried(chosen.filter, day: program.today, limits: limits)
        let next = try library.store.nextDue(chosen.filter, after: program.today, carried: carried)
        // Who leaves early is told of the day's rest by what is left of the session.
        let left = try ended.remaining > 0 ? nil : library.store.counts(.all, day: program.today, limits: limits)
        let summary = StudyView.summary(
            ended, surprises: try ended.surprises(in: library.store), dueElsewhere: left.map { $0.dueToday + $0.drill } ?? 0, next: next,
            today: program.today, isSpoken: program.console.output == .speech)
        program.console.write(summary.flatMap { $0.wrapped(to: program.console.columns) })
        if let left, !ended.isApart {
            let ofAll = chosen.filter == .all
            try program.tellOutlook(ofAll ? left : library.store.counts(chosen.filter, day: program.today, limits: limits))
        }
        try program.fitAnewIfDue()
        if !ended.unsaved.isEmpty { throw ExitCode(1) }
    }

    /// The session that was asked for.
    private func start(_ chosen: Selection, _ program: Program) throws -> SessionState {
        let order = order ?? program.settings.order
        if cram { return try SessionState(cramming: chosen, order: order, in: program.collection) }
        var limits = program.collection.limits
        if let exam {
            let plan = try ExamPlan(of: chosen, until: exam.day(from: program.today), in: program.collection)
            program.collection.exam = plan.exam
            limits = plan.limits(limits)
            program.console.say(ExamPlanView(plan).sentence)
        }
        newQuota?.apply(to: &limits.new)
        reviewQuota?.apply(to: &limits.reviews)
        // Who names a number of new cards means it.
        if newQuota?.isAbsolute == true { limits.newWhileDueBelow = nil }
        return try SessionState(of: chosen, limits: limits, order: order, aheadDays: ahead?.days ?? 0, in: program.collection)
    }

    private func sayNothingIsLeft(_ chosen: Selection, in program: Program) throws {
        let counts = try chosen.library.store.counts(chosen.filter, day: program.today, limits: program.collection.limits)
        if counts.listed == 0 {
            throw CommandError(
                what.isEmpty
                    ? "there are no decks yet; put Markdown files into \(program.places.ownDecks), or: decks add PATH" : "no cards there")
        }
        if counts.due == 0 { program.console.say(counts.siblings == 0 ? "Nothing is due." : "Nothing is left today.", Theme.good) }
        try program.tellOutlook(counts)
        let carried = counts.carried
        if let next = try chosen.library.store.nextDue(chosen.filter, after: program.today, carried: carried) {
            program.console.say(StudyView.next(next, from: program.today))
        }
        if counts.new > 0, counts.newHeld == 0 {
            // Sides that wait for another side of their card are asked on no account.
            var unlimited = program.collection.limits
            unlimited.new = DayLimits.Quota(heedsDecks: false)
            let more = min(10, try chosen.library.store.counts(chosen.filter, day: program.today, limits: unlimited).newToday)
            let way = more == 0 ? "" : " 'study --new +\(more)' asks \(more) more today."
            program.console.say("New, for the next days: \(counts.new).\(way)")
        }
    }
}
