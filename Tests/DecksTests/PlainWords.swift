import Cards

/// The words of a text in a form that can be compared: without case, punctuation, markup, and the s of a plural.
struct PlainWords: Equatable {
    var words: [String]

    init(_ text: String) {
        // A point or comma between digits belongs to the number.
        var words: [String] = []
        var word = ""
        let characters = Array(text.lowercased())
        for (index, character) in characters.enumerated() {
            let joins = (character == "." || character == ",") && word.last?.isWholeNumber == true
            if character.isLetter || character.isNumber || joins && characters.dropFirst(index + 1).first?.isWholeNumber == true {
                word.append(character)
            } else if !word.isEmpty {
                words.append(Self.singular(word))
                word = ""
            }
        }
        if !word.isEmpty { words.append(Self.singular(word)) }
        self.words = words
    }

    private static func singular(_ word: String) -> String {
        word.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// Whether these words stand somewhere in the others, side by side and in this order.
    func stand(in others: PlainWords) -> Bool {
        guard !words.isEmpty, words.count <= others.words.count else { return false }
        return (0...(others.words.count - words.count)).contains { others.words[$0..<($0 + words.count)].elementsEqual(words) }
    }

    /// The words that say something: neither articles nor the like, nor yes and no.
    var telling: Set<String> { Set(words).subtracting(Self.filling) }

    private static let filling: Set<String> = [
        "a", "an", "the", "of", "in", "on", "at", "by", "to", "for", "from", "with", "and", "or", "but", "that", "this", "it", "its",
        "they", "them", "their", "both", "neither", "nor", "not", "no", "yes", "is", "are", "was", "were", "be", "did", "do", "does",
        "because", "which", "when", "than", "after", "before", "only", "as",
    ]
}

extension [Block] {
    /// The text that a learner reads or hears, drawings included; an open gap shows its hint.
    var text: String { map(\.text).joined(separator: "\n") }
}

extension Block {
    fileprivate var text: String {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.text
        case .list(let list): list.items.map(\.blocks.text).joined(separator: "\n")
        case .quote(let blocks): blocks.text
        case .code(_, let lines, let spoken): lines + (spoken.map { "\n" + $0 } ?? "")
        case .html(let source): source
        case .table(let table): ([table.head] + table.rows).map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n")
        case .rule: ""
        }
    }
}

extension [Inline] {
    /// The text without its markup.
    var text: String { map(\.text).joined() }
}

extension Inline {
    fileprivate var text: String {
        switch self {
        case .text(let text), .code(let text), .html(let text): text
        case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .link(let inlines, _), .filled(let inlines):
            inlines.text
        case .image(let alt, _): alt
        case .lineBreak, .softBreak: " "
        case .gap(let hint): "[\(hint ?? "…")]"
        }
    }
}
