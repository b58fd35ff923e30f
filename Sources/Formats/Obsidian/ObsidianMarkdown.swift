import Cards

/// A text without what only Obsidian understands: links in double brackets become words, embedded images become images and embedded notes their
/// text, highlights become bold, comments are left out.
struct ObsidianMarkdown {
    /// The text.
    private(set) var markdown: String
    /// What was changed, a sentence each.
    private(set) var changes: [String] = []

    /// - Parameter notes: the notes that may be embedded, by their names without an ending.
    init(_ text: String, notes: (String) -> ForeignText? = { _ in nil }) {
        markdown = text
        guard ["[[", "==", "%%"].contains(where: { text.place(of: $0) != nil }) else { return }
        var masked = Masked(text)
        var embedded = Placeholders()
        replace(in: &masked.text, from: "![[", to: "]]", "an embedded file '![[…]]' is an image") { inner in
            guard let path = inner.split(separator: "|").first, MediaName(path) != nil else { return nil }
            return path.contains(" ") ? "![](<\(path)>)" : "![](\(path))"
        }
        replace(in: &masked.text, from: "![[", to: "]]", "an embedded note '![[…]]' is its text") { inner in
            let (name, part) = inner.cut(at: "#").map { ($0.before, $0.after) } ?? (inner.split(separator: "|").first ?? "", nil)
            let section = notes(name.trimmed).flatMap { ObsidianSection(of: $0, part?.split(separator: "|").first).text }
            return section.map {
                let mark = embedded.mark(ObsidianMarkdown($0).markdown)
                return ObsidianSection.isBlock($0) ? "\n\n\(mark)\n\n" : mark
            }
        }
        masked.text = masked.text.replacing(" \n\n", with: "\n\n")
        replace(in: &masked.text, from: "![[", to: "]]", "an embedded note '![[…]]' that is not here is its name", Self.words)
        replace(in: &masked.text, from: "[[", to: "]]", "a link '[[…]]' is its text", Self.words)
        replace(in: &masked.text, from: "==", to: "==", "a highlight '==…==' is bold") { "**\($0)**" }
        replace(in: &masked.text, from: "%%", to: "%%", "a comment '%%…%%' is left out") { _ in "" }
        markdown = masked.restored(embedded.restored(masked.text).withoutBlankEnds)
    }

    /// What a link shows.
    private static func words(_ link: Substring) -> String {
        let parts = link.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? parts[1].trimmed : parts[0].split(separator: "#").joined(separator: " > ")
    }

    /// Puts something else in the place of what stands between two marks, where there is anything for it.
    private mutating func replace(
        in text: inout String, from open: String, to close: String, _ change: String, _ new: (Substring) -> String?
    ) {
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: open), let (inner, behind) = after.cut(at: close) {
            guard !inner.isBlank, inner.place(of: "\n\n") == nil, open != "==" || inner.first?.isWhitespace == false, let new = new(inner)
            else {
                result += before + open
                rest = after
                continue
            }
            result += before + new
            if changes.last != change { changes.append(change) }
            rest = behind
        }
        text = result + rest
    }
}
