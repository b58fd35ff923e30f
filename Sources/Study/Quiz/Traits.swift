import Foundation

/// A question with its answer as the quiz compares it with others.
struct Traits {
    /// The words of the answer.
    let answer: String
    /// What the answer looks like.
    let form: AnswerForm
    /// What the question is about.
    let asked: Set<String>
    /// What the answer is about.
    let answered: Set<String>
    /// All longer words of the question.
    let questionWords: Set<String>
    /// All words of the answer.
    let answerWords: Set<String>
    /// The letters that follow each other in the question, two by two.
    let questionPairs: Set<UInt64>
    /// Those in the answer.
    let answerPairs: Set<UInt64>
    /// Where the answer says that something goes.
    let directions: Set<Direction>
    /// The letters and digits of the answer alone.
    let folded: String
    /// How many characters the answer has.
    let length: Int
    /// How long the answer is as far as the eye sees: a letter more or less is nothing.
    let size: Double
    /// Its length, its words, figures, capitals and signs, each on a scale of its own.
    let looks: [Double]

    /// nil for what cannot stand among options.
    ///
    /// - Parameter openers: short words with which several answers begin.
    init?(_ source: Distractors.Source, openers: Set<String>) {
        guard let form = AnswerForm(of: source.answer, to: source.question, openers: openers) else { return nil }
        let answer = source.answer
        folded = answer.lowercased().filter { $0.isLetter || $0.isNumber }
        if folded.isEmpty { return nil }
        self.answer = answer
        self.form = form
        asked = Subject.words(of: source.question)
        answered = Subject.words(of: answer)
        questionWords = Self.words(of: source.question).filter { $0.count > 3 }
        answerWords = Self.words(of: answer)
        (questionPairs, answerPairs) = (Self.pairs(of: source.question), Self.pairs(of: answer))
        directions = Direction.stated(in: answer)
        length = answer.count
        size = (4 * log2(Double(length + 16))).rounded()
        looks = [
            Double(length) / 20, Double(answer.count { $0 == " " }) / 4, Double(answer.count(where: \.isNumber)),
            Double(answer.count(where: \.isUppercase)), Double(answer.count(where: \.isPunctuation)),
        ]
    }

    /// Whether neither answer is so much longer that its length gives it away.
    func isAsLong(as other: Traits) -> Bool {
        let (short, long) = (min(length, other.length), max(length, other.length))
        return long <= short + short * 2 / 3 + 6
    }

    /// Whether the letters of one answer hold those of the other.
    func holds(_ other: Traits) -> Bool { folded.contains(other.folded) || other.folded.contains(folded) }

    /// How much the answer looks like another: the less, the further from 0.
    func likenessOfLooks(to other: Traits) -> Double { zip(looks, other.looks).reduce(0) { $0 - abs($1.0 - $1.1) } }

    /// What share of the words of both answers is in both.
    func likeness(to other: Traits) -> Double { Self.share(answerWords, other.answerWords) }

    /// What share of the elements of two sets is in both.
    static func share<Element>(_ a: Set<Element>, _ b: Set<Element>) -> Double {
        let common = a.intersection(b).count
        return common == 0 ? 0 : Double(common) / Double(a.count + b.count - common)
    }

    private static func words(of text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    private static func pairs(of text: String) -> Set<UInt64> {
        let letters = text.lowercased().unicodeScalars.map { UInt64($0.value) }
        return Set(zip(letters, letters.dropFirst()).map { $0 << 32 | $1 })
    }
}
