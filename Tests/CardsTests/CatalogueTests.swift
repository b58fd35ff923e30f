import Foundation
import Testing

@testable import Cards

/// Every diagnostic has a file that provokes it, `Catalogue/CODE.md`, and its exact text, `CODE.txt`. With UPDATE_GOLDEN=1 the texts are
/// written anew, and the test fails once, so that none passes by accident.
@Suite("The catalogue of diagnostics") struct CatalogueTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Catalogue")

    @Test(arguments: Diagnostic.Code.allCases) func everyCodeHasAFileThatProvokesItAndItsText(code: Diagnostic.Code) throws {
        let source = try Data(contentsOf: Self.folder.appendingPathComponent("\(code.rawValue).md"))
        let golden = Self.folder.appendingPathComponent("\(code.rawValue).txt")
        let deck = Deck(parsing: Array(source))
        var diagnostics =
            deck.diagnostics + (code.rawValue == "unresolved-image" ? deck.unresolvedImages(in: Array(source)) { _ in false } : [])
        if code.severity == .advice || code.rawValue == "unknown-setting" || code.rawValue.hasPrefix("after-") {
            diagnostics += deck.allAdvice(in: Array(source), file: "\(code.rawValue).md")
        }
        #expect(!diagnostics.isEmpty)
        #expect(diagnostics.allSatisfy { $0.code == code })
        let text = diagnostics.map { $0.rendered(file: "\(code.rawValue).md") + "\n" }.joined(separator: "\n")
        let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
        if text != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(text == expected)
    }

    @Test func theCatalogueHasNoOtherFiles() throws {
        let codes = Set(Diagnostic.Code.allCases.map(\.rawValue))
        for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
            #expect(codes.contains(String(file.prefix { $0 != "." })))
        }
    }

    /// A rule that is not listed would be called without being known to 'explain'.
    @Test func everyRuleIsListed() throws {
        let sources = Self.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Cards")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var declared: [String] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            declared += text.matches(of: /static let code = Diagnostic\.Code\(\s*"([a-z0-9-]+)"/).map { String($0.1) }
        }
        #expect(declared.sorted() == Diagnostic.Code.allCases.map(\.rawValue).sorted())
    }

    @Test func theCodesOfFlashcardMarkdownAreMarked() {
        #expect(
            Diagnostic.Code.allCases.filter(\.isOfFlashcardMarkdown).map(\.rawValue) == [
                "stray-h1", "frontmatter-tags-not-a-sequence", "preamble-tag", "tag-sanitized", "unresolved-image",
                "malformed-card-skipped",
            ])
    }

    @Test func aCaretStandsUnderItsCharacterAfterATabToo() {
        let diagnostic = Diagnostic(code: ClozeUnclosed.code, line: 12, column: 3, length: 9, message: "m", help: "h", excerpt: "\té{{c1")
        #expect(diagnostic.rendered(file: "d.md") == "d.md:12:3: warning: m [cloze-unclosed]\n12 | \té{{c1\n   | \t ^^^^\n   = help: h")
    }
}
