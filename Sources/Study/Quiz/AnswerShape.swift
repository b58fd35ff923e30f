/// What an answer looks like: a wrong one beside a right one is only worth a thought when both look alike.
public enum AnswerShape: Hashable, Sendable {
    /// A figure, with its unit if it has one.
    case number
    /// An abbreviation or a symbol: EAAT2, xc⁻, GSH.
    case symbol
    /// Up to three words.
    case term
    /// Up to ten words.
    case phrase
    /// Anything longer.
    case sentence

    /// The shape of an answer.
    public init(of answer: String) {
        let words = answer.split(whereSeparator: \.isWhitespace)
        switch words.count {
        case ...4 where words.first?.first(where: { !"~<>≈±+-−–".contains($0) })?.isNumber == true: self = .number
        case ...1 where words.first.map(Self.isSymbol) ?? false: self = .symbol
        case ...3: self = .term
        case ...10: self = .phrase
        default: self = .sentence
        }
    }

    /// Whether a word has signs, figures, or capitals inside it.
    private static func isSymbol(_ word: Substring) -> Bool {
        word.dropFirst().contains { $0.isNumber || $0.isUppercase || $0.isMathSymbol || "⁺⁻₀₁₂₃₄₅₆₇₈₉".contains($0) }
    }
}
