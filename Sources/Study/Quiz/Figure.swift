/// Answers that are figures.
enum Figure {
    /// How a figure is written: its unit, and signs in place of its digits; nil for words that are none.
    ///
    /// A number of four digits without a unit is most likely a year, and no other stands for it.
    static func pattern(of words: [Substring]) -> String? {
        let isHedged = words.first.map { hedges.contains($0.lowercased()) } ?? false
        let figure = words.dropFirst(isHedged ? 1 : 0)
        guard let first = figure.first, figure.count <= 4, isNumeral(first) else { return nil }
        let text = figure.joined(separator: " ").lowercased()
        var pattern = ""
        for run in runs(of: text) {
            pattern += run.first?.isNumber == true ? (run.count == 4 && run.allSatisfy(\.isNumber) ? "####" : "#") : String(run)
        }
        return String(pattern.drop { "~≈∼±".contains($0) || $0.isWhitespace })
    }

    /// The least and the greatest number in a text; nil when it has none.
    static func range(in text: String) -> ClosedRange<Double>? {
        let numbers = runs(of: text).compactMap { Double($0.replacing(",", with: "")) }
        guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
        return least...greatest
    }

    /// Whether two figures of one pattern may be the same, the one taken more exactly than the other.
    static func mayAgree(_ a: String, _ b: String) -> Bool {
        guard let first = range(in: a), let second = range(in: b) else { return true }
        let nearness = pattern(of: a.split(separator: " ")) == "####" ? 0 : 0.05
        let slack = nearness * max(abs(first.upperBound), abs(second.upperBound))
        return first.lowerBound <= second.upperBound + slack && second.lowerBound <= first.upperBound + slack
    }

    private static let hedges: Set<String> = ["about", "around", "roughly", "nearly", "almost", "some", "circa", "ca.", "c."]

    /// Whether a word is a number, perhaps with a unit at its end: 5, ~98%, 1990s, 5mM, 1–10, but not 4F2hc or 5-HT.
    private static func isNumeral(_ word: Substring) -> Bool {
        let bare = word.drop { "~≈∼±<>≤≥+-−–".contains($0) }
        guard bare.first?.isNumber == true else { return false }
        let rest = bare.drop { $0.isNumber || ".,:/–−-×".contains($0) }
        return bare.dropLast(rest.count).last?.isNumber == true && rest.count <= 3 && !rest.contains(where: \.isNumber)
    }

    private static func isOfNumeral(_ character: Character) -> Bool { character.isASCII && character.isNumber || ".,".contains(character) }

    /// A text cut into numbers and what stands between them.
    private static func runs(of text: String) -> [Substring] {
        var runs: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let isNumber = first.isASCII && first.isNumber
            var run = rest.prefix { isNumber ? isOfNumeral($0) : !($0.isASCII && $0.isNumber) }
            while isNumber, let last = run.last, !last.isNumber { run = run.dropLast() }
            runs.append(run)
            rest = rest[run.endIndex...]
        }
        return runs
    }
}
