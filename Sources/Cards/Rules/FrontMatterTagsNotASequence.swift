import Yams

/// Only a block sequence under `tags` is read as tags, as Obsidian does since 1.9.
enum FrontMatterTagsNotASequence {
    /// The key is nil when the diagnostic is about an entry of the sequence.
    static func diagnostic(_ file: SourceText, at node: Node, key: String?) -> Diagnostic {
        let words = words(key)
        return file.diagnostic(.frontMatterTagsNotASequence, at: file.range(of: node), message: words.message, help: words.help)
    }

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
