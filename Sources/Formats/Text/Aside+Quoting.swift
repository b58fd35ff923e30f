import Cards

extension Aside {
    /// Whether a text is nothing but such block quotes.
    static func areAsides(_ text: String) -> Bool {
        text.split(separator: "\n\n").allSatisfy { block in
            allCases.contains { block.hasPrefix("> " + $0.label) }
                && block.split(separator: "\n").allSatisfy { $0.hasPrefix(">") }
        }
    }

    /// A block quote that begins with the label: `> **Hint:** …`.
    func quote(_ text: String) -> String {
        let lines = text.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
        // A list or code needs a line of its own.
        let isText = lines.first.map { !["- ", "* ", "```", "1. ", "|", "> "].contains(where: $0.hasPrefix) } ?? true
        let all = isText ? ["\(label) \(lines[0])"] + lines.dropFirst() : [label[...], ""] + lines
        return all.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }
}
