extension FSRS {
    /// Cards that have parameters of their own: those of a deck, or of the decks in a folder, or those with a tag, or one nested in it.
    public enum Part: Hashable, Sendable {
        case deck(String)
        case tag(String)

        /// Its name.
        public var name: String {
            switch self {
            case .deck(let name), .tag(let name): name
            }
        }

        /// Whether a card in this deck, with these tags, is one of it. Capitals do not matter.
        public func holds(deck: String, tags: [String]) -> Bool {
            switch self {
            case .deck(let name): Self.isHead(name, of: deck)
            case .tag(let name): tags.contains { Self.isHead(name, of: $0) }
            }
        }

        private static func isHead(_ name: String, of path: String) -> Bool {
            let (name, path) = (name.lowercased(), path.lowercased())
            return path == name || path.hasPrefix(name + "/")
        }
    }

    /// The parameters that a part has of its own.
    public struct OwnParameters: Hashable, Sendable {
        /// The part.
        public var part: Part
        /// Its parameters.
        public var parameters: Parameters

        /// Those of a part.
        public init(_ part: Part, _ parameters: Parameters) { (self.part, self.parameters) = (part, parameters) }
    }
}

extension FSRS.Part: CustomStringConvertible {
    /// As in `deck:nac` or `tag:level/core`.
    public var description: String {
        switch self {
        case .deck(let name): "deck:\(name)"
        case .tag(let name): "tag:\(name)"
        }
    }

    /// The part of such a text; nil where it is none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        switch parts[0] {
        case "deck": self = .deck(String(parts[1]))
        case "tag": self = .tag(String(parts[1]))
        default: return nil
        }
    }
}

extension FSRS.OwnParameters {
    /// Several of them as text: `deck:nac = 21 numbers; tag:level/core = 21 numbers`.
    public static func text(_ all: [Self]) -> String { all.map { "\($0.part) = \($0.parameters.text)" }.joined(separator: "; ") }

    /// Those of such a text; nil where it is none. What is named twice has what stands last.
    public static func all(of text: String) -> [Self]? {
        var all: [Self] = []
        var entry = ""
        for piece in text.split(separator: ";", omittingEmptySubsequences: false) {
            // A name may hold a semicolon; numbers do not.
            entry += entry.isEmpty ? String(piece) : ";" + piece
            guard let own = Self(entry) else { continue }
            all.removeAll { $0.part == own.part }
            all.append(own)
            entry = ""
        }
        return entry.allSatisfy { $0 == " " } ? inOrder(all) : nil
    }

    private init?(_ entry: String) {
        guard let equals = entry.lastIndex(of: "="), let part = FSRS.Part(Self.trimmed(entry[..<equals])),
            let parameters = FSRS.Parameters(text: String(entry[entry.index(after: equals)...]))
        else { return nil }
        self.init(part, parameters)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// In the order in which they are asked whether a card is theirs: decks before tags, longer names before shorter ones.
    public static func inOrder(_ all: [Self]) -> [Self] {
        func key(_ own: Self) -> (Int, Int, String) {
            switch own.part {
            case .deck(let name): (0, -name.count, name)
            case .tag(let name): (1, -name.count, name)
            }
        }
        return all.sorted { key($0) < key($1) }
    }
}
