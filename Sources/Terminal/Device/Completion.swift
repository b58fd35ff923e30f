/// A word that Tab may put in the place of the one before the cursor.
public struct Completion: Hashable, Sendable {
    /// The whole word, quoted as the program wants it.
    public var text: String
    /// What is said of it in the list of choices.
    public var note: String
    /// Whether the word ends there, so that a blank follows.
    public var isFinal: Bool

    /// A word that Tab may put in.
    public init(text: String, note: String = "", isFinal: Bool = true) {
        self.text = text
        self.note = note
        self.isFinal = isFinal
    }
}

extension Completion {
    /// The word that ends at the end of `text`: what follows the last blank that is neither quoted nor escaped.
    static func word(endOf text: String) -> Substring {
        var start = text.startIndex
        var quote: Character?
        var isEscaped = false
        for index in text.indices {
            let character = text[index]
            if isEscaped {
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                // An apostrophe within a word quotes nothing.
                if index == start { quote = character }
            } else if character.isWhitespace {
                start = text.index(after: index)
            }
        }
        return text[start...]
    }

    /// What all the words begin with.
    static func commonPrefix(of words: [String]) -> Substring {
        guard let first = words.first else { return "" }
        return words.dropFirst().reduce(first[...]) { prefix, word in
            prefix[..<(zip(prefix.indices, word).first { prefix[$0] != $1 }?.0 ?? prefix.dropFirst(word.count).startIndex)]
        }
    }

    /// The choices as lines of a list: with their notes one on a line, without in columns. Of too many, the first and how many more.
    static func list(_ completions: [Completion], columns: Int, rows: Int) -> [StyledText] {
        let names = completions.map { StyledText(Harmless.text($0.text)) }
        let widest = names.map(\.width).max() ?? 0
        let lines: [StyledText]
        let namesOnLine: Int
        if completions.contains(where: { !$0.note.isEmpty }) {
            namesOnLine = 1
            lines = zip(names, completions).map { name, completion in
                completion.note.isEmpty ? name : name.padded(to: widest + 2) + StyledText(Harmless.text(completion.note), .dim)
            }
        } else {
            namesOnLine = max(1, (columns + 2) / (widest + 2))
            let height = (names.count + namesOnLine - 1) / namesOnLine
            lines = (0..<height).map { line in
                let row = stride(from: line, to: names.count, by: height).map { names[$0] }
                return row.dropLast().map { $0.padded(to: widest + 2) }.joined() + (row.last ?? "")
            }
        }
        let fitting = max(1, rows)
        guard lines.count > fitting else { return lines.map { $0.truncated(to: columns) } }
        let shown = max(1, fitting - 1)
        let more = StyledText("… and \(names.count - shown * namesOnLine) more", .dim)
        return (lines.prefix(shown) + [more]).map { $0.truncated(to: columns) }
    }
}
