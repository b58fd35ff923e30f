import Cards
import Terminal

/// Findings as a compiler shows them: place and message, the line, a caret, a remedy.
public struct FindingView {
    /// The columns a line of a deck may have; what is longer is shown from the caret's surroundings. nil for no limit.
    public var columns: Int?

    /// A view for so many columns.
    public init(columns: Int? = nil) { self.columns = columns }

    /// One finding.
    public func lines(_ finding: Diagnostic, file: String) -> [StyledText] {
        let style = Self.style(finding.severity)
        let number = String(finding.line)
        let gutter = String(repeating: " ", count: number.count)
        let (excerpt, indent, width) = cut(finding, to: columns.map { max(20, $0 - number.count - 3) })
        let caret = StyledText(String(repeating: " ", count: indent)) + StyledText(String(repeating: "^", count: width), style)
        return [
            StyledText(Self.line("\(file):\(finding.line):\(finding.column): "), .bold)
                + StyledText(finding.severity.rawValue + ":", style.merging(.bold)) + StyledText(" ")
                + StyledText(Self.line(finding.message), .bold) + StyledText(" [\(finding.code.rawValue)]", Theme.quiet),
            StyledText("\(number) | ", Theme.quiet) + StyledText(excerpt),
            StyledText("\(gutter) | ", Theme.quiet) + caret,
            StyledText("\(gutter) = ", Theme.quiet) + StyledText("help:", Theme.label) + StyledText(" " + Self.line(finding.help)),
        ]
    }

    /// One finding, with lines no wider than the columns.
    public func wrapped(_ finding: Diagnostic, file: String) -> [StyledText] {
        let lines = lines(finding, file: file)
        return columns.map { columns in lines.flatMap { $0.wrapped(to: columns) } } ?? lines
    }

    /// One line as GCC writes it (GNU Coding Standards, "Formatting Error Messages"), which editors understand; advice is a note.
    public static func gnu(_ finding: Diagnostic, file: String) -> StyledText {
        let severity = finding.severity == .advice ? "note" : finding.severity.rawValue
        let text = "\(file):\(finding.line):\(finding.column): \(severity): \(finding.message); \(finding.help) [\(finding.code.rawValue)]"
        return StyledText(line(text))
    }

    /// What a severity looks like.
    public static func style(_ severity: Diagnostic.Severity) -> Style {
        switch severity {
        case .error: Theme.bad
        case .warning: Theme.warning
        case .advice: Style(foreground: Theme.key.foreground)
        }
    }

    /// The line as it is shown, how far in the caret stands, and how wide it is, in columns of the terminal.
    private func cut(_ finding: Diagnostic, to limit: Int?) -> (excerpt: String, indent: Int, width: Int) {
        let before = finding.excerpt.prefix(finding.column - 1)
        let whole = Self.line(finding.excerpt)
        let start = Columns.width(of: Harmless.text(String(before)))
        let end = Columns.width(of: Harmless.text(String(finding.excerpt.prefix(finding.column - 1 + finding.length))))
        guard let limit, Columns.width(of: whole) > limit else { return (whole, start, max(1, end - start)) }
        var rest = whole[...]
        var skipped = 0
        while skipped < start - limit / 3, let first = rest.popFirst() { skipped += Columns.width(of: first) }
        var shown = skipped > 0 ? "…" : ""
        let indent = start - skipped + shown.count
        var width = shown.count
        while let first = rest.first, width + Columns.width(of: first) < limit {
            shown.append(rest.removeFirst())
            width += Columns.width(of: first)
        }
        return (shown + (rest.isEmpty ? "" : "…"), indent, max(1, min(end - start, width - indent)))
    }

    /// Text that stays on its line and does no harm.
    private static func line(_ text: String) -> String {
        Harmless.text(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " "))
    }
}
