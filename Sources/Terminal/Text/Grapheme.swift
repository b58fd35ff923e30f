/// One grapheme as it will stand on the screen: what wrapping and cutting count with.
struct Grapheme: Equatable {
    let character: Character
    let style: Style
    /// In columns.
    let width: Int
    /// The character's byte, where it is one of ASCII: most are, and need no look at Unicode's properties.
    private let ascii: UInt8?

    init(_ character: Character, _ style: Style = .plain) {
        ascii = character.asciiValue
        // A line feed after a carriage return has the value of a line feed alone.
        let isLineFeed = ascii == 0x0A
        self.character = isLineFeed ? "\n" : character
        self.style = isLineFeed ? .plain : style
        width = ascii.map { (0x20..<0x7F).contains($0) ? 1 : 0 } ?? Columns.width(of: character)
    }

    static let lineFeed = Grapheme("\n")

    /// Whether it is a blank at which a line may be broken.
    var isBlank: Bool {
        if let ascii { return ascii == 0x20 || ascii == 0x09 }
        return switch character {
        case "\u{200B}": true
        case "\u{A0}", "\u{2007}", "\u{202F}": false
        default: category == .spaceSeparator
        }
    }

    /// Whether a line may be broken between it and the next, neither of them a blank.
    func mayBreak(before next: Grapheme, after previous: Grapheme?) -> Bool {
        if let ascii, ascii != 0x2D, ascii != 0x2F { return false }
        return switch character {
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
        var graphemes: [Grapheme] = []
        graphemes.reserveCapacity(spans.reduce(0) { $0 + $1.text.utf8.count })
        for span in spans { for character in span.text { graphemes.append(Grapheme(character, span.style)) } }
        return graphemes
    }

    /// The text up to its first line feed.
    var firstLine: StyledText {
        guard spans.contains(where: { $0.text.mayHoldNewline }), spans.contains(where: { $0.text.contains(where: \.isNewline) }) else {
            return self
        }
        return StyledText(graphemes.prefix { $0 != .lineFeed })
    }

    /// A text of graphemes.
    init(_ graphemes: some Sequence<Grapheme>) {
        self.init()
        var run = Span("")
        for grapheme in graphemes {
            if grapheme.style != run.style {
                append(run)
                run = Span("", grapheme.style)
            }
            run.text.append(grapheme.character)
        }
        append(run)
    }
}

extension String {
    /// Whether all of it is ASCII that can be seen, and blanks: no line breaks, and nothing that acts.
    var isPrintableASCII: Bool {
        utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } } ?? false
    }

    /// Whether a byte of it is one of ASCII's line breaks, or two begin one of Unicode's others.
    fileprivate var mayHoldNewline: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.indices.contains { index in
                switch bytes[index] {
                case 0x0A...0x0D: true
                case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85
                case 0xE2: index + 1 < bytes.count && bytes[index + 1] == 0x80
                default: false
                }
            }
        } ?? true
    }
}
