/// Front matter that begins below the first line is ordinary text.
enum FrontMatterMisplaced: Rule {
    static let code = Diagnostic.Code("frontmatter-misplaced", .warning)

    /// No front matter has more lines.
    private static let mostLines = 200

    /// What is to be said of a file that has none where it counts: one may stand below blank lines and the title.
    static func diagnostic(_ file: SourceText) -> Diagnostic? {
        var line = firstLine(of: file, from: 0)
        if words(of: file, line).hasPrefix("# ") { line = firstLine(of: file, from: line + 1) }
        guard line < file.lineCount, words(of: file, line) == "---", file.string(file.content(line)).first != "-" || line > 0 else {
            return nil
        }
        let last = min(file.lineCount, line + mostLines)
        guard let end = (line + 1..<max(line + 1, last)).first(where: { words(of: file, $0) == "---" }),
            let mapping = try? FrontMatterYAML.mapping(of: file.bytes[file.lineStarts[line + 1]..<file.lineStarts[end]]),
            mapping.contains(where: { $0.key.scalar.map { UnknownSetting.keys.contains($0.string) } ?? false })
        else { return nil }
        return file.diagnostic(code, at: file.trimmed(file.content(line)), message: words.message, help: words.help)
    }

    private static func firstLine(of file: SourceText, from start: Int) -> Int {
        var line = start
        while line < file.lineCount, file.isBlank(line) { line += 1 }
        return line
    }

    private static func words(of file: SourceText, _ line: Int) -> String {
        guard line < file.lineCount else { return "" }
        let words = file.trimmed(file.content(line))
        return words.count > 80 ? file.string(words.prefix(80)) : file.string(words)
    }

    static let explanation = Explanation(
        "The front matter does not begin on the first line.",
        "A block between two '---' is front matter only at the very top of the file. Below a title or a blank line it is text.",
        bad: "# Glia\n\n---\ntags:\n  - glia\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntags:\n  - glia\n---\n\n# Glia\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    private static let words = (
        message: "the front matter does not begin on the first line and is taken as text",
        help: "move it to the top of the file, with nothing above it"
    )
}
