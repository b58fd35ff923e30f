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
        var text = masked.text
        var showsNotes = false
        replace(in: &text, from: "![[", to: "]]", "an embedded file '![[…]]' is an image") { inner in
            // `![[pages.pdf#page=3|100]]`
            let path = inner.prefix { $0 != "|" && $0 != "#" }.trimmed
            guard MediaName(path) != nil else { return nil }
            return path.contains(" ") ? "![](<\(path)>)" : "![](\(path))"
        }
        replace(in: &text, from: "![[", to: "]]", "an embedded note '![[…]]' is its text") { inner in
            let (name, part) = inner.cut(at: "#").map { ($0.before, $0.after) } ?? (inner.split(separator: "|").first ?? "", nil)
            let section = notes(name.trimmed).flatMap { ObsidianSection(of: $0, part?.split(separator: "|").first).text }
            return section.map {
                showsNotes = true
                let mark = masked.mark(ObsidianMarkdown($0).markdown)
                return ObsidianSection.isBlock($0) ? "\n\n\(mark)\n\n" : mark
            }
        }
        if showsNotes { text = text.replacing(" \n\n", with: "\n\n").withoutBlankEnds }
        replace(in: &text, from: "![[", to: "]]", "an embedded note '![[…]]' that is not here is its name", Self.words)
        replace(in: &text, from: "[[", to: "]]", "a link '[[…]]' is its text", Self.words)
        replace(in: &text, from: "==", to: "==", "a highlight '==…==' is bold") { "**\($0)**" }
        replace(in: &text, from: "%%", to: "%%", "a comment '%%…%%' is left out") { _ in "" }
        markdown = masked.restored(text)
    }

    /// What a link shows: what it was given to show, or the note and the heading in it.
    private static func words(_ link: Substring) -> String {
        let parts = link.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count < 2 || parts[1].isBlank else { return parts[1].trimmed }
        // In a table the bar has a backslash before it.
        let path = parts[0].hasSuffix("\\") ? parts[0].dropLast() : parts[0]
        return path.split(separator: "#").map { $0.trimmed }.filter { !$0.hasPrefix("^") }.joined(separator: " > ")
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
