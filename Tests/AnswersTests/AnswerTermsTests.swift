import Answers
import Cards
import Foundation
import Scheduling
import Testing

/// The terms that cards use, and the typed cards that come with the project.
@Suite struct AnswerTermsTests {
    private static func contents(_ text: String) -> [Content] {
        Deck(parsing: text).cards.flatMap { card in card.sides.map { card.content(of: $0) } }
    }

    /// A deck: its terms.
    @Test(arguments: [
        ("## Which?\n\nEAAT2 | GLT-1 | AMPA receptor(s)\n\n#typed\n", ["AMPA receptor", "AMPA receptors", "EAAT2", "GLT-1"]),
        ("## Which one is it?\n\n- [x] Mg²⁺\n- [ ] **Ca²⁺**\n- [ ] A sentence of more than four words\n", ["Ca²⁺", "Mg²⁺"]),
        (
            "## Complete it\n\n{{c1::Cystine}} enters, {{c2::glutamate::which}} leaves.\n\n#cloze\n",
            ["Complete it", "Cystine", "glutamate"]
        ),
        ("## What is a long question about?\n\nThe **cystine** of *the **cell***.\n", ["cell", "cystine"]),
        ("## GSSG\n\nGlutathione disulfide\n\n#reversed\n", ["GSSG", "Glutathione disulfide"]),
    ])
    func termsAreWhatACardNames(deck: String, terms: [String]) {
        let found = AnswerKey.terms(of: Self.contents(deck))
        #expect(Set(terms).isSubset(of: found) && found.allSatisfy { $0.split(separator: " ").count <= 4 && !$0.contains("?") }, "\(found)")
    }

    /// The folder of the decks, two above the one that holds this file.
    private static let folder = URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/") + "/Decks"

    private static let decks: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
    }()

    @Test func thereAreTypedCards() throws { #expect(try Self.decks.flatMap(Self.typed).count >= 40) }

    @Test(arguments: decks) func aTypedCardAcceptsEachOfItsAnswers(deck: String) throws {
        for (accepted, terms) in try Self.typed(in: deck) {
            let key = AnswerKey(accepted: accepted, otherTerms: DeckTerms(terms))
            for answer in accepted {
                for typed in [answer, answer.lowercased(), answer.filter { $0 != "(" && $0 != ")" }, "It is \(answer)."] {
                    #expect(key.judge(typed).verdict == .right, "\(typed) for \(accepted)")
                }
            }
        }
    }

    @Test(arguments: decks) func noOtherTermOfTheDeckIsTakenForASlip(deck: String) throws {
        for (accepted, terms) in try Self.typed(in: deck) {
            let key = AnswerKey(accepted: accepted, otherTerms: DeckTerms(terms))
            for term in terms where key.judge(term).verdict == .nearly { Issue.record("\(term) for \(accepted)") }
        }
    }

    private static func typed(in deck: String) throws -> [(accepted: [String], terms: Set<String>)] {
        let contents = Self.contents(try String(contentsOfFile: folder + "/" + deck, encoding: .utf8))
        let terms = AnswerKey.terms(of: contents)
        return contents.compactMap { content in
            if case .typed(let accepted, _) = content.answer { (accepted, terms) } else { nil }
        }
    }
}
