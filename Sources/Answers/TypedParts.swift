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

extension TypedParts {
    /// What a text says outside of its brackets, and what it says in each of them; nil where there are none, or more than a few, or where
    /// one is a part of a word, as in `(S)-ketamine`.
    static func asides(of text: String) -> (outside: String, asides: [String])? {
        let characters = Array(text)
        func isEdge(_ index: Int) -> Bool {
            guard characters.indices.contains(index) else { return true }
            return !characters[index].isLetter && !characters[index].isNumber && characters[index] != "-"
        }
        var outside = ""
        var asides: [String] = []
        var depth = 0
        for (index, character) in characters.enumerated() {
            if "([（".contains(character) {
                depth += 1
                if depth == 1 {
                    guard index > 0, isEdge(index - 1), asides.count < 4 else { return nil }
                    asides.append("")
                    continue
                }
            } else if ")]）".contains(character), depth > 0 {
                depth -= 1
                if depth == 0 {
                    guard isEdge(index + 1) else { return nil }
                    outside += " "
                    continue
                }
            }
            if depth > 0 { asides[asides.count - 1].append(character) } else { outside.append(character) }
        }
        guard !asides.isEmpty, depth == 0, outside.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return (outside, asides)
    }
}
