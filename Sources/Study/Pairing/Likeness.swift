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
        limit = hasOtherNames ? min(Self.doubtful, 0.3 + 0.27 * body)
            : isOther || (min(heading, body) < 0.15 && !hasNoBodies && heading < 0.85 && !(body >= 0.75 && bodyWorth >= 4)) ? Self.doubtful : 1
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
        var (a, b) = (first.words[...], second.words[...])
        while !a.isEmpty || !b.isEmpty {
            let word = min(a.first?.word ?? .max, b.first?.word ?? .max)
            let here = a.first?.word == word ? a.removeFirst().count : 0
            let there = b.first?.word == word ? b.removeFirst().count : 0
            let worth = vocabulary.worth(word)
            same += worth * Double(min(here, there))
            one += worth * Double(here)
            other += worth * Double(there)
            if here == 0 { onlySecond.append(word) } else if there == 0 { onlyFirst.append(word) }
        }
        same += spelledOtherwise(onlyFirst, onlySecond, vocabulary)
        let dice = 2 * same / max(one + other, .leastNormalMagnitude)
        let smaller = min(one, other)
        return min(1, smaller < 1.5 ? dice : 0.6 * dice + 0.4 * same / smaller)
    }

    /// What words are worth that differ by a slip of the pen or by an ending.
    private static func spelledOtherwise(_ first: [Int32], _ second: [Int32], _ vocabulary: Vocabulary) -> Double {
        guard !first.isEmpty, !second.isEmpty, first.count * second.count <= 900 else { return 0 }
        var left = second
        var worth = 0.0
        for word in first {
            var best: (index: Int, share: Double)?
            for (index, other) in left.enumerated() {
                let share = spelling(vocabulary.words[Int(word)], vocabulary.words[Int(other)])
                if share > best?.share ?? 0 { best = (index, share) }
            }
            if let best { worth += best.share * min(vocabulary.worth(word), vocabulary.worth(left.remove(at: best.index))) }
        }
        return worth
    }

    /// How sure it is that two words are one, from 0 to 1: most where only the ending differs, less where one letter does, which may be a
    /// slip or another word (cystine, cysteine).
    private static func spelling(_ first: WordReading.Word, _ second: WordReading.Word) -> Double {
        let (a, b) = (Array(first.text.unicodeScalars), Array(second.text.unicodeScalars))
        if a == b { return 0.9 }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        if first.isName || second.isName {
            if short.count >= 3, short + ["s"] == long { return 0.9 }
            // Letters that changed places or are missing; another letter or number makes another name.
            guard short.count >= 5, let steps = Alignment(a, b)?.steps.filter({ $0 != .same }), steps.count == 1 else { return 0 }
            let isLetters = !(a + b).contains { $0.properties.numericType != nil }
            return steps[0] != .changed && isLetters ? 0.7 : 0
        }
        guard short.count >= 4, a[0] == b[0], long.count - short.count <= 3 else { return 0 }
        let common = zip(a, b).prefix(while: ==).count
        if common >= 4, endings.contains(text(a.dropFirst(common))), endings.contains(text(b.dropFirst(common))) { return 0.85 }
        return Alignment(a, b)?.distance == 1 ? 0.5 : 0
    }

    private static let endings: Set<String> = ["", "s", "es", "d", "ed", "e", "ing", "n", "y", "ies", "ied"]

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Whether each heading has a word of weight that the other lacks, as in "What raises it?" and "What lowers it?".
    private static func haveOtherWords(_ first: Vocabulary.Bag, _ second: Vocabulary.Bag, _ vocabulary: Vocabulary) -> Bool {
        func lacks(_ bag: Vocabulary.Bag, _ word: Int32) -> Bool {
            !bag.words.contains { $0.word == word || spelling(vocabulary.words[Int($0.word)], vocabulary.words[Int(word)]) > 0 }
        }
        func hasOwn(_ bag: Vocabulary.Bag, against other: Vocabulary.Bag) -> Bool {
            bag.words.contains { vocabulary.words[Int($0.word)].text.utf8.count > 3 && lacks(other, $0.word) }
        }
        return hasOwn(first, against: second) && hasOwn(second, against: first)
    }

    /// Whether each heading has a name that the other lacks.
    private static func haveOtherNames(_ first: Vocabulary.Bag, _ second: Vocabulary.Bag, _ vocabulary: Vocabulary) -> Bool {
        func names(_ bag: Vocabulary.Bag) -> [Int32] { bag.words.map(\.word).filter { vocabulary.words[Int($0)].isName } }
        func lacks(_ bag: Vocabulary.Bag, _ name: Int32) -> Bool {
            !bag.words.contains { $0.word == name || spelling(vocabulary.words[Int($0.word)], vocabulary.words[Int(name)]) > 0 }
        }
        return names(first).contains { lacks(second, $0) } && names(second).contains { lacks(first, $0) }
    }
}
