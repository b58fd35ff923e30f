import Cards
import Testing

@testable import Identity

/// Chance edits a deck on both sides, and the news are taken.
@Suite struct DeckNewsWalkTests {
    /// A generator that makes the same numbers for a seed everywhere (SplitMix64; G. Steele, D. Lea, C. Flood).
    private struct Dice {
        var state: UInt64
        mutating func below(_ limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(limit))
        }
    }

    private typealias Entry = (heading: String, body: String)
    private static let words = [
        "amber", "basalt", "cobalt", "dolomite", "ebony", "feldspar", "granite", "hematite", "iron", "jade", "kyanite",
    ]

    private static func phrase(_ dice: inout Dice) -> String {
        (0..<4).map { _ in words[dice.below(words.count)] + String(dice.below(1000)) }.joined(separator: " ")
    }

    private static func text(_ cards: [Entry]) -> String {
        "# Stones\n" + cards.map { "\n## \($0.heading)\n\n\($0.body)\n" }.joined()
    }

    private static func edited(_ cards: [Entry], as side: String, _ dice: inout Dice) -> [Entry] {
        var cards = cards
        for number in 0..<dice.below(6) {
            let index = dice.below(max(1, cards.count))
            switch dice.below(5) {
            case 0 where !cards.isEmpty: cards.remove(at: index)
            case 1: cards.insert((phrase(&dice), "\(side) new \(number) \(phrase(&dice))"), at: min(index, cards.count))
            case 2 where !cards.isEmpty: cards[index].heading += " \(side)"
            case _ where !cards.isEmpty: cards[index].body += "\n\n\(side) \(number) \(words[dice.below(words.count)])"
            default: break
            }
        }
        return cards
    }

    @Test(arguments: 0..<24) func allThatIsTakenIsThereAndNothingOfOnesOwnIsLost(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let cards: [Entry] = (0..<3 + dice.below(8)).map { _ in (Self.phrase(&dice), Self.phrase(&dice)) }
        let (theirs, own) = (Self.edited(cards, as: "theirs", &dice), Self.edited(cards, as: "own", &dice))
        let bytes = [cards, theirs, own].map { Array(Self.text($0).utf8) }
        let news = DeckNews(base: bytes[0], theirs: bytes[1], own: bytes[2])
        let merged = news.own(taking: news.harmless)
        #expect(merged.left == [])
        let result = DeckVersion(merged.bytes)
        let texts = Set(result.texts)
        // Whatever one wrote oneself is there, to the letter.
        let base = Set(DeckVersion(bytes[0]).texts)
        for text in DeckVersion(bytes[2]).texts where !base.contains(text) { #expect(texts.contains(text)) }
        // A card that one has not touched is as they have it, and what is new is there.
        for (index, text) in news.theirs.texts.enumerated() {
            let isOwn = news.items.contains { $0.index.theirs == index && $0.isOwnChanged }
            let isLikeBase = base.contains(text)
            if !isOwn, !isLikeBase { #expect(texts.contains(text)) }
        }
        // Each card of the copy that is still there went where it is said to have gone.
        for (before, now) in merged.places where !news.items.contains(where: { $0.index.own == before && !$0.isOwnChanged }) {
            #expect(news.own.texts[before] == result.texts[now])
        }
        // Where nothing was changed by oneself, it is their deck.
        let untouched = DeckNews(base: bytes[0], theirs: bytes[1], own: bytes[0])
        let all = untouched.own(taking: untouched.harmless)
        #expect(
            DeckVersion(all.bytes).texts.map { String(decoding: $0, as: UTF8.self) }.sorted()
                == untouched.theirs.texts.map { String(decoding: $0, as: UTF8.self) }.sorted())
        // What was decided is told no more, whatever it was.
        for decided in news.items.indices.map({ Set([$0]) }) where decided.count < news.items.count {
            let after = news.own(taking: decided.intersection(news.harmless))
            let next = DeckNews(base: news.base(deciding: decided)!, theirs: bytes[1], own: after.bytes)
            #expect(next.items.count == news.items.count - 1)
        }
    }
}
