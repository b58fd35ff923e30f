/// A text as it is compared: its words, without articles, without filling words at its head, and each in a common spelling.
struct Phrase: Equatable, Sendable {
    /// The words.
    let words: [Word]
    /// The words as they are, run together.
    let plain: String
    /// The words as singulars, run together.
    let stemmed: String

    /// A phrase of these words.
    init(_ words: [Word]) {
        self.words = words
        plain = Self.joined(words.map(\.text))
        stemmed = Self.joined(words.map(\.stem))
    }

    /// The phrase that a text is.
    init(_ text: String, style: WordReader.Style = .init()) {
        var words = Self.common(WordReader(text, style: style).words, style: style)
        words = Self.withoutArticles(words)
        words = Self.withoutConjunctions(words)
        self.init(Self.withoutFillers(words))
    }

    /// The words of a text in the common spelling, with all that adds nothing.
    static func words(_ text: String) -> [Word] { common(WordReader(text, style: .init()).words, style: .init()) }

    /// Whether two phrases say the same: hyphens, spaces, and plurals do not count.
    func says(_ other: Phrase) -> Bool {
        if plain == other.plain || stemmed == other.stemmed { return true }
        return words.count == other.words.count && zip(words, other.words).allSatisfy { $0.isOne(with: $1) }
    }

    /// Whether this is one word whose letters stand in another phrase in this order, beginning with its first: `HMP` in `hexose
    /// monophosphate`.
    func isAbbreviation(of other: Phrase) -> Bool {
        guard words.count == 1, words[0].isName, (2...8).contains(plain.count), plain.count < other.plain.count else { return false }
        guard plain.first == other.plain.first else { return false }
        var left = plain[...]
        for letter in other.plain where letter == left.first { left.removeFirst() }
        return left.isEmpty
    }

    /// Whether two single names are one but for their numbers: `EAAT1` and `EAAT2`.
    func isOtherNumber(of other: Phrase) -> Bool {
        func letters(_ phrase: Phrase) -> String { phrase.plain.filter { !$0.isNumber } }
        return words.count == 1 && plain != other.plain && letters(self) == letters(other) && plain.contains(where: \.isNumber)
    }

    /// Texts run together. Between two digits a mark stays, so that 2/3 is not 23.
    static func joined(_ texts: [String]) -> String {
        var result = ""
        for text in texts {
            if result.unicodeScalars.last?.isDigit == true, text.unicodeScalars.first?.isDigit == true { result += "·" }
            result += text
        }
        return result
    }
}

// What is done to the words before they are compared.
extension Phrase {
    private static func common(_ words: [Word], style: WordReader.Style) -> [Word] {
        var result: [Word] = []
        result.reserveCapacity(words.count)
        for (index, original) in words.enumerated() {
            var word = original
            if word.text == "minus", index == words.count - 1, let last = result.last, !last.text.hasSuffix("-") {
                result[result.count - 1].text += "-"
                continue
            }
            if word.text == "cent", result.last?.text == "per" {
                result[result.count - 1].text = "percent"
                continue
            }
            if let number = NumberWords.small[word.text] {
                word.text = String(number)
            } else if let ordinal = NumberWords.ordinals[word.text] {
                word.text = ordinal
            } else if index > 0, let number = NumberWords.roman[word.text], word.text.utf8.count > 1 || index == words.count - 1 {
                word.text = String(number)
            } else if style.hasShortGreek, let letter = WordReader.shortGreek[word.text] {
                word.text = letter
            } else {
                word.text = Spelling.common(withCommonCharge(word.text))
            }
            result.append(word)
        }
        return result
    }

    /// `Ca++` and `Ca+2` as `Ca2+`.
    private static func withCommonCharge(_ word: String) -> String {
        guard let plus = word.firstIndex(of: "+"), plus != word.startIndex else { return word }
        let (head, tail) = (word[..<plus], word[plus...])
        if tail.count == 2, let digit = tail.last, digit.isASCII, digit.isNumber { return "\(head)\(digit)+" }
        return tail.count > 1 && tail.allSatisfy { $0 == "+" } ? "\(head)\(tail.count)+" : word
    }

    /// `the` goes anywhere, `a` and `an` where only an article can stand: `GABA A` and `vitamin A` keep theirs.
    private static func withoutArticles(_ words: [Word]) -> [Word] {
        var result: [Word] = []
        for (index, word) in words.enumerated() {
            let isHead = index == 0 || words[index].gap > .slash || articleHeads.contains(words[index - 1].text)
            let isArticle = word.text == "the" || isHead && (word.text == "a" || word.text == "an")
            let isFollowed = index + 1 < words.count && (word.text == "the" || words[index + 1].isApart && words[index + 1].gap == .space)
            if isArticle, isFollowed {
                continue
            }
            result.append(word)
        }
        return result
    }

    /// `A and B` as `A, B`.
    private static func withoutConjunctions(_ words: [Word]) -> [Word] {
        var result: [Word] = []
        var gap = Word.Gap.space
        for (index, word) in words.enumerated() {
            if word.text == "and", index > 0, index + 1 < words.count {
                gap = .item
                continue
            }
            result.append(word)
            result[result.count - 1].gap = max(word.gap, gap)
            gap = .space
        }
        return result
    }

    /// The words without those at their head that say nothing.
    static func withoutFillers(_ words: [Word]) -> [Word] {
        var start = 0
        while start + 1 < words.count {
            let word = words[start]
            let head = words[start...].prefix(3).map(\.text)
            if let length = fillers.first(where: { head.starts(with: $0) })?.count, start + length < words.count {
                start += length
            } else if word.text == "ca" || word.text == "c", words[start + 1].text.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "." }) {
                start += 1
            } else {
                break
            }
        }
        return Array(words[start...])
    }

    private static let articleHeads: Set<String> = [
        "of", "in", "to", "by", "for", "with", "from", "as", "on", "at", "into", "via", "through", "is", "are", "was", "it", "or", "and",
        "not",
        "called", "this", "that", "has", "have", "forms", "within", "inside", "because", "than", "without",
    ]

    private static let fillers = [
        "it is", "it was", "it s", "its", "this is", "that is", "that s", "these are", "they are", "there is", "there are", "is", "are",
        "was",
        "called", "named", "known as", "so called", "because of", "because", "by", "via", "through", "in", "into", "at", "on", "to",
        "within",
        "inside", "about", "approximately", "approx", "circa", "around", "roughly", "nearly", "almost", "some", "i think", "i believe",
        "i guess", "probably", "presumably", "maybe", "perhaps", "mainly", "mostly", "usually", "chiefly", "largely", "answer is", "answer",
        "namely", "using", "as", "for example", "eg", "ie", "ph", "exactly", "just", "only", "simply", "also", "both", "aka", "which is",
        "it", "they",
    ].map { $0.split(separator: " ").map { Spelling.common(String($0)) } }
}
