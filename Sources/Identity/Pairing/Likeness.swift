/// How much two cards are alike, from their words.
struct Likeness {
    /// A card to be compared.
    struct Card {
        var heading: Vocabulary.Bag
        var body: Vocabulary.Bag
    }

    /// How much of the headings is the same, from 0 to 1.
    let heading: Double
    /// How much of the bodies is the same; 0 where one is empty.
    let body: Double
    /// Whether a name in the one heading has another in its place in the other: `EAAT1` and `EAAT2`.
    let hasOtherNames: Bool
    /// What is said by both together, from 0 to 1.
    let share: Double
    /// What can be said at most, whatever else speaks for it: less than 1 where something speaks against it.
    let limit: Double

    init(_ first: Card, _ second: Card, _ vocabulary: Vocabulary) {
        heading = Self.share(first.heading, second.heading, vocabulary)
        body = Self.share(first.body, second.body, vocabulary)
        hasOtherNames = Self.haveOtherNames(first.heading, second.heading, vocabulary)
        let headingWorth = min(Self.worth(first.heading, vocabulary), Self.worth(second.heading, vocabulary))
        let bodyWorth = min(Self.worth(first.body, vocabulary), Self.worth(second.body, vocabulary))
        let hasNoBodies = first.body.words.isEmpty && second.body.words.isEmpty
        let isOther = hasOtherNames || (body < 0.15 && Self.haveOtherWords(first.heading, second.heading, vocabulary))
        share = hasNoBodies ? heading : Self.mean(heading, body, headingWorth, bodyWorth, isOther: isOther)
        limit =
            hasOtherNames
            ? min(Self.doubtful, 0.3 + 0.27 * body)
            : isOther || (min(heading, body) < 0.15 && !hasNoBodies && heading < 0.85 && !(body >= 0.75 && bodyWorth >= 4))
                ? Self.doubtful : 1
    }

    private static func mean(
        _ heading: Double, _ body: Double, _ headingWorth: Double, _ bodyWorth: Double, isOther: Bool
    ) -> Double {
        let most = 6.0
        let (headingPart, bodyPart) = (min(most, headingWorth) + 0.5, min(most, bodyWorth) + 0.5)
        let part = min(0.8, max(0.2, headingPart / (headingPart + bodyPart)))
        let mean = part * heading + (1 - part) * body
        // A heading that is hardly touched is the card's name still, and a long body that is hardly touched is nobody else's.
        if heading >= 0.85, headingWorth >= 1.5, !isOther { return max(mean, 0.85 * heading) }
        return body >= 0.75 && bodyWorth >= 4 ? max(mean, 0.85 * body) : mean
    }

    /// What can be said at most where something speaks against it.
    private static let doubtful = 0.55

    /// What a text's words are worth, each counted once.
    static func worth(_ bag: Vocabulary.Bag, _ vocabulary: Vocabulary) -> Double {
        bag.words.reduce(0) { $0 + vocabulary.worth($1.word) }
    }
}

extension Likeness {
    /// How much of two texts is the same: Dice's measure, and, where one was extended or cut, how much of the shorter the longer has.
    private static func share(_ first: Vocabulary.Bag, _ second: Vocabulary.Bag, _ vocabulary: Vocabulary) -> Double {
        if first.words.isEmpty || second.words.isEmpty { return first.words.isEmpty && second.words.isEmpty ? 1 : 0 }
        var (same, one, other) = (0.0, 0.0, 0.0)
        var (onlyFirst, onlySecond): ([Int32], [Int32]) = ([], [])
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
            if here == 0 { onlySecond.append(word) } else if there == 0 { onlyFirst.append(word) }
        }
        // Where hardly anything is the same, no slip makes the two alike.
        if 5 * same >= min(one, other) { same += vocabulary.spelledOtherwise(onlyFirst, onlySecond) }
        let dice = 2 * same / max(one + other, .leastNormalMagnitude)
        let smaller = min(one, other)
        return min(1, smaller < 1.5 ? dice : 0.6 * dice + 0.4 * same / smaller)
    }

    /// Whether each heading has a word of weight that the other lacks, as in "What raises it?" and "What lowers it?".
    private static func haveOtherWords(_ first: Vocabulary.Bag, _ second: Vocabulary.Bag, _ vocabulary: Vocabulary) -> Bool {
        func lacks(_ bag: Vocabulary.Bag, _ word: Int32) -> Bool {
            !bag.words.contains { $0.word == word || vocabulary.kinship($0.word, word) > 0 }
        }
        func hasOwn(_ bag: Vocabulary.Bag, against other: Vocabulary.Bag) -> Bool {
            bag.words.contains { vocabulary.words[Int($0.word)].letters.count > 3 && lacks(other, $0.word) }
        }
        return hasOwn(first, against: second) && hasOwn(second, against: first)
    }

    /// Whether each heading has a name that the other lacks.
    private static func haveOtherNames(_ first: Vocabulary.Bag, _ second: Vocabulary.Bag, _ vocabulary: Vocabulary) -> Bool {
        func names(_ bag: Vocabulary.Bag) -> [Int32] { bag.words.map(\.word).filter { vocabulary.words[Int($0)].word.isName } }
        func lacks(_ bag: Vocabulary.Bag, _ name: Int32) -> Bool {
            !bag.words.contains { $0.word == name || vocabulary.kinship($0.word, name) > 0 }
        }
        return names(first).contains { lacks(second, $0) } && names(second).contains { lacks(first, $0) }
    }
}
