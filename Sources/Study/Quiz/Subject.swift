import Foundation

/// What a text is about: its words without those of grammar, each cut down to what it shares with its other forms.
enum Subject {
    /// The words of a text that say what it is about.
    static func words(of text: String) -> Set<String> {
        var found: Set<String> = []
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            guard word.count > 2 || word.contains(where: \.isNumber), !Grammar.fillers.contains(word) else { continue }
            let singular = word.count > 3 && word.last == "s" ? word.dropLast() : word
            found.insert(String(singular.prefix(7)))
        }
        return found
    }
}

/// How much words tell: the rarer among many cards, the more.
struct WordWeights {
    private let frequencies: [String: Int]
    private let weights: [String: Double]

    /// The weights of words among texts, of each of which the words are given.
    init(_ texts: [Set<String>]) {
        var frequencies: [String: Int] = [:]
        for word in texts.joined() { frequencies[word, default: 0] += 1 }
        self.frequencies = frequencies
        weights = frequencies.mapValues { log(Double(texts.count + 1) / Double($0)) }
    }

    /// How many of the texts have a word.
    func frequency(of word: String) -> Int { frequencies[word] ?? 0 }

    /// How much the words of a text tell together; a word that no text has tells nothing.
    func weight(of words: Set<String>) -> Double { words.reduce(0) { $0 + (weights[$1] ?? 0) } }

    /// What share of what the shorter of two texts tells is told by the other one too, from 0 to 1.
    func share(_ a: Set<String>, _ b: Set<String>) -> Double {
        let common = weight(of: a.intersection(b))
        return common == 0 ? 0 : common / min(weight(of: a), weight(of: b))
    }
}
