import Collection
import Foundation
import Statistics
import Terminal
import Testing

@testable import nacre

/// `stats`: every figure in every width, as plots, numbers and JSON, of nothing and of a year.
@Suite struct StatsTests {
    /// A learner with ninety days behind them.
    private static func sandbox(days: Int = 90) -> Sandbox {
        let sandbox = Sandbox(now: "2026-11-24T22:00:00Z")
        let deck = (1...40).map { "## Card \($0)\n\nanswer \($0)\n\n#level/\($0 % 2 == 0 ? "core" : "expert")\n" }.joined(separator: "\n")
        sandbox.write("cells.md", "# Cells\n\n" + deck)
        sandbox.write("evil.md", "# \u{1B}[31mEvil\n\n## \u{1B}]0;title\u{7}one\n\n1\n\n## \u{202E}two\n\n2\n")
        if days > 0 { #expect(sandbox.run(["bench", "--study", "\(days)", "--seed", "3"]).status == 0) }
        return sandbox
    }

    private static let figures = FigureName.allCases.map(\.rawValue)

    @Test(arguments: [0, 1, 90]) func everyFigureFitsEveryWidthAndIsHarmless(days: Int) {
        let sandbox = Self.sandbox(days: days)
        for columns in [20, 40, 80, 131, 200] {
            for words in [
                ["stats"], ["stats", "--all"], ["stats", "--all", "--days", "all"], ["stats", "--all", "--ascii", "--days", "1"],
            ] {
                let run = sandbox.run(words, columns: columns)
                #expect(run.status == 0)
                for line in run.transcript where !line.hasPrefix("! ") {
                    #expect(Columns.width(of: line) <= columns, "\(words) in \(columns): '\(line)'")
                    #expect(!line.contains("\u{1B}") && !line.contains("\u{202E}"))
                }
            }
        }
    }

    @Test func theOverviewIsOneScreen() {
        let lines = Self.sandbox().run(["stats"]).transcript
        #expect(lines.count <= 23, "\(lines.joined(separator: "\n"))")
        #expect(["Today", "Left", "Streak", "Due", "Sides", "Retention"].allSatisfy { word in lines.contains { $0.hasPrefix(word) } })
    }

    @Test func whereTheTerminalCannotPlotsArePlain() {
        let sandbox = Self.sandbox()
        func signs(_ words: [String]) -> Set<Character> { Set(sandbox.run(words).transcript.joined()) }
        let blocks = Set("░▒▓█▁▂▃▄▅▆▇▏▎▍▌▋▊▉│└─")
        #expect(!signs(["stats"]).isDisjoint(with: blocks))
        #expect(signs(["stats", "--all", "--ascii"]).isDisjoint(with: blocks))
        #expect(!signs(["stats", "--all", "--ascii"]).contains { ("\u{2800}"..."\u{28FF}").contains($0) })
        let overview = sandbox.run(["stats", "--ascii"]).transcript
        #expect(overview.allSatisfy { line in line.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test(arguments: figures) func eachFigureIsShownAloneAndAsJSON(name: String) throws {
        let sandbox = Self.sandbox()
        #expect(sandbox.run(["stats", name]).transcript.count > 1)
        let text = sandbox.output("stats", name, "--json").joined()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["day", "days", name])
        let isInTheManual = DocumentationTests.manual.text.contains("| `\(name)` |")
        #expect(isInTheManual, "the manual does not tell of \(name)")
        let isOnThePage = DocumentationTests.page.contains(name)
        #expect(isOnThePage, "the manual page does not tell of \(name)")
        let help = sandbox.run(["help", "stats"]).transcript.joined(separator: " ")
        #expect(help.contains("\(name) – "))
    }

    @Test func jsonAgreesWithItself() throws {
        let sandbox = Self.sandbox()
        let text = sandbox.output("stats", "--json", "--days", "all").joined()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let reviews = try #require(object["reviews"] as? [String: Any])
        let total = try #require((reviews["total"] as? [String: Any])?["answers"] as? Int)
        let days = try #require(reviews["days"] as? [[String: Any]])
        #expect(days.compactMap { $0["answers"] as? Int }.reduce(0, +) == total)
        let hours = try #require(object["hours"] as? [[String: Any]])
        #expect(hours.count == 24)
        #expect(hours.compactMap { $0["answers"] as? Int }.reduce(0, +) == total)
        let figure = try #require(object["states"] as? [String: Any])
        let states = figure.compactMapValues { $0 as? Int }
        let memory = try #require(figure["memory"] as? [String: Double])
        #expect(memory["sides"] == Double(42 - (states["new"] ?? 0)) && memory["recalled"]! <= memory["sides"]! && memory["recall"]! > 0.5)
        #expect(states["all"] == 42)
        #expect(states.filter { $0.key != "all" }.values.reduce(0, +) == 42)
        let retention = try #require(object["retention"] as? [String: Any])
        let buttons = try #require(object["buttons"] as? [String: [String: Any]])
        let young = try #require(retention["young"] as? [String: Any])
        #expect(young["answers"] as? Int == (buttons["young"]?["right"] as? [String: Any])?["answers"] as? Int)
    }

    @Test func aMistypedFigureIsPointedAt() {
        let run = Self.sandbox(days: 0).run(["stats", "retenton"])
        #expect(run.status == 1)
        #expect(run.transcript.joined().contains("did you mean 'retention'?"))
    }

    @Test func aFilterChoosesWhoseFiguresAreShown() {
        let sandbox = Self.sandbox()
        func cards(_ words: String...) -> String { sandbox.run(["stats", "states"] + words).transcript.last ?? "" }
        #expect(cards() == "42 sides in all")
        #expect(cards("level/core") == "20 sides in all")
        #expect(cards("cells", "-level/core") == "20 sides in all")
    }

    @Test(arguments: [
        ("sunday", "sunday"), ("Saturdays, Sundays", "saturday, sunday"), ("su sa", "saturday, sunday"), ("none", "none"), ("s", nil),
        ("today", nil), ("", nil), ("mon tues", "monday, tuesday"),
    ])
    func restDaysAreDaysOfTheWeek(text: String, value: String?) throws {
        let key = try #require(Settings.keys.first { $0.name == "rest-days" })
        var settings = Settings()
        #expect(key.write(&settings, text) == (value != nil))
        if let value { #expect(key.read(settings) == value) }
    }

    @Test func restDaysKeepTheStreak() {
        let sandbox = Self.sandbox()
        func streak() -> String { sandbox.output("stats", "calendar").first { $0.hasPrefix("Streak") } ?? "" }
        let before = streak()
        #expect(sandbox.run(["config", "rest-days", "sunday"]).status == 0)
        #expect(streak() != before)
        #expect(streak().contains("forgiven"))
    }
}
