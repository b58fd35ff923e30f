import Cards
import Testing

/// The drawings in the decks are text in code fences, so that they look the same everywhere.
@Suite("The drawings on the cards") struct DiagramTests {
    /// The pathways that are drawn: the deck, and words that only this drawing holds.
    static let pathways = [
        ("1-glutamate.md", ["NEURON", "ASTROCYTE"]), ("2-glutathione.md", ["glutamylcysteine"]), ("2-glutathione.md", ["GSSG"]),
        ("4-dual-action.md", ["cystine", "vesicle"]), ("4-dual-action.md", ["NAC by mouth"]),
    ]

    @Test(arguments: pathways) func eachPathwayIsDrawnAndACardAsksForAPart(file: String, words: [String]) {
        let cards = ShippedCard.all.filter { card in
            card.file == file && card.drawings.contains { drawing in words.allSatisfy(drawing.contains) }
        }
        #expect(!cards.isEmpty, "\(file) has no drawing with \(words)")
        let asking = cards.filter { card in
            Self.marks(of: card.heading).contains { mark in card.drawings.contains { $0.contains(mark) } }
        }
        #expect(!asking.isEmpty, "no card asks for a part of the drawing with \(words)")
    }

    @Test func aDrawingBelongsToTheQuestion() {
        for card in ShippedCard.all {
            #expect(card.text.matches(of: /(?m)^ *```/).count == card.drawings.count * 2, "\(card.place) has a fence outside its question")
        }
    }

    /// 60 columns, so that a drawing fits into a narrow terminal and a card's margins.
    @Test func noDrawingIsWiderThanASmallTerminal() {
        for card in ShippedCard.all {
            for line in card.drawings.flatMap({ $0.split(separator: "\n") }) {
                #expect(line.count <= 60, "\(card.place): \(line.count) columns: \(line)")
                #expect(line.allSatisfy { $0.unicodeScalars.count == 1 && $0 != "\t" }, "\(card.place): not a column a character: \(line)")
            }
        }
    }

    @Test func everyMarkInADrawingIsExplainedOnACardThatShowsIt() {
        let drawings = Dictionary(grouping: ShippedCard.all.filter { !$0.drawings.isEmpty }) { $0.drawings.joined() }
        for (drawing, cards) in drawings {
            let told = Set(cards.flatMap { Self.marks(of: $0.text.replacing(/(?m)^```[\s\S]*?^```/, with: "")) })
            for mark in Set(Self.marks(of: drawing)).subtracting(told).sorted() {
                Issue.record("\(cards.map(\.place).joined(separator: "; ")): nothing is said of \(mark)")
            }
        }
    }

    /// The marks of a text that point at parts of a drawing: `(1)`, `(2)` and so on.
    private static func marks(of text: String) -> [String] { text.matches(of: /\([1-9]\)/).map { String($0.0) } }
}
