import ArgumentParser
import Collection
import Presentation
import Scheduling
import Study

/// `plan`: what is to be done until an exam.
struct PlanCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Plan what is to be done until an exam.",
        discussion: """
            Tells how many new cards a day let you see all of them, and what each day has until then. 'study --exam' keeps to it: cards that \
            would be asked after the exam come once more shortly before. Nothing is written.
            """)

    @OptionGroup var world: WorldOptions

    @Option(help: ArgumentHelp("The day of the exam, as in 2026-12-20 or 3w.", valueName: "day"))
    var exam: DayName

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: Self.whatHelp)
    var what: [String] = []

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let choice = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        let plan = try ExamPlan(of: choice, until: exam.day(from: program.today), in: program.collection)
        let (view, outlook) = (ExamPlanView(plan), try plan.outlook(of: choice, in: program.collection))
        if json { return program.console.write(json: view.json(outlook)) }
        program.console.say(view.sentence)
        program.console.write(view.lines(outlook, columns: program.console.columns))
        program.console.say(view.expectation(outlook))
    }
}
