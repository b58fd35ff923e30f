/// Line ends that other programs show as such, and Markdown as blanks.
enum LineBreaks {
    /// A text whose paragraphs break where their lines end. Lists, tables, quotes, code and maths stay as they are.
    static func kept(in markdown: String) -> String {
        guard markdown.utf8.contains(0x0A) else { return markdown }
        let masked = Masked(markdown)
        var lines = masked.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices.dropLast() where isText(lines[index]) && isText(lines[index + 1]) {
            if !lines[index].hasSuffix("\\") && !lines[index].hasSuffix("  ") { lines[index] += "\\" }
        }
        return masked.restored(lines.joined(separator: "\n"))
    }

    /// Whether a line is running text that begins no block.
    private static func isText(_ line: String) -> Bool {
        guard let first = line.first, !line.isBlank, !line.hasPrefix("    "), !line.hasPrefix("\t") else { return false }
        let start = line.drop { $0 == " " }
        if "#>|<\u{F0000}".contains(first) || ["- ", "* ", "+ ", "---", "***", "===", "[^"].contains(where: start.hasPrefix) {
            return false
        }
        let digits = start.prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty || !(start.dropFirst(digits.count).hasPrefix(". ") || start.dropFirst(digits.count).hasPrefix(") "))
    }
}
