import Answers
import Scheduling
import Testing

/// Typed answers with the verdict that a fair teacher gives, written as a table.
///
/// A line at the margin is a key: its accepted answers between `|`, before `::` the question, and behind ` // ` other terms of the deck.
/// An accepted answer between backticks is code. The lines below it begin
/// with `=` for right, `~` for nearly right, `x` for wrong, and hold typed answers between `;;`.
struct AnswerTable: Sendable {
    struct Row: CustomTestStringConvertible, Sendable {
        var question = ""
        let accepted: [String]
        var code: Set<String> = []
        let otherTerms: Set<String>
        let typed: String
        let verdict: Verdict

        var key: AnswerKey { AnswerKey(accepted: accepted, code: code, otherTerms: DeckTerms(otherTerms), question: question) }
        var testDescription: String { "“\(typed)” for “\(accepted.joined(separator: " | "))”: \(verdict)" }
    }

    private(set) var rows: [Row] = []

    init(_ text: String) {
        var question = ""
        var (accepted, code): ([String], Set<String>) = ([], [])
        var terms: Set<String> = []
        for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
            if line.first != " " {
                let asked = line.firstRange(of: " :: ")
                question = asked.map { String(line[..<$0.lowerBound]) } ?? ""
                let sides = line[(asked?.upperBound ?? line.startIndex)...].split(separator: "//", maxSplits: 1)
                accepted = Self.pieces(sides[0], "|").map { $0.filter { $0 != "`" } }
                code = Set(Self.pieces(sides[0], "|").filter { $0.hasPrefix("`") }.map { $0.filter { $0 != "`" } })
                terms = sides.count > 1 ? Set(Self.pieces(sides[1], "|")) : []
                continue
            }
            let row = line.drop { $0 == " " }
            let verdict: Verdict = row.first == "=" ? .right : row.first == "~" ? .nearly : .wrong
            rows += Self.pieces(row.dropFirst(2), ";;").map {
                Row(question: question, accepted: accepted, code: code, otherTerms: terms, typed: $0, verdict: verdict)
            }
        }
    }

    private static func pieces(_ text: Substring, _ mark: String) -> [String] {
        text.split(separator: mark).map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }

    /// Expects each row's verdict, and a comparison that holds both texts.
    func check() {
        for row in rows {
            let judgement = row.key.judge(row.typed)
            #expect(judgement.verdict == row.verdict, "\(row.testDescription), not \(judgement.verdict) by “\(judgement.accepted)”")
            #expect(judgement.comparison.map(\.typed).joined() == row.typed)
            #expect(judgement.comparison.map(\.accepted).joined() == judgement.accepted)
        }
    }
}
