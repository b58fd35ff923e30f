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
    /// What is the same in the bodies, in words.
    let bodyWorth: Double
    /// What another name, picture, option or word says against their being one.
    let difference: Difference
    /// Whether a name in the one body has another in its place in the other.
    let haveOtherNamesInBodies: Bool
    /// What is said by both together, from 0 to 1.
    let share: Double
    /// What can be said at most, whatever else speaks for it: less than 1 where something speaks against it.
    let limit: Double

    /// What speaks against two cards' being one, the strongest last.
    enum Difference: Comparable {
        /// Nothing.
        case none
        /// One of the headings says more.
        case more
        /// Each heading has a word of weight that the other lacks, as in "What raises it?" and "What lowers it?".
        case words
        /// A picture, or the option that is right, is another.
        case marks
        /// A name in the one heading has another in its place in the other: `EAAT1` and `EAAT2`.
        case names
    }

    init(_ first: Card, _ second: Card, _ vocabulary: Vocabulary) {
        let bodies = Overlap(first.body, second.body, vocabulary, looksClosely: false)
        var headings = Overlap(first.heading, second.heading, vocabulary, looksClosely: false)
        // Every word is only compared with every other where the two may be one.
        if headings.share >= 0.15 || bodies.share >= 0.3 || second.body.words.isEmpty {
            headings = Overlap(first.heading, second.heading, vocabulary, looksClosely: true)
        }
        (heading, body, bodyWorth) = (headings.share, bodies.share, bodies.same)
        difference = Self.difference(headings, first, second, vocabulary)
        haveOtherNamesInBodies = Self.haveOther(\.isName, bodies, vocabulary)
        let worths = (
            heading: min(Self.worth(first.heading, vocabulary), Self.worth(second.heading, vocabulary)),
            body: min(Self.worth(first.body, vocabulary), Self.worth(second.body, vocabulary))
        )
        let hasNoBodies = first.body.words.isEmpty && second.body.words.isEmpty
        let isOther = difference >= .marks || (body < 0.15 && difference == .words)
        share = hasNoBodies ? heading : Self.mean(heading, body, worths.heading, worths.body, isOther: isOther)
        limit =
            switch difference {
            case .names: min(Self.doubtful, 0.3 + 0.27 * body)
            case .marks: Self.doubtful
            case .words where hasNoBodies || body < 0.6 || bodyWorth < 4: Self.doubtful
            case .more where hasNoBodies || body < 0.15: Self.doubtful
            case _ where min(heading, body) < 0.15 && !hasNoBodies && heading < 0.85 && !(body >= 0.75 && worths.body >= 4): Self.doubtful
            default: 1
            }
    }

    /// How alike two cards are whose heading is that of several: only their bodies say it, and another name there makes another question.
    ///
    /// - Parameter isSamePlace: whether the one stands where the other stood; that is worth a question whatever the bodies say.
    func share(ofNamesakes isSamePlace: Bool) -> Double {
        let isSure = difference != .marks && bodyWorth >= 1 && (!haveOtherNamesInBodies || (isSamePlace && body >= 0.8))
        let share = min(1, isSamePlace ? body + 0.08 : body)
        return max(isSure ? share : min(share, Self.doubtful), isSamePlace ? Self.worthAsking : 0)
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
    /// What is enough to be asked about.
    private static let worthAsking = 0.45

    /// What a text's words are worth, each counted once.
    private static func worth(_ bag: Vocabulary.Bag, _ vocabulary: Vocabulary) -> Double {
        bag.words.reduce(0) { $0 + vocabulary.worth($1.word) }
    }
}

extension Likeness {
    private static func difference(_ headings: Overlap, _ first: Card, _ second: Card, _ vocabulary: Vocabulary) -> Difference {
        if haveOther(\.isName, headings, vocabulary) { return .names }
        for kind in [Word.Kind.picture, .rightOption] {
            func marks(_ bag: Vocabulary.Bag) -> Set<Int32> {
                Set(bag.words.map(\.word).filter { vocabulary.words[Int($0)].word.kind == kind })
            }
            let (here, there) = (marks(first.body), marks(second.body))
            if !here.isEmpty, !there.isEmpty, here.isDisjoint(with: there) { return .marks }
        }
        if haveOther(\.matters, headings, vocabulary) { return .words }
        return (headings.own.first + headings.own.second).contains { vocabulary.words[Int($0)].word.matters } ? .more : .none
    }

    /// Whether each of two texts has a word of some kind that the other lacks.
    private static func haveOther(_ isWanted: (Word) -> Bool, _ texts: Overlap, _ vocabulary: Vocabulary) -> Bool {
        func has(_ words: [Int32]) -> Bool { words.contains { isWanted(vocabulary.words[Int($0)].word) } }
        return has(texts.own.first) && has(texts.own.second)
    }
}
