/// Texts that marks stand for while what is around them is read: a number between two characters that no text has.
struct Placeholders {
    private var sources: [String] = []

    /// The mark that stands for a text from now on.
    mutating func mark(_ source: some StringProtocol) -> String {
        sources.append(String(source))
        return "\u{F0000}\(sources.count - 1)\u{F0001}"
    }

    /// A text with what its marks stand for.
    func restored(_ text: String) -> String {
        if sources.isEmpty { return text }
        var result = ""
        var number: Int?
        for scalar in text.unicodeScalars {
            switch (scalar, number) {
            case ("\u{F0000}", _): number = 0
            case ("\u{F0001}", let mark?):
                if sources.indices.contains(mark) { result += sources[mark] }
                number = nil
            case (_, let digits?): number = digits * 10 + Int(scalar.value) - 0x30
            case (_, nil): result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
