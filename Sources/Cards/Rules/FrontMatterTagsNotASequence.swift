import Yams

/// Only a block sequence under `tags` is read as tags, as Obsidian does since 1.9.
enum FrontMatterTagsNotASequence: Rule {
    static let code = Diagnostic.Code("frontmatter-tags-not-a-sequence", .error, isOfFlashcardMarkdown: true)

    /// The key is nil when the diagnostic is about an entry of the sequence.
    static func diagnostic(_ file: SourceText, at node: Node, key: String?) -> Diagnostic {
        let words = words(key)
        return file.diagnostic(code, at: file.range(of: node), message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "The tags of the front matter are not written one a line.",
        "Only a sequence of lines below 'tags:' is read, by Nacre as by Obsidian; the tags are lost otherwise.",
        bad: "---\ntags: glia, uptake\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntags:\n  - glia\n  - uptake\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    private static func words(_ key: String?) -> (message: String, help: String) {
        switch key {
        case "tag": ("the key 'tag' is not read", "write 'tags:' and below it one '- tag' a line")
        case nil: ("an entry of 'tags' is no tag", "write one '- tag' a line")
        default: ("'tags' is not a sequence of lines and is not read", "write one '- tag' a line below 'tags:'")
        }
    }
}

extension SourceText {
    /// Where a scalar of the front matter stands, or where a sequence or mapping begins.
    func range(of node: Node) -> Range<Int> {
        guard let mark = node.mark, mark.line < lineCount else { return content(0) }
        let line = content(mark.line)
        let before = string(line).unicodeScalars.prefix(mark.column - 1).reduce(0) { $0 + UTF8.width($1) }
        let start = min(line.lowerBound + before, line.upperBound)
        return start..<min(line.upperBound, start + max(1, node.scalar?.string.utf8.count ?? 1))
    }
}

/// Tags in a text or in brackets, and those under the key `tag`, become a sequence of lines under `tags`, where no comment stands among
/// them and each of the words can be a tag.
extension FrontMatterTagsNotASequence: FixingRule {
    static let deed = "write one '- tag' a line below 'tags:'"
    static let changes: Set<CardSameness.Allowance> = [.tags]

    static func edits(for finding: Diagnostic, in deck: FixedFile) -> [DeckEdit]? {
        let source = deck.source
        let layout = FrontMatterLayout(source)
        func isMeant(_ key: FrontMatterLayout.Key?) -> Bool { key.map { source.line(at: $0.name.lowerBound) == finding.line - 1 } ?? false }
        if isMeant(layout.tags), let key = layout.tags { return sequence(key, deck).map { [$0] } }
        guard isMeant(layout.tag), let key = layout.tag else { return nil }
        guard let tags = layout.tags else {
            if key.entries?.isEmpty == false { return [DeckEdit(range: key.name, bytes: Array("tags".utf8))] }
            return sequence(key, deck).map { [$0] }
        }
        // Both keys: the entries of the one go to the other.
        guard let entries = tags.entries, let words = words(of: key, deck) else { return nil }
        let missing = TagChange.add(words).missing(in: entries.map(\.tag))
        let head = entries.last.map { source.string($0.head) } ?? "  - "
        let place = entries.last?.line.upperBound ?? source.whole(source.line(at: tags.name.lowerBound)).upperBound
        let lines = LineEnding(of: deck.bytes).lines(of: missing.map { head + $0 + "\n" }.joined())
        if key.lines.contains(place) || place == key.lines.upperBound { return [DeckEdit(range: key.lines, bytes: lines)] }
        return [DeckEdit(range: place..<place, bytes: lines), DeckEdit(range: key.lines, bytes: [])]
    }

    private static func sequence(_ key: FrontMatterLayout.Key, _ deck: FixedFile) -> DeckEdit? {
        guard let words = words(of: key, deck) else { return nil }
        let text = (["tags:"] + words.map { "  - \($0)" }).joined(separator: "\n") + "\n"
        return DeckEdit(range: key.lines, bytes: LineEnding(of: deck.bytes).lines(of: text))
    }

    /// The words under a key; nil when something else stands among them.
    private static func words(of key: FrontMatterLayout.Key, _ deck: FixedFile) -> [String]? {
        let text = deck.source.string(key.lines)
        guard !text.contains(" #"), !text.contains("\t#"), let words = key.scattered ?? key.entries?.map(\.tag), !words.isEmpty else {
            return nil
        }
        let tags = words.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
        return tags.allSatisfy(TagWord.isTag) ? tags.withoutDuplicates : nil
    }
}
