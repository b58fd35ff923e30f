import Cards

/// Whether what was typed is what was accepted but for slips of the fingers.
struct Slip {
    /// Words and texts that mean something of their own.
    let terms: Terms

    /// Whether the difference is a matter of slips: few letters for the length, in no word that tells by each letter, and nothing that
    /// makes another term or the contrary of it.
    func explains(_ typed: Phrase, _ accepted: Phrase) -> Bool {
        guard abs(typed.plain.utf8.count - accepted.plain.utf8.count) <= 24 else { return false }
        guard Self.signs(typed.plain) == Self.signs(accepted.plain), Self.negations(typed) == Self.negations(accepted) else { return false }
        // Words that all mean something of their own are no slips of other words.
        if typed.words.count > accepted.words.count, typed.words.allSatisfy({ Glossary.contains($0.stem) }) { return false }
        return explains(typed.words.map(\.stem), accepted.words, accepted.words.map(\.stem))
            || explains(typed.words.map(\.text), accepted.words, accepted.words.map(\.text))
    }

    private func explains(_ typed: [String], _ words: [Word], _ accepted: [String]) -> Bool {
        let (a, b) = (Array(Phrase.joined(typed).unicodeScalars), Array(Phrase.joined(accepted).unicodeScalars))
        let limit = min(max(Self.allowance(b.count), b.count / 10), 6)
        guard abs(a.count - b.count) <= limit, let alignment = Alignment(a, b), alignment.distance <= limit else { return false }
        let texts = typed.count == accepted.count ? typed : standIns(typed, accepted, letters: a, alignment.steps)
        return zip(words, zip(accepted, texts)).allSatisfy { isSlip($1.1, for: $1.0, isName: $0.isName) }
    }

    /// The slips that a word or a text of some letters may have.
    static func allowance(_ letters: Int) -> Int {
        switch letters {
        case ...3: 0
        case ...8: 1
        case ...13: 2
        default: 3
        }
    }

    /// The digits, and the charges and signs, which are never slips, each with what divides it from the next.
    private static func signs(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isDigit || "+-<>→·".unicodeScalars.contains($0) ? $0 : " " }))
            .split(separator: " ").joined(separator: " ")
    }

    static func negations(_ phrase: Phrase) -> Int {
        phrase.words.count { negatives.contains($0.text) || $0.text.hasSuffix("nt") && contracted.contains($0.text) }
    }

    private static let negatives: Set<String> = [
        "not", "no", "non", "never", "without", "neither", "nor", "none", "cannot", "nothing", "lack", "lacks", "lacking", "fails",
        "except", "un",
    ]

    private static let contracted: Set<String> = ["isnt", "arent", "doesnt", "dont", "didnt", "wont", "wasnt", "werent", "cant", "hasnt"]
}

// The words that differ.
extension Slip {
    /// What stands for each accepted word in a text that is cut into words elsewhere, by an alignment of the letters.
    private func standIns(
        _ typed: [String], _ accepted: [String], letters: [Unicode.Scalar], _ steps: [Alignment<Unicode.Scalar>.Step]
    ) -> [String] {
        let (typedOwners, owners) = (Self.owners(typed), Self.owners(accepted))
        var texts = accepted.map { _ in "" }
        guard !owners.isEmpty else { return texts }
        var home: [Int: Int] = [:]
        var (row, column) = (0, 0)
        for step in steps {
            var owner = owners[min(column, owners.count - 1)]
            if step == .extra { owner = home[typedOwners[row]] ?? owner }
            if step != .missing {
                let width = step == .swapped ? 2 : 1
                texts[owner].unicodeScalars += letters[row..<(row + width)]
                if step != .extra { home[typedOwners[row]] = owner }
                row += width
            }
            if step != .extra { column += step == .swapped ? 2 : 1 }
        }
        return texts.map { text in text.filter { $0 != "·" } }
    }

    /// The word that each letter of joined words belongs to.
    private static func owners(_ words: [String]) -> [Int] {
        var owners: [Int] = []
        var last: Unicode.Scalar?
        for (index, word) in words.enumerated() {
            if last?.isDigit == true, word.unicodeScalars.first?.isDigit == true { owners.append(index) }
            owners += Array(repeating: index, count: word.unicodeScalars.count)
            last = word.unicodeScalars.last ?? last
        }
        return owners
    }

    private func isSlip(_ typed: String, for word: String, isName: Bool) -> Bool {
        if typed == word { return true }
        let length = word.unicodeScalars.count
        guard let alignment = Alignment(Array(typed.unicodeScalars), Array(word.unicodeScalars)) else { return false }
        let isSwap = alignment.distance == 1 && alignment.steps.contains(.swapped)
        if isName { return isSwap && length >= 5 }
        guard !Glossary.contains(typed), !terms.containsWord(typed), !Opposites.contains(typed, word) else { return false }
        let (one, other) = (Plural.singulars(of: typed).first ?? typed, Plural.singulars(of: word).first ?? word)
        guard !Glossary.contains(one), one == other || !Opposites.contains(one, other), !Compounds.differ(one, other) else { return false }
        guard !endInTerms(typed, word) else { return false }
        // Scripts without vowels, or of whole words, leave no short word recognisable.
        if length <= 4, word.unicodeScalars.contains(where: { $0.value > 0x58F }) { return false }
        if length == 4 { return alignment.distance == 1 && (isSwap || Self.soundAlike(typed, word)) }
        return alignment.distance <= Self.allowance(length)
    }

    /// Whether two words that begin alike end in different terms: `acetylcysteine` and `acetylcystine`.
    private func endInTerms(_ typed: String, _ word: String) -> Bool {
        var (one, other) = (typed[...], word[...])
        while one.utf8.count >= 5, other.utf8.count >= 5, let first = one.popFirst(), first == other.popFirst() {
            if isTerm(String(one)), isTerm(String(other)) { return true }
        }
        return false
    }

    private func isTerm(_ word: String) -> Bool { word.utf8.count >= 5 && (Glossary.contains(word) || terms.containsWord(word)) }

    /// Whether two short words sound alike: `zink` and `zinc`, `axxon` and `axon`.
    private static func soundAlike(_ first: String, _ second: String) -> Bool {
        func sound(_ word: String) -> String {
            var result = ""
            for letter in word {
                let heard: Character = letter == "k" || letter == "q" ? "c" : letter == "y" ? "i" : letter == "z" ? "s" : letter
                if result.last != heard { result.append(heard) }
            }
            return result
        }
        return sound(first) == sound(second)
    }
}
