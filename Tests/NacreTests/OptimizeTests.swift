import Cards
import Collection
import Formats
import Foundation
import Scheduling
import TestSupport
import Testing

@testable import nacre

/// FSRS-6 as a learner meets it.
@Suite struct OptimizeTests {
    private static let cards = 40

    private func learner(days: Int) -> Sandbox { .learner(days: days) }

    private func words(_ sandbox: Sandbox, _ arguments: String...) -> String { sandbox.run(arguments).transcript.joined(separator: " ") }

    @Test func withoutAnswersNothingIsLearnt() {
        let sandbox = learner(days: 0)
        #expect(words(sandbox, "optimize").contains("Nothing can be learnt yet: there are 0 reviews"))
        #expect(sandbox.run(["optimize", "--undo"]).status != 0)
    }

    @Test func aFitIsWrittenAndTakenBack() {
        let sandbox = learner(days: 40)
        let dry = words(sandbox, "optimize", "--dry-run")
        #expect(dry.contains("all 21 parameters") && dry.contains("kept apart") && dry.contains("Nothing was written"))
        #expect(words(sandbox, "config", "fsrs-parameters").contains("usual"))
        #expect(words(sandbox, "optimize").contains("'optimize --undo' takes it back"))
        let setting = sandbox.output("config", "fsrs-parameters", "--json").joined()
        #expect(setting.contains(#""value":"0."#) && setting.contains(", "))
        // The same answers teach the same.
        #expect(words(sandbox, "optimize").contains("nothing was written"))
        #expect(words(sandbox, "optimize", "--undo").contains("as before"))
        #expect(words(sandbox, "config", "fsrs-parameters").contains("usual"))
    }

    @Test func theRecallThatIsAskedForDecidesAndShowTellsWhatIsRemembered() throws {
        let sandbox = learner(days: 40)
        let intervals = try ["0.97", "0.9", "0.7"].map { try interval(sandbox, "retention=\($0)") }
        #expect(intervals == intervals.sorted() && intervals[0] < intervals[2])
        let show = words(sandbox, "show", "Question 1", "--set", "scheduler=fsrs-6")
        #expect(show.contains("Recall ") && show.contains(" % ") && show.contains("stability") && show.contains("difficulty"))
    }

    /// The interval that FSRS-6 promises one of the cards for a 5.
    private func interval(_ sandbox: Sandbox, _ retention: String) throws -> Int {
        let copy = Sandbox()
        copy.write("a.md", (1...Self.cards).map { "## Question \($0)\n\nAnswer \($0)\n\n" }.joined())
        copy.run(["log", "import", sandbox.decks + "/log.jsonl"])
        copy.run(["grade", "--as", "5", "Question 1", "--set", "scheduler=fsrs-6", "--set", retention])
        let line = try #require(copy.output("dump", "log").last { $0.contains(#""scheduler":"fsrs-6""#) })
        let field = try #require(line.firstMatch(of: /"interval":(\d+)/))
        return try #require(Int(field.1))
    }

    @Test func statsTellWhichSchedulerForetellsBest() {
        let sandbox = learner(days: 40)
        let text = words(sandbox, "stats", "prediction")
        #expect(text.contains("Which scheduler foretells best") && text.contains("FSRS-6, fitted and drawn"))
        #expect(text.contains("foretell") && text.contains("Foretold and real") && text.contains("S is SM-2 read as 90 % at the interval"))
        let json = sandbox.output("stats", "prediction", "--json").joined()
        #expect(json.contains(#""calibration":[{"by":"sm-2","from":"#) && json.contains(#"{"by":"shown","from":"#))
        let page = sandbox.output("report", "--html", "-").joined()
        #expect(page.contains("Which scheduler foretells best") && page.contains("Foretold by FSRS-6 at your level, and real"))
        #expect(json.contains(#""schedulers":{"average":{"logLoss":0."#) && json.contains(#""shown":{"logLoss":0."#))
        // It takes a while, and is not worked out for what does not show it.
        #expect(!sandbox.output("stats", "--json").joined().contains("schedulers"))
        #expect(!words(learner(days: 0), "stats", "prediction").contains("foretells best"))
    }

    @Test func aSimulationNamesTheRecallThatGainsMost() throws {
        let sandbox = learner(days: 40)
        let text = words(sandbox, "simulate", "--days", "90")
        #expect(text.contains("Most knowledge for the minutes: FSRS-6 at a recall of ") && text.contains("SM-2"))
        #expect(text.contains("FSRS-6 at 97 %") && text.contains("nothing studied") && text.contains("Assumed: "))
        let json = sandbox.output("simulate", "--days", "90", "--json")
        #expect(json == sandbox.output("simulate", "--days", "90", "--json"))
        #expect(json != sandbox.output("simulate", "--days", "90", "--json", "--seed", "7"))
        #expect(json.joined().contains(#""memories":{"fsrs-6":{"rows":[{"scheduler":"sm-2","retention":null,"minutesPerDay":"#))
        #expect(sandbox.run(["simulate", "--days", "0"]).status != 0)
        let empty = Sandbox()
        empty.write("a.md", "Nothing.\n")
        #expect(words(empty, "simulate").contains("There is nothing to study"))
        let spoken = words(sandbox, "simulate", "--days", "30", "--output", "speech")
        #expect(spoken.contains("cards known on the average day.") && !spoken.contains("│"))
    }

    @Test func aDeckAsksForItsOwnRecall() throws {
        let sandbox = Sandbox()
        sandbox.write("a.md", "---\nscheduler: fsrs-6\nretention: 0.7\n---\n\n## Q\n\nA\n")
        sandbox.run(["study"], typing: ["", "5"])
        #expect(sandbox.output("dump", "log").joined().contains(#""grade":5,"mode":"scheduled","interval":77,"#))
    }

    @Test func windowsShowWhatTheModelMakesOfAnswers() {
        let sandbox = Sandbox()
        let line = sandbox.output("dump", "memory", "--scheduler", "fsrs-6", "--answers", "3@0,3@3").joined()
        #expect(line.hasPrefix(#"[{"rating":3,"elapsedDays":0,"recall":null,"stability":2.3065,"difficulty":2.11810397"#))
        #expect(sandbox.run(["dump", "memory", "--answers", "7@0"]).status != 0)
        sandbox.write("log.csv", "card_id,review_time_ms,rating\n1,0,3\n1,172800000,3\n")
        let fit = sandbox.output("dump", "fit", sandbox.decks + "/log.csv").joined()
        #expect(fit.contains(#""scored":1,"learnt":"none","logLoss":{"defaults":0.0"#))
        let evaluation = sandbox.output("dump", "evaluate", sandbox.decks + "/log.csv", "--day-starts", "04:00").joined()
        #expect(evaluation == #"{"scored":1,"tested":0,"predictors":{}}"#)
        sandbox.write("no.csv", "a,b\n")
        #expect(sandbox.run(["dump", "fit", sandbox.decks + "/no.csv"]).transcript.joined().contains("there is no column 'card_id'"))
    }
}
