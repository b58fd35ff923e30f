import Cards

/// A link of Org: what stands in its double brackets.
struct OrgLink {
    /// It as Markdown: a picture or sound, a link, or the name of a heading.
    let markdown: String

    private static let shown: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "mp3", "ogg", "oga", "opus", "wav", "flac", "m4a", "mp4", "webm",
    ]

    init(_ inner: String) {
        let parts = inner.cut(at: "][")
        var target = String(parts?.before ?? inner[...])
        if target.hasPrefix("file:") { target.removeFirst(5) }
        if target.hasPrefix("./") { target.removeFirst(2) }
        let isWide = target.contains { $0 == " " || $0 == "(" || $0 == ")" }
        let written = isWide ? "<\(target)>" : target
        let ending = target.split(separator: ".").last?.lowercased() ?? ""
        let words = parts.map { OrgInline($0.after).markdown }
        if Self.shown.contains(ending) {
            markdown = "![\(words ?? "")](\(written))"
        } else if target.contains(":") || target.contains(".") {
            markdown = "[\(words ?? PlainMarkdown.inline(target))](\(written))"
        } else {
            markdown = words ?? PlainMarkdown.inline(target)
        }
    }
}
