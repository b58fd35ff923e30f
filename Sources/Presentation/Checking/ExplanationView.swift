import Cards
import Formats
import Terminal

/// Pages about the rules of `check`, and the list of them.
public enum ExplanationView {
    /// The page about a rule.
    public static func page(_ code: Diagnostic.Code, columns: Int) -> [StyledText] {
        let page = code.explanation
        var lines: [StyledText] = [
            StyledText(code.rawValue, .bold) + StyledText("  ") + StyledText(code.severity.rawValue, FindingView.style(code.severity)), "",
        ]
        lines += StyledText(page.meaning, .bold).wrapped(to: columns)
        lines += [""] + StyledText(page.reason).wrapped(to: columns)
        lines += example("Not so", Theme.bad, page.bad, columns) + example("But so", Theme.good, page.good, columns)
        if let fix = code.fix { lines += [""] + StyledText("Where that is safe, 'check --fix' does it: \(fix).").wrapped(to: columns) }
        lines += [""] + StyledText(silence(code), Theme.quiet).wrapped(to: columns)
        return lines
    }

    /// All rules, the worst first, a line each.
    public static func list(_ columns: Int) -> [StyledText] {
        var lines: [StyledText] = []
        let widest = Diagnostic.Code.allCases.map(\.rawValue.count).max() ?? 0
        for severity in Diagnostic.Severity.allCases.reversed() {
            if !lines.isEmpty { lines.append("") }
            lines.append(StyledText(title(severity), FindingView.style(severity).merging(.bold)))
            for code in Diagnostic.Code.allCases where code.severity == severity {
                lines +=
                    (StyledText("  ") + StyledText(code.rawValue, Theme.key).padded(to: widest + 2, .left)
                    + StyledText(code.explanation.meaning)).wrapped(to: columns, hanging: min(widest + 4, columns / 2))
            }
        }
        return lines
    }

    /// Some rules as a JSON array.
    public static func json(_ codes: [Diagnostic.Code]) -> JSON {
        .array(
            codes.map { code in
                let page = code.explanation
                return .object([
                    ("rule", .string(code.rawValue)), ("severity", .string(code.severity.rawValue)), ("meaning", .string(page.meaning)),
                    ("reason", .string(page.reason)), ("bad", .string(page.bad)), ("good", .string(page.good)),
                    ("fix", .optional(code.fix)),
                ])
            })
    }

    private static func title(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "Errors: something the author wrote does not take part"
        case .warning: "Warnings: the author may have meant something else"
        case .advice: "Advice: what makes cards hard to learn"
        }
    }

    private static func silence(_ code: Diagnostic.Code) -> String {
        guard code.severity == .advice else { return "It cannot be silenced." }
        let deck = "To silence it in a deck, list it in the front matter under 'silence:'"
        return deck + "; for one card, write in it: <!-- silence: \(code.rawValue) -->"
    }

    private static func example(_ title: String, _ style: Style, _ deck: String, _ columns: Int) -> [StyledText] {
        var rows = deck.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if rows.last == "" { rows.removeLast() }
        return ["", StyledText(title + ":", style), ""]
            + rows.map { row in
                let shown = Harmless.text(row)
                // An example that is bad by its length need not be shown in full.
                let room = max(10, columns - 5)
                return StyledText("    ") + StyledText(shown.count > room ? shown.prefix(room) + "…" : shown, Theme.code)
            }
    }
}
