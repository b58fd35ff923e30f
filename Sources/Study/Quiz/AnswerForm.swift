/// What an answer looks like. A wrong one of another form than the right one can be told by its looks, and makes nobody think.
struct AnswerForm: Hashable {
    /// What sort of words it is.
    enum Kind: Hashable {
        /// A figure, written in this way: `# mM`, `#–# %`, `####` for a year.
        case figure(pattern: String)
        /// An abbreviation or a symbol: EAAT2, xc⁻, GSH.
        case symbol
        /// Up to three words.
        case name
        /// More.
        case clause
    }

    /// How it ends.
    enum Ending: Hashable {
        case stop, question, open
    }

    /// What sort of words it is.
    let kind: Kind
    /// What the question asks for: `why`, `where`, `what`; empty for figures, whose unit says it.
    let asked: String
    /// The word that it begins with, when others begin with it too or it is one of grammar.
    let opener: String
    /// What stands in brackets at its end.
    let remark: String
    /// Whether it begins with a capital.
    let isCapitalised: Bool
    /// How it ends.
    let ending: Ending
    /// Whether it says, in few words, that something rises, falls or stays as it is.
    let statesDirection: Bool
    /// Whether it is, in few words, a statement and no mere name of something.
    let isStatement: Bool

    /// The form of an answer to a question; nil for one beside which no other can stand: *yes* and *no*, of which there are but two, what announces
    /// a list, and nothing.
    ///
    /// - Parameter openers: words with which several answers begin.
    init?(of answer: String, to question: String, openers: Set<String>) {
        let (body, remark) = Self.parted(answer)
        let words = body.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let last = answer.last, last != ":", !Self.isAssent(words) else { return nil }
        self.remark = remark
        ending = last == "?" ? .question : ".!".contains(last) ? .stop : .open
        if let pattern = Figure.pattern(of: words) {
            (kind, asked, opener) = (.figure(pattern: pattern), "", "")
            (isCapitalised, statesDirection, isStatement) = (false, false, false)
            return
        }
        let word = Self.opener(of: body)
        opener = Grammar.openers[word] ?? (openers.contains(word) ? word : "")
        // A pronoun begins a sentence, however short.
        let isName = words.count <= 3 && opener != Grammar.pronoun
        kind = words.count == 1 && Self.isSymbol(first) ? .symbol : isName ? .name : .clause
        let interrogative = Grammar.interrogative(of: question)
        asked = kind == .clause && (!opener.isEmpty || ["what", "how"].contains(interrogative)) ? "" : interrogative
        isCapitalised = kind != .symbol && body.first { $0.isLetter }?.isUppercase == true
        let hasFewWords = words.count <= Self.fewWords
        statesDirection = hasFewWords && !Direction.stated(in: answer).isEmpty
        isStatement = hasFewWords && opener.isEmpty && words.contains { Grammar.verbs.contains($0.lowercased()[...]) }
    }

    /// In an answer of up to this many words, a direction is what it says, and a verb is seen at once.
    private static let fewWords = 8

    /// Whether words begin with a yes or a no that stands by itself.
    private static func isAssent(_ words: [Substring]) -> Bool {
        guard let first = words.first else { return false }
        return Grammar.assents.contains(opener(of: String(first))) && (words.count == 1 || first.last?.isLetter == false)
    }

    /// The first word of a text in small letters.
    static func opener(of text: String) -> String {
        text.split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }.first?.lowercased() ?? ""
    }

    /// Short words with which so many of some answers begin: in any language, most of them are words of grammar. Abbreviations are none.
    static func openers(of answers: [String], from least: Int) -> Set<String> {
        let firsts = answers.compactMap { $0.split { !$0.isLetter && !"'’".contains($0) }.first }
        let words = firsts.filter { $0.count <= 4 && !$0.allSatisfy(\.isUppercase) }.map { $0.lowercased() }
        return Set(Dictionary(grouping: words) { $0 }.filter { $0.value.count >= least }.keys)
    }

    /// An answer, and what stands in brackets at its end.
    private static func parted(_ answer: String) -> (body: String, remark: String) {
        guard answer.last == ")", let start = answer.lastIndex(of: "("), start != answer.startIndex else { return (answer, "") }
        return (String(answer[..<start]), answer[start...].lowercased())
    }

    /// Whether a word has signs, figures, or capitals inside it.
    private static func isSymbol(_ word: Substring) -> Bool {
        word.dropFirst().contains { $0.isNumber || $0.isUppercase || $0.isMathSymbol || "⁺⁻".contains($0) }
    }
}
