/// A text in each way in which it can be read: with umlauts as `u` or `ue`, with Greek letters by name or as Latin ones.
struct Reading: Sendable {
    /// The text with umlauts as plain letters and Greek letters by name.
    let main: Phrase
    /// The other phrases it can be, if any.
    private let others: [Phrase]
    /// The text with umlauts as two letters, if it has any.
    private let long: Phrase?
    /// The text with its abbreviations as the names they stand for, if it has any.
    let expanded: Phrase?
    private let accents: Accents

    /// The reading of a text.
    init(_ text: String) {
        let main = Phrase(text)
        self.main = main
        var others: [Phrase] = []
        var long: Phrase?
        let hasMarks = text.unicodeScalars.contains { !$0.isASCII }
        if hasMarks, text.unicodeScalars.contains(where: { Folding.umlauts[$0] != nil || $0 == "\u{308}" }) {
            let phrase = Phrase(text, style: .init(hasLongUmlauts: true))
            others.append(phrase)
            long = phrase
        }
        if hasMarks || main.words.contains(where: { WordReader.shortGreek[$0.text] != nil }) {
            let short = Phrase(text, style: .init(hasShortGreek: true))
            if short != main { others.append(short) }
        }
        self.others = others
        self.long = long
        expanded = Abbreviations.expanded(main.words).map { Phrase($0) }
        accents = Accents(text)
    }

    /// Whether two texts say the same in any reading.
    func says(_ other: Reading) -> Bool {
        ([main] + others).contains { one in ([other.main] + other.others).contains { one.says($0) } }
    }

    /// Whether two texts that say the same have the same accents, or write an umlaut as two letters.
    func hasAccents(of other: Reading) -> Bool {
        if accents.isSame(as: other.accents, butForUmlauts: false) { return true }
        guard accents.isSame(as: other.accents, butForUmlauts: true),
            let (one, two) = long.map({ ($0, other.long ?? other.main) }) ?? other.long.map({ (main, $0) })
        else { return false }
        return one.says(two)
    }
}
