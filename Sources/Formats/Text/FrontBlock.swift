import Cards

/// The block between two lines `---` at the head of a file, in YAML or, for hashcards, in TOML.
struct FrontBlock {
    /// The name it gives the deck.
    private(set) var name: String?
    /// The folders of the deck and its own name, where a comment of Nacre's tells them.
    private(set) var path: [String]?
    /// The tags it gives all cards.
    private(set) var tags: [String] = []
    /// Keys that mean nothing here.
    private(set) var otherKeys: [String] = []
    /// The index of the line behind it; 0 when there is none.
    private(set) var nextLine = 0

    /// What stands before the deck in that comment.
    static let pathMark = "# Deck in Nacre: "

    init(_ lines: TextLines) {
        guard lines.first?.trimmed == "---", let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) else { return }
        let inner = lines[1..<end]
        let isTOML = inner.contains { line in
            let key = line.prefix { $0.isLetter || $0.isNumber || "_- ".contains($0) }
            return line.dropFirst(key.count).hasPrefix("=")
        }
        // A rule at the head of a file without keys below it is no block.
        let front = isTOML ? FrontMatter() : Deck(parsing: lines[...end].joined(separator: "\n") + "\n").frontMatter
        guard isTOML || !front.entries.isEmpty || inner.allSatisfy(\.isBlank) else { return }
        nextLine = end + 1
        if isTOML { readTOML(inner) } else { readYAML(front) }
    }

    private mutating func readTOML(_ lines: TextLines) {
        for line in lines {
            if line.hasPrefix(Self.pathMark) { path = line.dropFirst(Self.pathMark.count).split(separator: "/").map(\.trimmed) }
            guard !line.hasPrefix("#"), let (key, value) = line.cut(at: "=") else { continue }
            if key.trimmed == "name" {
                name = Self.text(ofTOML: value.trimmed)
            } else if !key.isBlank, !key.trimmed.hasPrefix("#") {
                otherKeys.append(key.trimmed)
            }
        }
    }

    /// A string of TOML, its quotes and backslashes as they are meant.
    private static func text(ofTOML value: String) -> String {
        let text = value.trimmingQuotes
        guard value.hasPrefix("\""), text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = ""
        var isEscaped = false
        for character in text {
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { result.append(character) }
        }
        return result
    }

    private mutating func readYAML(_ front: FrontMatter) {
        for entry in front.entries {
            switch (entry.key.lowercased(), entry.value) {
            case ("name", .string(let text)), ("deck", .string(let text)): name = text
            case ("tags", .list(let values)), ("tag", .list(let values)):
                tags += values.compactMap { if case .string(let tag) = $0 { tag } else { nil } }
            case ("tags", .string(let text)), ("tag", .string(let text)):
                tags += text.split { $0 == "," || $0 == " " }.map(String.init)
            case ("aliases", _), ("cssclasses", _), ("title", _): break
            default: otherKeys.append(entry.key)
            }
        }
        tags = tags.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    }
}

extension String {
    /// Without the quotes around it.
    var trimmingQuotes: String {
        guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
