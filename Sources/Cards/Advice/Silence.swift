/// What an author does not want to be told: the rules that the front matter lists under `silence`, or, for one card, that a comment
/// `<!-- silence: answer-too-long -->` names.
struct Silence {
    /// The rules, as far as they are advice: mistakes are always told.
    let codes: Set<Diagnostic.Code>

    /// The front matter's key, and the comment's first word.
    static let key = "silence"

    /// What holds for a whole deck.
    init(of frontMatter: FrontMatter) { self.init(Self.names(in: frontMatter)) }

    /// What holds for one card.
    init(of reading: CardReading) { self.init(Self.names(in: reading)) }

    /// The rules that the comments of a card name, as they are written.
    static func names(in reading: CardReading) -> [String] {
        let bytes = reading.passage.source.bytes
        guard bytes.holds(UInt8(ascii: "<")), reading.passage.source.string(bytes.indices).holds(Self.key) else { return [] }
        var names: [String] = []
        reading.passage.tree.root.walk { node, _ in
            guard node.kind == .htmlBlock || node.kind == .html, node.line < reading.body.lines.upperBound else { return }
            names += Self.names(inComments: reading.passage.marked.restored(node.literal))
        }
        return names
    }

    private init(_ names: [String]) {
        codes = Set(names.compactMap(Diagnostic.Code.init(rawValue:)).filter { $0.severity == .advice })
    }

    /// The rules that a front matter names, as they are written.
    static func names(in frontMatter: FrontMatter) -> [String] {
        switch frontMatter[key] {
        case .string(let name): [name]
        case .list(let values): values.compactMap { if case .string(let name) = $0 { name } else { nil } }
        default: []
        }
    }

    private static func names(inComments html: String) -> [String] {
        html.split(separator: "<!--", omittingEmptySubsequences: false).dropFirst().flatMap { comment -> [String] in
            let words = comment.split(separator: "-->", omittingEmptySubsequences: false)[0]
                .split { $0.isWhitespace || $0 == "," }.map(String.init)
            return words.first == key + ":" ? Array(words.dropFirst()) : []
        }
    }
}

extension AdvisedCard {
    /// What is left of advice when the card's own comments are heeded.
    func unsilenced(_ advice: [Diagnostic]) -> [Diagnostic] {
        if advice.isEmpty { return [] }
        let silence = Silence(of: reading)
        return advice.filter { !silence.codes.contains($0.code) }
    }
}
