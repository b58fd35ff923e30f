/// What was typed, cut where it gives more than one answer: `EAAT2 or GLT-1`, `cysteine/cystine`, `EAAT2 (GLT-1)`.
struct TypedParts {
    /// One of the answers.
    struct Part {
        /// Its text.
        var text: String
        /// Whether it stands in brackets behind another.
        var isAside: Bool
    }

    /// The answers, in order; only one when there is nothing to cut at.
    private(set) var parts: [Part] = []

    /// Whether an `or` or a question makes a choice of them.
    private(set) var isHedged = false

    /// The parts of a text.
    init(_ text: String) {
        let characters = Array(text)
        var part: [Character] = []
        var depth = 0
        func isDigit(_ index: Int) -> Bool { characters.indices.contains(index) && characters[index].isNumber }
        for (index, character) in characters.enumerated() {
            switch character {
            case "(", "[", "（":
                add(&part, isAside: depth > 0)
                depth += 1
            case ")", "]", "）":
                add(&part, isAside: depth > 0)
                depth = max(0, depth - 1)
            case "/", "|", ";", "=", "\\", "⁄", "∕", "\n", "、", "；", "／":
                add(&part, isAside: depth > 0)
            case ",", "，":
                if isDigit(index - 1), isDigit(index + 1) { part.append(character) } else { add(&part, isAside: depth > 0) }
            default: part.append(character)
            }
        }
        add(&part, isAside: depth > 0)
    }

    private mutating func add(_ part: inout [Character], isAside: Bool) {
        var words: [Substring] = []
        func flush(_ parts: inout [Part]) {
            if words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) {
                parts.append(Part(text: words.joined(separator: " "), isAside: isAside))
            }
            words = []
        }
        for word in String(part).split(whereSeparator: \.isWhitespace) {
            if ["or", "and", "aka", "a.k.a.", "i.e.", "and/or", "resp.", "vs", "&", "oder", "either"].contains(word.lowercased()) {
                if ["or", "and/or", "oder", "either"].contains(word.lowercased()) { isHedged = true }
                flush(&parts)
            } else {
                words.append(word)
            }
        }
        flush(&parts)
        part = []
    }
}
