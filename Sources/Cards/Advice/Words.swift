/// Words as advice counts and compares them.
enum Words {
    /// The text of some inlines on one line.
    static func plain(_ inlines: [Inline]) -> String {
        inlines.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// How many words there are: runs between blanks that hold a letter or a digit. Where a script has no blanks between words, two
    /// characters are taken as one.
    static func count(_ text: String) -> Int {
        text.split(whereSeparator: \.isWhitespace).reduce(0) { sum, run in
            guard run.contains(where: { $0.isLetter || $0.isNumber }) else { return sum }
            if run.utf8.allSatisfy({ $0 < 0x80 }) { return sum + 1 }
            return sum + max(1, (run.unicodeScalars.count(where: isOfScriptWithoutBlanks) + 1) / 2)
        }
    }

    /// Whether a character is Thai, Lao, Burmese, Khmer, Japanese or Chinese.
    private static func isOfScriptWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3134F: true
        default: false
        }
    }

    /// A text in which only letters and digits count: lower case, one blank between words and one around them all.
    static func folded(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
    }
}
