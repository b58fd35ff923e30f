import Cards

/// The terms that a deck uses, made ready once for all its answers.
public struct DeckTerms: Equatable, Sendable, ExpressibleByArrayLiteral {
    /// What a term comes to: its text, and its words where it is short.
    fileprivate struct Term: Hashable, Sendable {
        /// Its place among the terms.
        let number: Int
        let text: String
        let words: [String]
    }

    /// The terms by how they are spelled.
    private var terms: [String: [Term]] = [:]
    /// How many terms come to a text, and how many have a word.
    fileprivate private(set) var texts: [String: Int] = [:]
    fileprivate private(set) var words: [String: Int] = [:]

    /// These terms; what is longer than a line is none.
    public init(_ terms: some Sequence<String>) {
        for (number, term) in terms.enumerated() where term.utf8.count <= 200 {
            let phrase = Phrase(term)
            guard !phrase.words.isEmpty else { continue }
            let words = phrase.words.count > 3 ? [] : Set(phrase.words.map(\.stem).filter { $0.utf8.count > 2 })
            let made = Term(number: number, text: phrase.stemmed, words: Array(words))
            for spelling in Set([phrase.plain, phrase.stemmed]) { self.terms[spelling, default: []].append(made) }
            texts[made.text, default: 0] += 1
            for word in words { self.words[word, default: 0] += 1 }
        }
    }

    /// These terms.
    public init(arrayLiteral terms: String...) { self.init(terms) }

    /// Those that are spelled in one of some ways.
    fileprivate func spelled(_ spellings: Set<String>) -> [Term] { spellings.flatMap { terms[$0] ?? [] } }
}

/// The terms that a deck uses, as far as an answer is concerned: what was typed and is one of them was meant as it stands.
struct Terms: Equatable, Sendable {
    private let all: DeckTerms
    /// What of them is none here, because it says the same as an accepted answer.
    private let (ownTexts, ownWords): (Set<String>, Set<String>)

    /// The terms, without those that say the same as an accepted answer. That takes time by these alone.
    init(_ terms: DeckTerms, except answers: [String]) {
        all = terms
        guard !terms.texts.isEmpty else {
            (ownTexts, ownWords) = ([], [])
            return
        }
        let accepted = answers.map(OptionalParts.init).flatMap { [$0.longest, $0.shortest] }.map { Phrase($0) }
        let own = terms.spelled(Set(accepted.flatMap { [$0.plain, $0.stemmed] }))
        // A term that is spelled in two ways is found by both.
        let left = Dictionary(grouping: Set(own), by: \.text).mapValues(\.count)
        let words = Dictionary(Set(own).flatMap(\.words).map { ($0, 1) }, uniquingKeysWith: +)
        ownTexts = Set(left.filter { terms.texts[$0.key] == $0.value }.keys)
        ownWords = Set(words.filter { terms.words[$0.key] == $0.value }.keys).union(accepted.flatMap(\.words).map(\.stem))
    }

    /// Whether a text is one of the terms.
    func contains(_ phrase: Phrase) -> Bool { containsText(phrase.stemmed) || containsText(phrase.plain) }

    /// Whether a word is a term, or a part of one.
    func containsWord(_ word: String) -> Bool { all.words[word] != nil && !ownWords.contains(word) || containsText(word) }

    private func containsText(_ text: String) -> Bool { all.texts[text] != nil && !ownTexts.contains(text) }

    /// Whether a text is nearer to one of the terms than to what it was taken for.
    func haveOneNearer(to phrase: Phrase, than accepted: Phrase) -> Bool {
        guard let distance = slips(between: phrase.stemmed, and: accepted.stemmed, limit: 6), distance > 1 else { return false }
        return all.texts.keys.contains { !ownTexts.contains($0) && slips(between: $0, and: phrase.stemmed, limit: distance - 1) != nil }
    }
}
