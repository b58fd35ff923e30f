/// A drawing with its parts tied to the cards that are about them: a block of code, and `<!-- map: GCL = #part/gcl; GSS = k7f3 -->` behind it.
public struct DrawingMap: Equatable, Sendable {
    /// A part of the drawing.
    public struct Part: Equatable, Sendable {
        /// The words that stand for it in the drawing.
        public let label: String
        /// Tags of cards about it.
        public let tags: [String]
        /// Ids of cards about it.
        public let ids: [String]
    }

    /// The heading of the card or the page on which it stands.
    public let heading: String
    /// What is drawn.
    public let drawing: String
    /// The parts, in the order in which they are named.
    public let parts: [Part]

    /// A drawing with its parts.
    init(heading: String, drawing: String, parts: [Part]) {
        self.heading = heading
        self.drawing = drawing.hasSuffix("\n") ? String(drawing.dropLast()) : drawing
        self.parts = parts
    }

    /// Parts as a comment names them: labels, each with tags and ids behind a `=`, and semicolons between.
    static func parts(in text: String) -> [Part] {
        text.split(separator: ";").compactMap { part in
            guard let sign = part.lastIndex(of: "=") else { return nil }
            let label = part[..<sign].trimmedOfBlanks
            let words = part[part.index(after: sign)...].split { $0 == " " || $0 == "," }.map(String.init)
            let tags = words.filter { $0.hasPrefix("#") && $0.count > 1 }.map { String($0.dropFirst()) }
            let ids = words.filter { !$0.hasPrefix("#") }
            return label.isEmpty || tags.isEmpty && ids.isEmpty ? nil : Part(label: label, tags: tags, ids: ids)
        }
    }
}

extension Card {
    /// The drawings of the card whose parts are tied to cards, in its order.
    public var maps: [DrawingMap] { [front, back].flatMap { $0.contains(CardComments.Key.map.word) ? maps(in: $0) : [] } }

    private func maps(in text: String) -> [DrawingMap] {
        let marked = MarkedText(Array(text.utf8), marks: [])
        let blocks = Array(MarkdownTree(marked).root.children)
        var maps: [DrawingMap] = []
        for (index, block) in blocks.enumerated() where block.kind == .code {
            let comments = blocks[(index + 1)...].prefix { $0.kind == .htmlBlock }.flatMap {
                HTMLComment.texts(in: marked.restored($0.literal))
            }
            for comment in comments {
                var said = ""
                guard CardComments.Key(comment, said: &said) == .map else { continue }
                let parts = DrawingMap.parts(in: said)
                if !parts.isEmpty { maps.append(DrawingMap(heading: heading, drawing: marked.restored(block.literal), parts: parts)) }
            }
        }
        return maps
    }
}

extension Deck {
    /// All drawings whose parts are tied to cards, in the order of the file.
    public var maps: [DrawingMap] {
        (cards + pages.map(\.card)).sorted { $0.line < $1.line }.flatMap(\.maps)
    }
}

extension Substring {
    fileprivate var trimmedOfBlanks: String { split(separator: " ").joined(separator: " ") }
}
