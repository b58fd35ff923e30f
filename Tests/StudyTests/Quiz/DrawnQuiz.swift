import Cards
import Foundation
import TestSupport

@testable import Study

/// The questions of decks, and quizzes over them.
struct DrawnQuiz {
    /// A question with its options, the right one first.
    struct Question {
        let source: Distractors.Source
        let wrong: [Distractors.Source]
    }

    let sources: [Distractors.Source]
    /// The basic cards among them, which may be asked as a choice.
    let asked: [Distractors.Source]
    let distractors: Distractors

    init(_ decks: [(name: String, text: String)]) {
        var (sources, asked): ([Distractors.Source], [Distractors.Source]) = ([], [])
        for (name, text) in decks {
            for card in Deck(parsing: Array(text.utf8)).cards {
                let siblings = Int64(sources.count)
                for side in card.sides {
                    guard let source = Distractors.Source(card, side: side, deck: name, siblings: siblings) else { continue }
                    sources.append(source)
                    if card.kind == .basic { asked.append(source) }
                }
            }
        }
        (self.sources, self.asked, distractors) = (sources, asked, Distractors(sources))
    }

    /// A quiz over the decks that come with Nacre.
    static let shipped: DrawnQuiz = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Decks").standardizedFileURL
        let names = ["1-glutamate", "2-glutathione", "3-nac", "4-dual-action", "5-evidence"]
        return DrawnQuiz(names.map { ($0, try! String(contentsOf: folder.appending(path: $0 + ".md"), encoding: .utf8)) })
    }()

    /// What a card is asked with; nil when it is asked openly.
    func draw(_ source: Distractors.Source, _ dice: inout Dice) -> Question? {
        distractors.draw(3, for: source, using: &dice).map { wrong in
            Question(source: source, wrong: wrong.map { answer in sources.first { $0.answer == answer }! })
        }
    }

    /// So many questions, drawn over and over again from all cards.
    func questions(_ count: Int, seed: UInt64 = 1) -> [Question] {
        var dice = Dice(state: seed)
        var questions: [Question] = []
        let asked = asked.filter { distractors.count(for: $0) >= 3 }
        for _ in 0..<10 { questions += asked.compactMap { draw($0, &dice) } }
        // What found no options in ten draws hardly will.
        let possible = Set(questions.map(\.source))
        let again = asked.filter(possible.contains)
        for _ in 0..<100 where questions.count < count { questions += again.compactMap { draw($0, &dice) } }
        return Array(questions.prefix(count))
    }
}
