import Yams

/// An entry of `tags` that is no tag as written is mended, or left out when nothing of it is left.
enum TagSanitized: Rule {
    static let code = Diagnostic.Code("tag-sanitized", .warning, isOfFlashcardMarkdown: true)

    static func diagnostic(_ file: SourceText, at node: Node, written: String, tag: String?) -> Diagnostic {
        let words = words(written, tag)
        return file.diagnostic(code, at: file.range(of: node), message: words.message, help: words.help)
    }

    /// What is left of an entry as a tag; nil when that is nothing.
    static func tag(_ written: String) -> String? {
        let words = written.hasPrefix("#") ? written.dropFirst() : written[...]
        var tag = ""
        var isNumber = true
        for scalar in words.unicodeScalars {
            let character = TagCharacter(scalar)
            if character == .letter { isNumber = false }
            let isKept = character != nil && (character != .mark || !tag.isEmpty)
            tag.unicodeScalars.append(isKept ? scalar : "_")
        }
        return isNumber ? nil : tag
    }

    static let explanation = Explanation(
        "A tag of the front matter could not be kept as it is written.",
        "A tag has letters, digits, '_', '-' and '/', and not digits alone. Other characters become '_'; a number alone is left out.",
        bad: "---\ntags:\n  - glial cells\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntags:\n  - glial-cells\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    private static func words(_ written: String, _ tag: String?) -> (message: String, help: String) {
        let help = "a tag has letters, digits, '_', '-' and '/', and not digits alone"
        guard let tag else { return ("'\(written)' cannot be a tag and is left out", help) }
        return ("'\(written)' is no tag and is read as '\(tag)'", help)
    }
}

/// An entry of `tags` is written as it is read.
extension TagSanitized: FixingRule {
    static let deed = "write the tag as it is read"
    static let changes: Set<CardSameness.Allowance> = []

    static func edits(for finding: Diagnostic, in deck: FixedFile) -> [DeckEdit]? {
        let source = deck.source
        let entries = FrontMatterLayout(source).tags?.entries ?? []
        guard let entry = entries.first(where: { source.line(at: $0.words.lowerBound) == finding.line - 1 }),
            let tag = tag(entry.tag)
        else { return nil }
        return [DeckEdit(range: entry.words, bytes: Array(tag.utf8))]
    }
}
