/// Front matter that YAML cannot read is skipped; the cards still load.
enum FrontMatterInvalid {
    /// The line is counted from 0 in the file, the column from 0 in Unicode scalars, as YAML counts it.
    static func diagnostic(_ file: SourceText, line: Int, column: Int, problem: String) -> Diagnostic {
        let content = file.content(min(line, file.lineCount - 1))
        let offset = file.string(content).unicodeScalars.prefix(column).reduce(0) { $0 + UTF8.width($1) }
        let start = min(content.lowerBound + offset, content.upperBound)
        let words = words(problem)
        return file.diagnostic(.frontMatterInvalid, at: start..<start + 1, message: words.message, help: words.help)
    }

    private static func words(_ problem: String) -> (message: String, help: String) {
        ("the front matter is not valid YAML: \(problem)", "mend it; until then the deck has no tags of its own")
    }
}
