import Cards

/// A text without what only Obsidian understands: links in double brackets become words, embedded images become images, highlights become
/// bold, comments are left out.
struct ObsidianMarkdown {
    /// The text.
    private(set) var markdown: String
    /// What was changed, a sentence each.
    private(set) var changes: [String] = []

    init(_ text: String) {
        markdown = text
        guard ["[[", "==", "%%"].contains(where: { text.place(of: $0) != nil }) else { return }
        var masked = Masked(text)
        replace(in: &masked.text, from: "![[", to: "]]", "an embedded file '![[…]]' is an image") { inner in
            let path = inner.split(separator: "|").first.map(String.init) ?? ""
            return path.contains(" ") ? "![](<\(path)>)" : "![](\(path))"
        }
        replace(in: &masked.text, from: "[[", to: "]]", "a link '[[…]]' is its text") { inner in
            let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? parts[1].trimmed : parts[0].split(separator: "#").joined(separator: " > ")
        }
        replace(in: &masked.text, from: "==", to: "==", "a highlight '==…==' is bold") { "**\($0)**" }
        replace(in: &masked.text, from: "%%", to: "%%", "a comment '%%…%%' is left out") { _ in "" }
        markdown = masked.restored(masked.text)
    }

    private mutating func replace(
        in text: inout String, from open: String, to close: String, _ change: String, _ new: (Substring) -> String
    ) {
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: open), let (inner, behind) = after.cut(at: close) {
            if inner.isBlank || inner.place(of: "\n\n") != nil || open == "==" && inner.first?.isWhitespace == true {
                result += before + open
                rest = after
                continue
            }
            result += before + new(inner)
            if changes.last != change { changes.append(change) }
            rest = behind
        }
        text = result + rest
    }
}
