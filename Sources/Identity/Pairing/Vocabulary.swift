import Foundation

/// The words of many cards, with what each is worth for telling them apart: one that all cards of a family have is worth little.
struct Vocabulary {
    /// The words of a text: their numbers with how often each occurs, sorted by number, and what they are worth together.
    struct Bag {
        var words: [(word: Int32, count: Int32)] = []
        /// What its words are worth when it stands alone, whatever other cards have.
        var plainWorth = 0.0
    }

    /// A word that is known.
    struct Known {
        var word: WordReading.Word
        var letters: [Unicode.Scalar]
    }

    private var numbers: [WordReading.Word: Int32] = [:]
    private(set) var words: [Known] = []
    private var plain: [Double] = []
    private var cards: [Int32] = []
    private var cardCount = 0
    private var worths: [Double] = []

    /// The words of a text.
    mutating func bag(_ text: String) -> Bag {
        var counts: [Int32: Int32] = [:]
        for word in WordReading(text).words { counts[number(of: word), default: 0] += 1 }
        var bag = Bag()
        bag.words = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        bag.plainWorth = bag.words.reduce(0) { $0 + plain[Int($1.word)] * Double($1.count) }
        return bag
    }

    private mutating func number(of word: WordReading.Word) -> Int32 {
        if let known = numbers[word] { return known }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(Known(word: word, letters: Array(word.text.unicodeScalars)))
        cards.append(0)
        plain.append(Self.plainWorth(of: word))
        return number
    }

    /// Counts the words of a card that stands for the decks as they are.
    mutating func count(_ bags: [Bag]) {
        cardCount += 1
        for word in Set(bags.flatMap { $0.words.map(\.word) }) { cards[Int(word)] += 1 }
    }

    /// Lets what was counted so far say what each word is worth; words that were not known then are worth most.
    mutating func weigh() {
        let all = log(1 + Double(max(1, cardCount)))
        worths = words.indices.map { plain[$0] * max(0.1, (all - log(Double(max(1, cards[$0])))) / all) }
    }

    /// What a word is worth.
    func worth(_ word: Int32) -> Double { Int(word) < worths.count ? worths[Int(word)] : plain[Int(word)] }

    /// Names are worth most, and short words, which mostly hold the sentence together, least.
    private static func plainWorth(of word: WordReading.Word) -> Double {
        if word.isName { return 1.5 }
        return switch word.text.unicodeScalars.count {
        case ...2: 0.3
        case 3: 0.5
        default: 1
        }
    }
}
