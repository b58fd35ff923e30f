import Foundation

/// The words of many cards, with what each is worth for telling them apart: one that all cards of a family have is worth little.
struct Vocabulary {
    /// The words of a text: their numbers with how often each occurs, sorted by number, and what they are worth together.
    struct Bag {
        var words: [(word: Int32, count: Int32)] = []
        /// The numbers in the order in which the words stand.
        var sequence: [Int32] = []
        /// What its words are worth when it stands alone, whatever other cards have.
        var plainWorth = 0.0
    }

    /// A word that is known.
    struct Known {
        var word: Word
        var letters: [Unicode.Scalar]
    }

    private var numbers: [Word: Int32] = [:]
    private(set) var words: [Known] = []
    private var plain: [Double] = []
    private var cards: [Int32] = []
    private var cardCount = 0
    private var worths: [Double] = []

    /// The words of a text.
    mutating func bag(_ text: String) -> Bag {
        var bag = Bag()
        bag.sequence = WordReading(text).words.map { number(of: $0) }
        for word in bag.sequence.sorted() {
            if bag.words.last?.word == word { bag.words[bag.words.count - 1].count += 1 } else { bag.words.append((word, 1)) }
        }
        bag.plainWorth = bag.words.reduce(0) { $0 + plain[Int($1.word)] * Double($1.count) }
        return bag
    }

    private mutating func number(of word: Word) -> Int32 {
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
    private static func plainWorth(of word: Word) -> Double {
        switch word.kind {
        case .name, .picture: 1.5
        case .rightOption: 1
        case .character, .line: 0.5
        case .plain, .link:
            switch word.text.unicodeScalars.count {
            case ...2: 0.3
            case 3: 0.5
            default: 1
            }
        }
    }
}
