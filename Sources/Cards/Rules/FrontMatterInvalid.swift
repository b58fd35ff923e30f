/// Front matter that YAML cannot read is skipped; the cards still load.
enum FrontMatterInvalid: Rule {
    static let code = Diagnostic.Code("frontmatter-invalid", .error)

    static func diagnostic(_ file: SourceText, _ problem: FrontMatterYAML.Problem) -> Diagnostic {
        let content = file.content(min(problem.line, file.lineCount - 1))
        let offset = file.string(content).unicodeScalars.prefix(problem.column).reduce(0) { $0 + UTF8.width($1) }
        let start = min(content.lowerBound + offset, content.upperBound)
        let words = words(problem.words)
        return file.diagnostic(code, at: start..<start + 1, message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "The front matter is not valid YAML.",
        "It is skipped as a whole, and the deck has no tags and no settings of its own; the cards still load.",
        bad: "---\ntitle: \"Glia\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntitle: \"Glia\"\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    private static func words(_ problem: String) -> (message: String, help: String) {
        ("the front matter is not valid YAML: \(problem)", "mend it; until then the deck has no tags of its own")
    }
}
