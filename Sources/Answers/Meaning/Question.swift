/// What a question says of its answer: words that add nothing when they come again, the class of the thing asked for, the side of a limit.
struct Question: Equatable, Sendable {
    /// The words of the question, as singulars.
    let words: Set<String>
    /// The words behind `which` or `what`: of `Which extracellular ion blocks…` they are `extracellular`, `ion` and `blocks`.
    let classWords: Set<String>
    /// What it says of a number that it asks for.
    let expectation: Expectation

    /// The question of a text; empty where nothing is known of it.
    init(_ text: String) {
        let read = Phrase.words(String(text.prefix(2_000)))
        let texts = read.map(\.text)
        words = Set(read.map(\.stem)).union(texts)
        var classes: Set<String> = []
        var expectation = Expectation()
        for (index, word) in texts.enumerated() where Self.interrogatives.contains(word) {
            for word in read[(index + 1)...].prefix(4) {
                guard !Self.stops.contains(word.text) else { break }
                classes.insert(word.stem)
            }
            if expectation.side == nil { expectation.side = Self.side(texts, at: index) }
        }
        classWords = classes
        let changes = Set(texts.compactMap { Change($0) })
        expectation.labels = NumberLabel.figures(in: String(text.prefix(2_000)))
        expectation.change = changes.count == 1 ? changes.first : nil
        self.expectation = expectation
    }

    /// Whether all words of a phrase stand in the question.
    func holds(_ phrase: Phrase) -> Bool {
        !words.isEmpty && phrase.words.allSatisfy { words.contains($0.stem) || words.contains($0.text) }
    }

    /// Whether some words behind an answer only repeat the class of the thing that is asked for.
    func asksForClass(_ words: ArraySlice<Word>) -> Bool {
        guard let last = words.last, !Glossary.contains(last.stem) else { return false }
        return words.allSatisfy { classWords.contains($0.stem) }
    }

    /// The side of a limit that is asked for by the words around an interrogative: `within how many`, `how long after`, `what is the maximum`.
    private static func side(_ texts: [String], at index: Int) -> Bound.Side? {
        for count in [4, 3, 2, 1] where index >= count {
            let words = texts[(index - count)..<index].filter { $0 != "the" }.joined(separator: " ") + " "
            if let (bound, length) = Bound.read(Array(words)[...]), length == words.count { return bound.side }
        }
        let next = texts[(index + 1)...].prefix(12)
        if texts[index] == "how" {
            if let first = next.first, ["soon", "quickly", "fast", "early"].contains(first) { return .below }
            // `How long after…`, `How many hours after…`: of two times the later.
            if let place = next.prefix(4).firstIndex(where: { times[$0] != nil }) { return times[texts[place]] }
        }
        for (place, word) in zip(next.indices, next) {
            if place < index + 6, let side = limits[word] { return side }
            if word == "at", place + 1 < next.endIndex, let side = ends[next[place + 1]] { return side }
        }
        return nil
    }

    private static let interrogatives: Set<String> = ["which", "what", "how", "when", "whose"]
    private static let stops: Set<String> = [
        "is", "are", "was", "were", "does", "do", "did", "has", "have", "had", "can", "must", "may", "of",
    ]
    private static let limits: [String: Bound.Side] = [
        "maximum": .below, "maximal": .below, "latest": .below, "longest": .below, "highest": .below, "largest": .below, "minimum": .above,
        "minimal": .above, "earliest": .above, "lowest": .above, "smallest": .above, "shortest": .above,
    ]
    private static let times: [String: Bound.Side] = ["after": .above, "before": .below, "within": .below]
    private static let ends: [String: Bound.Side] = ["most": .below, "latest": .below, "least": .above, "earliest": .above]
}
