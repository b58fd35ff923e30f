/// One grapheme as it will stand on the screen: what wrapping and cutting count with.
struct Grapheme: Equatable {
    let character: Character
    let style: Style
    /// In columns.
    let width: Int

    init(_ character: Character, _ style: Style = .plain) {
        let isLineFeed = character == "\n" || character == "\r\n"
        self.character = isLineFeed ? "\n" : character
        self.style = isLineFeed ? .plain : style
        width = Columns.width(of: character)
    }

    static let lineFeed = Grapheme("\n")

    /// Whether it is a blank at which a line may be broken.
    var isBlank: Bool {
        switch character {
        case " ", "\t", "\u{200B}": true
        case "\u{A0}", "\u{2007}", "\u{202F}": false
        default: category == .spaceSeparator
        }
    }

    /// Whether a line may be broken between it and the next, neither of them a blank.
    func mayBreak(before next: Grapheme, after previous: Grapheme?) -> Bool {
        switch character {
        // "N-|acetyl" and "and/|or", but not "-5", "--all", "1/2", "https://", "doi:10.1016/j".
        case "-", "\u{2010}": previous?.isWordlike == true && next.character.isLetter
        case "/": previous?.character.isLetter == true && next.character.isLetter
        case "–", "—": previous?.isWordlike == true
        default: width == 2 && next.width == 2 && !isOpening && !next.isClosing
        }
    }

    private var isWordlike: Bool { character.isLetter || character.isNumber }

    private var category: Unicode.GeneralCategory {
        let scalars = character.unicodeScalars
        return scalars[scalars.startIndex].properties.generalCategory
    }

    private var isOpening: Bool { category == .openPunctuation || category == .initialPunctuation }

    private var isClosing: Bool {
        switch category {
        case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: true
        default: false
        }
    }
}

extension StyledText {
    /// The graphemes of the text, each with its looks and its width.
    var graphemes: [Grapheme] {
        spans.flatMap { span in span.text.map { Grapheme($0, span.style) } }
    }

    /// The text up to its first line feed.
    var firstLine: StyledText {
        spans.contains { $0.text.contains(where: \.isNewline) } ? StyledText(graphemes.prefix { $0 != .lineFeed }) : self
    }

    /// A text of graphemes.
    init(_ graphemes: some Sequence<Grapheme>) {
        self.init()
        for grapheme in graphemes { append(Span(String(grapheme.character), grapheme.style)) }
    }
}
