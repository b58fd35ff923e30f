import Answers
import Cards
import Foundation
import Scheduling
import Testing

/// Answers that learners would give to the typed cards that come with the project.
@Suite struct AnswerListTests {
    /// One line of a list.
    private struct Row {
        let meant: String
        let heading: String
        let typed: String
    }

    /// The folder of the package, two above the one that holds this file.
    private static let folder = URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/")

    /// The heading of each typed card, and what it takes to judge its answers.
    private static let cards: [(heading: String, key: AnswerKey)] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/Decks")) ?? []
        return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().flatMap { name -> [(heading: String, key: AnswerKey)] in
            let deck = Deck(parsing: (try? String(contentsOfFile: folder + "/Decks/" + name, encoding: .utf8)) ?? "")
            let contents: [(heading: String, content: Content)] = deck.cards.map { ($0.heading, $0.content(of: .forward)) }
            let terms = AnswerKey.terms(of: deck.cards.flatMap { card in card.sides.map { card.content(of: $0) } })
            return contents.compactMap { heading, content -> (heading: String, key: AnswerKey)? in
                guard case .typed(let accepted, _) = content.answer else { return nil }
                let question = content.question.plainText
                return (heading, AnswerKey(accepted: accepted, code: content.code, otherTerms: DeckTerms(terms), question: question))
            }
        }
    }()

    private static func rows(of list: String) throws -> [Row] {
        try String(contentsOfFile: folder + "/Tests/AnswersTests/Lists/\(list)", encoding: .utf8).split(separator: "\n").dropFirst().map {
            let fields = $0.split(separator: "\t").map(String.init)
            return Row(meant: fields[0], heading: fields[1], typed: fields[2])
        }
    }

    /// A list, and how many of its answers that are meant right have to be taken as right or nearly so.
    @Test(arguments: [("learners.tsv", 215), ("more.tsv", 140)])
    func rightAnswersAreTakenAndWrongOnesRefused(list: String, atLeast: Int) throws {
        var (taken, judged) = (0, 0)
        let rows = try Self.rows(of: list)
        for row in rows {
            guard let card = Self.cards.first(where: { $0.heading.contains(row.heading) }) else { continue }
            judged += 1
            let verdict = card.key.judge(row.typed).verdict
            if row.meant == "=", verdict > .wrong { taken += 1 }
            if row.meant == "x" { #expect(verdict == .wrong, "\(row.typed) for \(card.key.accepted)") }
        }
        // A card that goes from the decks takes its answers with it.
        #expect(judged * 20 >= rows.count * 19)
        #expect(taken >= atLeast - (rows.count - judged))
    }
}
