import Cards

/// HTML in which Anki's formulas and sounds stand as marks: MathJax `\(…\)` and `\[…\]`, `[latex]…[/latex]`, `[$]…[/$]`, `[$$]…[/$$]`,
/// `[sound:…]`.
struct Formulas {
    /// The HTML with its marks.
    private(set) var html: String
    /// What was changed, a sentence each.
    private(set) var changes: [String] = []
    private var placeholders = Placeholders()

    private static let pairs = [
        ("\\(", "\\)", false), ("\\[", "\\]", true), ("[$$]", "[/$$]", true), ("[$]", "[/$]", false), ("[latex]", "[/latex]", false),
    ]

    init(_ html: String) {
        self.html = html
        for (open, close, isDisplay) in Self.pairs {
            replace(from: open, to: close) { formulas, inner in formulas.formula(inner, isDisplay: isDisplay) }
        }
        replace(from: "[sound:", to: "]") { formulas, inner in
            formulas.change("a sound cannot be played: its name is a link")
            return formulas.placeholders.mark("[\(inner)](<\(inner)>)")
        }
    }

    /// A text made of the HTML, with what was marked.
    func restored(_ text: String) -> String { placeholders.restored(text) }

    private mutating func replace(from open: String, to close: String, _ new: (inout Formulas, Substring) -> String) {
        guard html.place(of: open) != nil else { return }
        var result = ""
        let source = html
        var rest = source[...]
        while let (before, after) = rest.cut(at: open), let (inner, behind) = after.cut(at: close) {
            result += before + new(&self, inner)
            rest = behind
        }
        html = result + rest
    }

    private mutating func change(_ sentence: String) { if !changes.contains(sentence) { changes.append(sentence) } }

    /// A formula as Nacre writes it. Gaps stand around formulas, never in them.
    private mutating func formula(_ inner: Substring, isDisplay: Bool) -> String {
        var text = HTMLNode.nodes(of: String(inner)).map(\.plain).joined().split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
        if text.hasPrefix("$"), text.hasSuffix("$"), text.count > 1 {
            text = String(text.drop { $0 == "$" }.reversed().drop { $0 == "$" }.reversed())
        }
        guard !text.isEmpty else { return "" }
        let sign = isDisplay ? "$$" : "$"
        guard let start = text.place(of: "{{c"), let (number, rest) = text[start.upperBound...].cut(at: "::"),
            number.split(separator: ",", omittingEmptySubsequences: false).allSatisfy({ Int($0) != nil })
        else {
            return placeholders.mark(sign + text + sign)
        }
        if start.lowerBound == text.startIndex, text.hasSuffix("}}"), text.dropLast(2).place(of: "{{c", after: start) == nil {
            let parts = rest.dropLast(2).cut(at: "::")
            let hint = parts.map { "::" + $0.after } ?? ""
            return "{{c\(number)::" + placeholders.mark(sign + (parts?.before ?? rest.dropLast(2)).trimmed + sign) + hint + "}}"
        }
        change("a gap within a formula is the whole formula here")
        return "{{c\(number)::" + placeholders.mark(sign + Self.withoutGaps(text) + sign) + "}}"
    }

    /// A formula with the texts of its gaps, without their hints.
    private static func withoutGaps(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "{{c"), let (_, inner) = after.cut(at: "::"), let (gap, behind) = inner.cut(at: "}}") {
            result += before + (gap.cut(at: "::")?.before ?? gap)
            rest = behind
            // Braces of the formula itself may close right before those of the gap.
            while rest.hasPrefix("}"), result.count(where: { $0 == "{" }) > result.count(where: { $0 == "}" }) {
                result += "}"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}

extension StringProtocol {
    /// Where a text occurs behind a place.
    fileprivate func place(of text: String, after range: Range<String.Index>) -> Range<Index>? {
        let start = self.index(self.startIndex, offsetBy: self.count >= 3 ? 3 : 0)
        return self[start...].place(of: text)
    }
}
