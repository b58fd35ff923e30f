import Cards
import Collection
import Foundation
import Scheduling
import Testing

@testable import nacre

/// The scheduler of a card is its deck's, or else the learner's; what it promised is shown and then logged.
@Suite struct SchedulerChoiceTests {
    @Test func theSettingKnowsAllSchedulers() {
        #expect(Settings.key("scheduler")?.choices == Scheduler.names)
    }

    @Test(arguments: Scheduler.names) func aDeckNamesItsScheduler(name: String) throws {
        let settings = Deck(parsing: Array("---\nscheduler: \(name)\nretention: 0.85\n---\n\n## Q\n\nA\n".utf8)).settings
        #expect(settings.scheduler == name && settings.retention == 0.85)
        let sandbox = Sandbox()
        sandbox.write("a.md", "---\nscheduler: \(name)\nretention: 0.85\n---\n\n## Q\n\nA\n")
        sandbox.run(["study"], typing: ["", "4"])
        #expect(sandbox.output("dump", "log").joined().contains(#""scheduler":"\#(name)""#))
    }

    @Test func aSchedulerThatThereIsNotIsTold() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "---\nscheduler: sm-17\nretention: 1.5\n---\n\n## Q\n\nA\n")
        let lines = sandbox.run(["check"]).transcript.joined(separator: "\n")
        #expect(
            lines.contains("'scheduler' is never 'sm-17'") && lines.contains("the name of a scheduler: sm-2")
                && lines.contains("'retention' is never '1.5'"))
        #expect(sandbox.run(["config", "scheduler", "sm-17"]).status != 0)
    }

    @Test func whatWasShownIsWhatIsLogged() throws {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## Q\n\nA\n")
        let run = sandbox.run(["study"], typing: ["", "4"])
        #expect(run.transcript.joined(separator: "\n").contains("4"))
        #expect(sandbox.output("dump", "log").joined().contains(#""grade":4,"mode":"scheduled","interval":1,"#))
        sandbox.now = "2026-11-25T09:00:00Z"
        sandbox.run(["grade", "--as", "5", "Q"])
        #expect(sandbox.output("dump", "log").joined().contains(#""grade":5,"mode":"scheduled","interval":6,"#))
    }
}
