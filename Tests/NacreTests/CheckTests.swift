import Cards
import Collection
import Foundation
import Terminal
import Testing

@testable import nacre

/// `check` in its formats, and what it says of the bundled decks.
@Suite struct CheckTests {
    private static func object(_ run: (status: Int32, transcript: [String])) throws -> [String: Any] {
        let text = run.transcript.joined(separator: "\n")
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theBundledDecksAreClean() throws {
        let run = Sandbox().run(["check", "--strict", packageFolder + "/Decks"])
        #expect(run.status == 0)
        #expect(run.transcript.count == 1 && run.transcript[0].hasSuffix("nothing to mend"), "\(run.transcript.joined(separator: "\n"))")
    }

    @Test func sarifNamesItsRulesAndPointsIntoTheFile() throws {
        let sandbox = Sandbox()
        sandbox.write("my deck é.md", "## 𝛼 {{c1::gap}} #tag\n\n{{c1::one}} two\n\n## Two? Three?\n\nFour\n")
        let run = sandbox.run(["check", "--format", "sarif"])
        #expect(run.status == 1)
        let sarif = try Self.object(run)
        #expect(sarif["version"] as? String == "2.1.0")
        let log = try #require((sarif["runs"] as? [[String: Any]])?.first)
        #expect(log["columnKind"] as? String == "utf16CodeUnits")
        let driver = try #require((log["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == Diagnostic.Code.allCases.map(\.rawValue))
        let results = try #require(log["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["warning", "warning", "note"])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        let location = try #require((results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        let uri = try #require((location["artifactLocation"] as? [String: Any])?["uri"] as? String)
        #expect(uri == "data/nacre/decks/my%20deck%20%C3%A9.md")
        let region = try #require(location["region"] as? [String: Any])
        // U+1D6FC is one character and two code units of UTF-16.
        #expect(region["startLine"] as? Int == 1 && region["startColumn"] as? Int == 19 && region["endColumn"] as? Int == 23)
    }

    @Test func jsonCountsAndPlacesWhatWasFound() throws {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One? Two?\n\nThree\n")
        let run = sandbox.run(["check", "--json"])
        #expect(run.status == 0)
        let report = try Self.object(run)
        #expect(report["files"] as? Int == 1 && report["cards"] as? Int == 1 && report["errors"] as? Int == 0)
        let finding = try #require((report["findings"] as? [[String: Any]])?.first)
        #expect(finding["file"] as? String == "data/nacre/decks/a.md" && finding["rule"] as? String == "several-answers")
        #expect(finding["line"] as? Int == 1 && finding["column"] as? Int == 4 && finding["length"] as? Int == 9)
        #expect(finding["severity"] as? String == "advice" && finding["heading"] as? String == "One? Two?")
        #expect(sandbox.run(["check", "--json", "--strict"]).status == 1)
        #expect(sandbox.run(["check", "--json", "--strict", "--no-advice"]).status == 0)
    }

    @Test func aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingChecked() throws {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One\n\nTwo\n")
        sandbox.write("b.md", "## Three\n\nFour\n")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: sandbox.decks + "/a.md")
        guard !FileManager.default.isReadableFile(atPath: sandbox.decks + "/a.md") else { return }
        let run = sandbox.run(["check"])
        #expect(run.status == 1 && run.transcript.last == "1 file, 1 card: nothing to mend")
        #expect(run.transcript[0].hasPrefix("! "))
    }

    @Test(arguments: Diagnostic.Code.allCases) func everyRuleHasAPage(code: Diagnostic.Code) {
        let run = Sandbox().run(["explain", code.rawValue])
        #expect(run.status == 0 && run.transcript[0] == "\(code.rawValue)  \(code.severity)")
        #expect(run.transcript.allSatisfy { Columns.width(of: $0) <= 80 })
        #expect(Sandbox().run(["explain"]).transcript.contains { $0.hasPrefix("  \(code.rawValue) ") })
    }

    @Test func pagesAreJSONToo() throws {
        let text = Sandbox().output("explain", "--json").joined()
        let pages = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(pages.compactMap { $0["rule"] as? String } == Diagnostic.Code.allCases.map(\.rawValue))
        #expect(pages.allSatisfy { Set($0.keys) == ["rule", "severity", "meaning", "reason", "bad", "good", "fix"] })
        #expect(pages.contains { $0["fix"] is String } && pages.contains { $0["fix"] is NSNull })
    }

    @Test func theScriptOfAPromptFailsWithTheCheckInIt() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One? Two?\n\nThree\n")
        #expect(sandbox.run([], typing: ["check"]).status == 0)
        #expect(sandbox.run([], typing: ["check --strict"]).status == 1)
    }

    @Test func tabKnowsTheRulesAndTheFormats() {
        let sandbox = Sandbox()
        let environment = Environment(
            variables: sandbox.variables, workingFolder: sandbox.folder, now: PointInTime(argument: sandbox.now)!.moment, seed: 1)
        let completer = Completer(Program(environment: environment, places: Paths(in: environment), console: ScriptConsole(lines: [])))
        func words(_ line: String) -> [String] { completer.candidates(for: line, cursor: line.count).map(\.text) }
        #expect(words("explain cloze-t") == ["cloze-too-wide", "cloze-too-bare"])
        #expect(words("expl") == ["explain"])
        #expect(words("check --format s") == ["sarif"])
        #expect(words("check --st") == ["--strict"])
    }

    @Test func aDeckIsCheckedAndTidiedByItsName() {
        let sandbox = Sandbox()
        sandbox.write("2-cells.md", "# Cell biology\n\n## What is ATP?\nA nucleotide\n")
        for name in ["2-cells", "cells", "Cell biology"] {
            #expect(sandbox.output("check", name) == ["1 file, 1 card: nothing to mend"])
            #expect(sandbox.run(["format", name, "--check"]).status == 1)
        }
        #expect(sandbox.output("check", "celsl") == ["! celsl: there is no such file, folder or deck; did you mean 'cells'?"])
    }
}
