/// What Mnemosyne has beside HTML.
enum MnemosyneHTML {
    /// Whether a field has formulas as only Mnemosyne writes them.
    static func hasFormulas(_ field: String) -> Bool { field.place(of: "</$") != nil }

    /// A field as HTML in which formulas and sounds are written as Anki writes them. Line ends and tabs stand raw there.
    static func html(of text: String) -> String {
        var html = text
        for (open, close, begin, end) in [
            ("<$$>", "</$$>", "\\[", "\\]"), ("<$>", "</$>", "\\(", "\\)"), ("<latex>", "</latex>", "\\(", "\\)"),
        ] {
            html = replacing(open, close, in: html) { begin + $0 + end }
        }
        for tag in ["<audio ", "<video "] {
            html = replacing(tag, ">", in: html) { inner in
                guard let (_, after) = inner.cut(at: "src=\""), let (name, _) = after.cut(at: "\"") else { return "" }
                return "[sound:" + name + "]"
            }
        }
        return html.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
    }

    /// A text with something else for what stands between two marks.
    static func replacing(_ open: String, _ close: String, in text: String, by new: (Substring) -> String) -> String {
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: open), let (inner, behind) = after.cut(at: close) {
            result += before + new(inner)
            rest = behind
        }
        return result + rest
    }
}
