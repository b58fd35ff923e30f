import Cards

/// The terms that a deck uses, as far as an answer is concerned: what was typed and is one of them was meant as it stands.
struct Terms: Equatable, Sendable {
    private let texts: Set<String>
    private let words: Set<String>

    /// The terms, without those that say the same as an accepted answer.
    init(_ terms: Set<String>, except answers: [String]) {
        guard !terms.isEmpty else {
            (texts, words) = ([], [])
            return
        }
        let accepted = answers.map(OptionalParts.init).flatMap { [$0.longest, $0.shortest] }.map { Phrase($0) }
        let own = Set(accepted.flatMap { [$0.plain, $0.stemmed] })
        let ownWords = Set(accepted.flatMap(\.words).map(\.stem))
        var (texts, words) = (Set<String>(), Set<String>())
        for term in terms where term.utf8.count <= 200 {
            let phrase = Phrase(term)
            guard !phrase.words.isEmpty, !own.contains(phrase.plain), !own.contains(phrase.stemmed) else { continue }
            texts.insert(phrase.stemmed)
            guard phrase.words.count <= 3 else { continue }
            words.formUnion(phrase.words.map(\.stem).filter { $0.utf8.count > 2 && !ownWords.contains($0) })
        }
        self.texts = texts
        self.words = words
    }

    /// Whether a text is one of the terms.
    func contains(_ phrase: Phrase) -> Bool { texts.contains(phrase.stemmed) || texts.contains(phrase.plain) }

    /// Whether a word is a term, or a part of one.
    func containsWord(_ word: String) -> Bool { words.contains(word) || texts.contains(word) }

    /// Whether a text is nearer to one of the terms than to what it was taken for.
    func haveOneNearer(to phrase: Phrase, than accepted: Phrase) -> Bool {
        guard let distance = slips(between: phrase.stemmed, and: accepted.stemmed, limit: 6), distance > 1 else { return false }
        return texts.contains { slips(between: $0, and: phrase.stemmed, limit: distance - 1) != nil }
    }
}
