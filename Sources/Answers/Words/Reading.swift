/// A text in each way in which it can be read: with umlauts as `u` or `ue`, with Greek letters by name or as Latin ones.
struct Reading: Sendable {
    /// The text with umlauts as plain letters and Greek letters by name.
    let main: Phrase
    /// The other phrases it can be, if any.
    private let others: [Phrase]

    /// The reading of a text.
    init(_ text: String) {
        let main = Phrase(text)
        self.main = main
        var others: [Phrase] = []
        let hasMarks = text.unicodeScalars.contains { !$0.isASCII }
        if hasMarks, text.unicodeScalars.contains(where: { Folding.umlauts[$0] != nil || $0 == "\u{308}" }) {
            others.append(Phrase(text, style: .init(hasLongUmlauts: true)))
        }
        if hasMarks || main.words.contains(where: { WordReader.shortGreek[$0.text] != nil }) {
            let short = Phrase(text, style: .init(hasShortGreek: true))
            if short != main { others.append(short) }
        }
        self.others = others
    }

    /// Whether two texts say the same in any reading.
    func says(_ other: Reading) -> Bool {
        ([main] + others).contains { one in ([other.main] + other.others).contains { one.says($0) } }
    }
}
