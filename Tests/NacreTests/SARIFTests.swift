import Foundation
import Testing

@testable import nacre

/// What `check --format sarif` writes is what SARIF 2.1.0 asks for: the objects that it is made of, by section 3 of the standard, with the
/// properties that each may and must have.
@Suite struct SARIFTests {
    /// What a property holds.
    private indirect enum Shape: Sendable {
        case text(Set<String> = [])
        case count(from: Int)
        case object([String: Shape], required: Set<String>)
        case list(of: Shape, least: Int)
        case named(Shape)
    }

    private static let message = Shape.object(
        ["text": .text(), "markdown": .text(), "id": .text(), "arguments": .list(of: .text(), least: 0)], required: ["text"])
    private static let artifact = Shape.object(
        ["uri": .text(), "uriBaseId": .text(), "index": .count(from: -1), "description": message], required: [])
    private static let region = Shape.object(
        [
            "startLine": .count(from: 1), "startColumn": .count(from: 1), "endLine": .count(from: 1), "endColumn": .count(from: 1),
            "byteOffset": .count(from: -1), "byteLength": .count(from: 0), "snippet": .object(["text": .text()], required: []),
        ], required: ["startLine"])
    private static let level = Shape.text(["none", "note", "warning", "error"])
    private static let rule = Shape.object(
        [
            "id": .text(), "name": .text(), "shortDescription": message, "fullDescription": message, "help": message, "helpUri": .text(),
            "defaultConfiguration": .object(["level": level, "enabled": .text()], required: []),
        ], required: ["id"])
    private static let change = Shape.object(
        [
            "artifactLocation": artifact,
            "replacements": .list(
                of: .object(
                    ["deletedRegion": region, "insertedContent": .object(["text": .text()], required: [])], required: ["deletedRegion"]),
                least: 1),
        ], required: ["artifactLocation", "replacements"])
    private static let result = Shape.object(
        [
            "ruleId": .text(), "ruleIndex": .count(from: -1), "level": level, "message": message,
            "locations": .list(
                of: .object(
                    ["physicalLocation": .object(["artifactLocation": artifact, "region": region], required: ["artifactLocation"])],
                    required: []), least: 0),
            "fixes": .list(
                of: .object(["description": message, "artifactChanges": .list(of: change, least: 1)], required: ["artifactChanges"]),
                least: 0),
        ], required: ["message"])
    private static let log = Shape.object(
        [
            "$schema": .text(), "version": .text(["2.1.0"]),
            "runs": .list(
                of: .object(
                    [
                        "tool": .object(
                            [
                                "driver": .object(
                                    ["name": .text(), "version": .text(), "rules": .list(of: rule, least: 0)], required: ["name"])
                            ], required: ["driver"]),
                        "originalUriBaseIds": .named(artifact), "columnKind": .text(["utf16CodeUnits", "unicodeCodePoints"]),
                        "results": .list(of: result, least: 0),
                    ], required: ["tool"]), least: 0),
        ], required: ["version", "runs"])

    private static func mistakes(_ value: Any?, _ shape: Shape, at path: String) -> [String] {
        switch shape {
        case .text(let allowed):
            guard let text = value as? String else { return ["\(path) is no text"] }
            return allowed.isEmpty || allowed.contains(text) ? [] : ["\(path) is '\(text)'"]
        case .count(let least): return (value as? Int).map { $0 >= least } == true ? [] : ["\(path) is no number from \(least)"]
        case .list(let item, let least):
            guard let items = value as? [Any], items.count >= least else { return ["\(path) is no list of \(least) or more"] }
            return items.enumerated().flatMap { mistakes($1, item, at: "\(path)[\($0)]") }
        case .named(let item):
            guard let items = value as? [String: Any] else { return ["\(path) is no object"] }
            return items.flatMap { mistakes($1, item, at: "\(path).\($0)") }
        case .object(let properties, let required):
            guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
            return required.subtracting(object.keys).map { "\(path) lacks \($0)" }
                + object.flatMap { key, value in properties[key].map { mistakes(value, $0, at: "\(path).\(key)") } ?? ["\(path) has \(key)"]
                }
        }
    }

    private static func run(_ sandbox: Sandbox) throws -> [String: Any] {
        let text = sandbox.run(["check", "--format", "sarif"]).transcript.joined(separator: "\n")
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func results(_ log: [String: Any]) throws -> [[String: Any]] {
        try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    }

    @Test func theWholeCatalogueIsWrittenByTheRules() throws {
        let sandbox = Sandbox()
        let catalogue = packageFolder + "/Tests/CardsTests/Catalogue"
        for file in try FileManager.default.contentsOfDirectory(atPath: catalogue) where file.hasSuffix(".md") {
            try FileManager.default.copyItem(atPath: catalogue + "/" + file, toPath: sandbox.decks + "/" + file)
        }
        let log = try Self.run(sandbox)
        #expect(Self.mistakes(log, Self.log, at: "log") == [])
        let bases = try #require((log["runs"] as? [[String: Any]])?.first?["originalUriBaseIds"] as? [String: Any])
        for result in try Self.results(log) {
            let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            let artifact = try #require(location?["artifactLocation"] as? [String: Any])
            #expect((artifact["uriBaseId"] as? String).map { bases[$0] != nil } == true)
            #expect((artifact["uri"] as? String).flatMap { URL(string: $0) } != nil)
        }
        #expect(try Self.results(log).contains { $0["fixes"] != nil })
    }

    /// Whoever applies the replacements of a fix by lines and columns comes to what `check --fix` writes.
    @Test func fixesReplaceWhatCheckFixReplaces() throws {
        let sandbox = Sandbox()
        let deck = "---\ntags: a, b\ntitle: 𝛼\n---\n\n## 𝛼? #tag\n\nb\n\nUnder é\n---\n{{c1::gap}}\n\n## Last\n\n{{c1::end}} here\n"
        sandbox.write("a.md", deck)
        var lines = deck.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf16) }
        let fixes = try Self.results(Self.run(sandbox)).compactMap { $0["fixes"] as? [[String: Any]] }.flatMap { $0 }
        var replacements: [[String: Any]] = []
        for fix in fixes {
            let changes = try #require(fix["artifactChanges"] as? [[String: Any]])
            replacements += changes.flatMap { $0["replacements"] as? [[String: Any]] ?? [] }
        }
        #expect(replacements.count >= 4)
        func place(_ replacement: [String: Any], _ name: String) throws -> (Int, Int) {
            let region = try #require(replacement["deletedRegion"] as? [String: Int])
            return (try #require(region[name + "Line"]) - 1, try #require(region[name + "Column"]) - 1)
        }
        for replacement in try replacements.sorted(by: { try place($0, "start") > place($1, "start") }) {
            let (start, end) = (try place(replacement, "start"), try place(replacement, "end"))
            let text = try #require((replacement["insertedContent"] as? [String: String])?["text"])
            let whole = Array(lines[start.0][..<start.1]) + Array(text.utf16) + Array(lines[end.0][end.1...])
            lines.replaceSubrange(start.0...end.0, with: whole.split(separator: 10, omittingEmptySubsequences: false).map(Array.init))
        }
        let mended = lines.map { String(decoding: $0, as: UTF16.self) }.joined(separator: "\n")
        // What is left after one round is mended in the next.
        sandbox.write("b.md", mended)
        sandbox.run(["check", "--fix", "--yes"])
        let (a, b) = (try ArchitectureTests.text(sandbox.decks + "/a.md"), try ArchitectureTests.text(sandbox.decks + "/b.md"))
        #expect(a == b && a != deck)
    }

    /// The patterns by which editors find places in the format for them: those of the manual, and that which Emacs has of its own.
    @Test func editorsFindThePlaces() throws {
        let manual = DocumentationTests.manual.text
        let written = try #require(manual.firstMatch(of: /"regexp": "(.*)",/)).1
        let code = try Regex(String(written).replacing("\\\\", with: "\\"))
        let emacs = try Regex(
            #"^(?:[A-Za-z][-A-Za-z0-9.]+: ?)?((?:[0-9]*[^0-9\n])(?:[^\n :]| [^-/\n]|:[^ \n])*?): ?(\d+)[.:](\d+): *(?:([Ww]arning)|([Ii]nfo|[Nn]ote)|([Ee]rror))"#
        )
        let sandbox = Sandbox()
        sandbox.write("my deck.md", "---\ntags: a b\n---\n## A: b? c?\n\n- [ ] x [y]\n\n## C #d: e [f]\n")
        let lines = sandbox.run(["check", "--format", "gnu"]).transcript
        #expect(lines.count >= 3)
        for line in lines {
            let match = try #require(try code.wholeMatch(in: line), "\(line)")
            #expect(match[1].substring == "data/nacre/decks/my deck.md" && ["error", "warning", "note"].contains(match[4].substring))
            #expect(Int(match[2].substring ?? "") != nil && Int(match[3].substring ?? "") != nil)
            let found = try #require(try emacs.prefixMatch(in: line), "\(line)")
            #expect(
                found[1].substring == match[1].substring && found[2].substring == match[2].substring
                    && found[3].substring == match[3].substring)
        }
    }
}
