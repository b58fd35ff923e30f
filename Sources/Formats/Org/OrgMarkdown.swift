/// The text below a heading of Org as Markdown: the part of Org that cards use.
///
/// Source: the Org manual 9.5. Blocks of code, examples, quotes, tables, lists, formulas and emphasis are kept; comments, settings and
/// anything that makes text by running code are left out.
struct OrgMarkdown {
    /// The Markdown.
    private(set) var markdown = ""
    /// The gaps that marks in it stand for.
    private(set) var gaps: [(text: String, hint: String?)] = []

    private let seesGaps: Bool
    private let seesGapsInCode: Bool
    private var output: [String] = []
    /// The lines of running text that are being read.
    private var run: [Substring] = []
    /// What ends the block that is being read, and the lines of it.
    private var block: (name: String, fence: String, lines: [Substring])?

    init(_ lines: [Substring], seesGaps: Bool = false, inCode seesGapsInCode: Bool = false) {
        (self.seesGaps, self.seesGapsInCode) = (seesGaps, seesGapsInCode)
        for line in Self.outdented(lines) { read(line) }
        if let block { run = block.lines }
        flush()
        var text = output.joined(separator: "\n")
        while text.place(of: "\n\n\n") != nil { text = text.split(separator: "\n\n\n").joined(separator: "\n\n") }
        markdown = text.trimmed
    }

    private mutating func read(_ line: Substring) {
        let text = line.trimmed
        let lower = text.lowercased()
        if let name = block?.name {
            // Nothing else may hold the lines, or all of them are copied for each that is added.
            guard lower == "#+end_" + name, let open = block else {
                block?.lines.append(line)
                return
            }
            block = nil
            close(open.name, open.fence, open.lines)
        } else if lower.hasPrefix("#+begin_") {
            flush()
            let name = lower.dropFirst(8).prefix { !$0.isWhitespace }
            let language = text.dropFirst(8 + name.count).split(separator: " ").first ?? ""
            block = (String(name), name == "src" ? String(language) : "", [])
        } else if text.hasPrefix("#+") || text == "#" || text.hasPrefix("# ") {
            flush()
        } else if text.hasPrefix("|") {
            flush(isBlank: output.last?.hasPrefix("|") != true)
            addRow(text)
        } else if text.hasPrefix(": ") || text == ":" {
            flush(isBlank: true)
            output.append("    " + text.dropFirst(2))
        } else if text.isEmpty {
            flush()
            output.append("")
        } else {
            run.append(line)
        }
    }

    private mutating func close(_ name: String, _ fence: String, _ lines: [Substring]) {
        let inner = Self.outdented(lines)
        switch name {
        case "src", "example", "export":
            let marks = inner.contains { $0.hasPrefix("```") } ? "~~~~" : "```"
            output +=
                ["", marks + fence] + inner.map { String($0.hasPrefix(",*") || $0.hasPrefix(",#+") ? $0.dropFirst() : $0) } + [marks, ""]
        case "quote", "verse":
            let quoted = OrgMarkdown(inner).markdown
            output += [""] + quoted.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> " + $0 } + [""]
        case "comment": break
        default: output += ["", OrgMarkdown(inner).markdown, ""]
        }
    }

    private mutating func addRow(_ text: String) {
        // Markdown has one rule, below the head.
        if text.hasPrefix("|-") { return }
        let isFirst = output.last?.hasPrefix("|") != true
        let cells = text.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
        let shown = text.hasSuffix("|") ? Array(cells.dropLast()) : cells
        output.append("| " + shown.map { inline($0[...]) }.joined(separator: " | ") + " |")
        if isFirst { output.append("|" + String(repeating: "---|", count: shown.count)) }
    }

    /// Ends running text.
    private mutating func flush(isBlank: Bool = false) {
        guard !run.isEmpty else {
            if isBlank, output.last?.isEmpty == false { output.append("") }
            return
        }
        if output.last?.isEmpty == false { output.append("") }
        output.append(inline(run.joined(separator: "\n")[...]))
        run = []
        if isBlank { output.append("") }
    }

    private mutating func inline(_ text: Substring) -> String {
        let read = OrgInline(text, seesGaps: seesGaps, inCode: seesGapsInCode)
        guard !read.gaps.isEmpty else { return read.markdown }
        let first = gaps.count
        gaps += read.gaps
        guard first > 0 else { return read.markdown }
        return Self.replacingGaps(in: read.markdown) { "\(OrgInline.gapMark.open)\($0 + first)\(OrgInline.gapMark.close)" }
    }

    /// A text with something for each gap in it.
    static func replacingGaps(in text: String, by replacement: (Int) -> String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: OrgInline.gapMark.open), let end = rest[start...].firstIndex(of: OrgInline.gapMark.close) {
            result += rest[..<start]
            if let number = Int(rest[rest.index(after: start)..<end]) { result += replacement(number) }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// Lines without the blanks that all of them begin with.
    private static func outdented(_ lines: [Substring]) -> [Substring] {
        let indents = lines.filter { !$0.isBlank }.map { line in line.prefix { $0 == " " }.count }
        let shared = indents.min() ?? 0
        return lines.map { $0.isBlank ? "" : $0.dropFirst(shared) }
    }
}
