/// A text made ready to be read as a quantity.
enum QuantityText {
    /// The text in plain letters, with powers behind `^` and one sort of every sign; nil when it holds no number.
    static func prepared(_ text: String) -> String? {
        var result = ""
        var isRaised = false
        for scalar in text.unicodeScalars {
            let raised = Folding.isRaised(scalar)
            if raised, !isRaised { result += "^" }
            isRaised = raised
            switch scalar {
            case "µ", "μ": result += "µ"
            case "Ω", "\u{2126}": result += "Ω"
            case "Å", "\u{212B}": result += "Å"
            case "·", "⋅", "∙": result += "·"
            case "/", "÷": result += "/"
            case "½" where result.last?.isASCIIDigit == true: result += ".5"
            case "¼" where result.last?.isASCIIDigit == true: result += ".25"
            case "¾" where result.last?.isASCIIDigit == true: result += ".75"
            case "\"", "“", "”", "‘", "„", "?", "!", "(", ")", "[", "]": continue
            default: result += Folding.plain(scalar)
            }
        }
        for (from, to) in [("+/-", "±"), ("+-", "±"), ("plus or minus", "±"), ("minus ", "-"), ("per cent", "percent")] {
            while let range = result.firstRange(of: from) { result.replaceSubrange(range, with: to) }
        }
        let blank: (Character) -> Bool = { $0 == " " || ".;,:".contains($0) }
        while let last = result.last, blank(last) { result.removeLast() }
        let trimmed = result.drop { $0 == " " }
        return trimmed.isEmpty ? nil : String(trimmed)
    }
}
