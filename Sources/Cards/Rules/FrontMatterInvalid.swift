/// Front matter that YAML cannot read is skipped; the cards still load.
enum FrontMatterInvalid {
    static func diagnostic(_ file: SourceText, _ problem: FrontMatterYAML.Problem) -> Diagnostic {
        let content = file.content(min(problem.line, file.lineCount - 1))
        let offset = file.string(content).unicodeScalars.prefix(problem.column).reduce(0) { $0 + UTF8.width($1) }
        let start = min(content.lowerBound + offset, content.upperBound)
        let words = words(problem.words)
        return file.diagnostic(.frontMatterInvalid, at: start..<start + 1, message: words.message, help: words.help)
    }

    private static func words(_ problem: String) -> (message: String, help: String) {
        ("the front matter is not valid YAML: \(problem)", "mend it; until then the deck has no tags of its own")
    }
}
