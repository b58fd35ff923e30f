import Scheduling

/// Answers that mean what is accepted but leave out, or put in, what belongs to a full name.
enum NearMisses {
    /// Whether a phrase is accepted but for a charge, a letter before a hyphen, `acid` for its anion, or where the thing is found. nil
    /// when none of that makes the difference; false when the difference is such and makes it another thing.
    static func verdict(_ typed: Phrase, _ accepted: Phrase) -> Verdict? {
        guard abs(typed.words.count - accepted.words.count) <= 6 else { return nil }
        if isUncharged(typed, accepted) || withAnions(typed).says(withAnions(accepted)) { return .nearly }
        if let verdict = locants(typed, accepted) { return verdict }
        return hasPlace(typed, accepted) ? .nearly : nil
    }

    /// Whether the two differ in charges that one of them leaves out: `Ca` and `Ca2+`.
    private static func isUncharged(_ typed: Phrase, _ accepted: Phrase) -> Bool {
        let (own, other) = (typed.words.map(uncharged), accepted.words.map(uncharged))
        guard own.contains(where: \.isCharged) != other.contains(where: \.isCharged) else { return false }
        return Phrase.joined(own.map(\.text).filter { !$0.isEmpty }) == Phrase.joined(other.map(\.text).filter { !$0.isEmpty })
    }

    /// Whether two single words are one but for their charges, and both have some: `Ca+` and `Ca2+`.
    static func differInCharge(_ typed: Phrase, _ accepted: Phrase) -> Bool {
        guard typed.words.count == 1, accepted.words.count == 1, typed.plain != accepted.plain else { return false }
        let (own, other) = (uncharged(typed.words[0]), uncharged(accepted.words[0]))
        return own.isCharged && other.isCharged && own.text == other.text && own.text.unicodeScalars.contains { $0.isLetter }
    }

    private static func uncharged(_ word: Word) -> (text: String, isCharged: Bool) {
        guard let sign = word.text.last, sign == "+" || sign == "-" else { return (word.text, false) }
        var text = word.text.dropLast()
        if let digit = text.last, digit.isASCIIDigit, sign == "+" { text.removeLast() }
        return (String(text), true)
    }

    /// `glutamic acid` as `glutamate`.
    private static func withAnions(_ phrase: Phrase) -> Phrase {
        var words: [Word] = []
        for word in phrase.words {
            if word.text == "acid", let last = words.last, last.text.hasSuffix("ic"), last.text.count > 4 {
                words[words.count - 1].text = last.text.dropLast(2) + "ate"
            } else {
                words.append(word)
            }
        }
        return words.count == phrase.words.count ? phrase : Phrase(words)
    }

    /// Single and Greek letters before a hyphen, `y` for `γ` among them: `L-`, `N-`, `γ-`. `L` may be missing or too much, another only missing, and not where
    /// what is left is the name of something else.
    private static func locants(_ typed: Phrase, _ accepted: Phrase) -> Verdict? {
        let (own, other) = (typed.words.filter(isLocant), accepted.words.filter(isLocant))
        guard own.count + other.count > 0, own.count < typed.words.count, other.count < accepted.words.count else { return nil }
        let rest = Phrase(typed.words.filter { !isLocant($0) })
        guard rest.says(Phrase(accepted.words.filter { !isLocant($0) })) else { return nil }
        var extra = own.map { $0.text == "y" ? "gamma" : $0.text }
        var missing: [String] = []
        for locant in other.map(\.text) {
            if let index = extra.firstIndex(of: locant) { extra.remove(at: index) } else { missing.append(locant) }
        }
        guard extra.allSatisfy({ $0 == "l" }), missing.isEmpty || extra.isEmpty else { return .wrong }
        if extra.isEmpty, missing.isEmpty { return .nearly }
        if missing.allSatisfy({ $0 == "l" || $0 == "d" }) { return .nearly }
        let isLed = zip(accepted.words, accepted.words.dropFirst()).allSatisfy { !isLocant($0) || !$1.isApart || isLocant($1) }
        let isOther = rest.words.count == 1 && Glossary.contains(rest.stemmed)
        return isLed && accepted.words.last.map(isLocant) != true && !isOther ? .nearly : .wrong
    }

    private static func isLocant(_ word: Word) -> Bool {
        word.text.count == 1 && word.text.first?.isLetter == true || Folding.greekNames.contains(word.text)
    }

    /// Whether what was typed goes on to say where the thing is: `cytosol of the cell`.
    private static func hasPlace(_ typed: Phrase, _ accepted: Phrase) -> Bool {
        guard typed.words.count > accepted.words.count, typed.words.count <= accepted.words.count + 6 else { return false }
        guard let start = typed.words.dropFirst().firstIndex(where: { prepositions.contains($0.text) }) else { return false }
        let place = Phrase(Array(typed.words[start...]))
        guard !place.plain.unicodeScalars.contains(where: \.isDigit), Slip.negations(place) == 0 else { return false }
        guard !place.words.contains(where: { ["or", "but", "form"].contains($0.text) }) else { return false }
        return Phrase(Array(typed.words[..<start])).says(accepted)
    }

    private static let prepositions: Set<String> = ["of", "in", "at", "within", "inside", "on", "from"]
}
