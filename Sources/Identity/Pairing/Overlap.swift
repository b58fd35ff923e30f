/// What two texts have in common, and what each has alone.
struct Overlap {
    /// How much is the same, from 0 to 1: Dice's measure, and, where one text was extended or cut, how much of the shorter the longer has.
    private(set) var share = 0.0
    /// What the words in common are worth.
    private(set) var same = 0.0
    /// The words that each has while the other has none like them.
    private(set) var own: (first: [Int32], second: [Int32]) = ([], [])

    /// - Parameter looksClosely: whether every word is compared with every other to tell what each has alone; else only names are looked
    ///   for that are cut otherwise.
    init(_ first: Vocabulary.Bag, _ second: Vocabulary.Bag, _ vocabulary: Vocabulary, looksClosely: Bool) {
        if first.words.isEmpty || second.words.isEmpty {
            share = first.words.isEmpty && second.words.isEmpty ? 1 : 0
            own = (first.words.map(\.word), second.words.map(\.word))
            return
        }
        var (one, other) = (0.0, 0.0)
        var (i, j) = (0, 0)
        while i < first.words.count || j < second.words.count {
            let (a, b) = (i < first.words.count ? first.words[i].word : .max, j < second.words.count ? second.words[j].word : .max)
            let word = min(a, b)
            let (here, there) = (a == word ? first.words[i].count : 0, b == word ? second.words[j].count : 0)
            if a == word { i += 1 }
            if b == word { j += 1 }
            let worth = vocabulary.worth(word)
            same += worth * Double(min(here, there))
            one += worth * Double(here)
            other += worth * Double(there)
            if here == 0 { own.second.append(word) } else if there == 0 { own.first.append(word) }
        }
        // Where hardly anything is the same, no slip makes the two alike.
        if looksClosely || 5 * same >= min(one, other) { same += respelled(first, second, vocabulary, looksClosely) }
        let dice = 2 * same / max(one + other, .leastNormalMagnitude)
        let smaller = min(one, other)
        share = min(1, smaller < 1.5 ? dice : 0.6 * dice + 0.4 * same / smaller)
    }

    /// What words are worth that both have though they are spelled or cut otherwise. They are nobody's own.
    private mutating func respelled(
        _ first: Vocabulary.Bag, _ second: Vocabulary.Bag, _ vocabulary: Vocabulary, _ looksClosely: Bool
    ) -> Double {
        if own.first.isEmpty || own.second.isEmpty { return 0 }
        var worth = 0.0
        if looksClosely || (own.first + own.second).contains(where: { vocabulary.words[Int($0)].word.isName }) {
            let alone = Set(own.first + own.second)
            let cut = vocabulary.cutOtherwise(first, second) { alone.contains($0) }
            if !cut.isEmpty {
                func value(_ words: [Int32]) -> Double { words.filter(cut.contains).reduce(0) { $0 + vocabulary.worth($1) } }
                worth += min(value(own.first), value(own.second))
                own = (own.first.filter { !cut.contains($0) }, own.second.filter { !cut.contains($0) })
            }
        }
        worth += vocabulary.spelledOtherwise(own.first, own.second)
        if looksClosely {
            func lacks(_ bag: Vocabulary.Bag, _ word: Int32) -> Bool { !bag.words.contains { vocabulary.kinship($0.word, word) > 0 } }
            own = (own.first.filter { lacks(second, $0) }, own.second.filter { lacks(first, $0) })
        }
        return worth
    }
}
