import Foundation
import Testing

@testable import nacre

/// Learners whose reports are looked at.
enum Reports {
    /// What would happen to a page that took decks at their word.
    static let hostileHeading = "</title></style><script>alert('x')</script> & \"quoted\" &lt; <b onload=\"x\">\u{202E}\u{1B}[31m"

    /// A learner with so many days behind them, some of whose cards are hostile.
    static func sandbox(days: Int = 120) -> Sandbox {
        let sandbox = Sandbox(now: "2026-11-24T22:00:00Z")
        let deck = (1...40).map { "## Card \($0)\n\nanswer \($0)\n\n#level/\($0 % 2 == 0 ? "core" : "expert") #t\($0 % 7)\n" }
        sandbox.write("cells.md", "# Cells\n\n" + deck.joined(separator: "\n"))
        let hostile = (1...9).map { "## \($0) `\(hostileHeading)`\n\n\($0)\n" }.joined(separator: "\n")
        sandbox.write("<i>&amp;evil's \"deck\".md", "# <script>alert(1)</script>\n\n" + hostile)
        if days > 0 { #expect(sandbox.run(["bench", "--study", "\(days)", "--seed", "3"]).status == 0) }
        return sandbox
    }

    /// The text of a report.
    static func html(_ words: [String] = [], in sandbox: Sandbox) -> String {
        sandbox.run(["report", "--html", "report.html", "--yes"] + words)
        return (try? ArchitectureTests.text(sandbox.folder + "/report.html")) ?? ""
    }
}
