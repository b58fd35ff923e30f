import Cards
import Foundation
import Presentation
import Terminal
import Testing

/// Findings as a compiler shows them, whatever the line is like.
@Suite struct FindingViewTests {
    @Test func aLongLineIsShownAroundItsCaret() {
        let excerpt = String(repeating: "left ", count: 40) + "神経 here" + String(repeating: " right", count: 40)
        let finding = Diagnostic(
            code: Diagnostic.Code(rawValue: "broken-link")!, line: 7, column: 204, length: 4, message: "m", help: "h", excerpt: excerpt)
        let lines = FindingView(columns: 60).lines(finding, file: "d.md").map(\.plain)
        #expect(lines.allSatisfy { Columns.width(of: $0) <= 60 })
        let caret = Columns.width(of: String(lines[2].prefix { $0 != "^" }))
        let word = lines[1].range(of: "here")!
        #expect(Columns.width(of: String(lines[1][..<word.lowerBound])) == caret && lines[2].hasSuffix(" ^^^^"))
        #expect(FindingView(columns: nil).lines(finding, file: "d.md")[1].plain.hasSuffix(excerpt))
    }

    @Test func whatIsShownIsWhatADiagnosticSays() {
        let diagnostic = Deck(parsing: "## Q #tag\n\nA\n").diagnostics[0]
        #expect(FindingView().lines(diagnostic, file: "d.md").map(\.plain).joined(separator: "\n") == diagnostic.rendered(file: "d.md"))
    }
}
