import Yams

/// An entry of `tags` that is no tag as written is mended, or left out when nothing of it is left.
enum TagSanitized {
    static func diagnostic(_ file: SourceText, at node: Node, written: String, tag: String?) -> Diagnostic {
        let words = words(written, tag)
        return file.diagnostic(.tagSanitized, at: file.range(of: node), message: words.message, help: words.help)
    }

    private static func words(_ written: String, _ tag: String?) -> (message: String, help: String) {
        let help = "a tag has letters, digits, '_', '-' and '/', and not digits alone"
        guard let tag else { return ("'\(written)' cannot be a tag and is left out", help) }
        return ("'\(written)' is no tag and is read as '\(tag)'", help)
    }
}
