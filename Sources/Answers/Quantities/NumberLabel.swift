/// What a number is called before it: `OR 1.00`, `n = 48`, `p < 0.05`.
enum NumberLabel {
    /// The label at the head of a text, in its common form, and how long it is with the sign behind it. Names of figures need no sign;
    /// another word is a label only before an equals sign or a colon.
    static func read(_ letters: ArraySlice<Character>) -> (label: String, length: Int)? {
        let lowered = Array(String(letters.prefix(40)).lowercased())[...]
        for (name, label) in names where lowered.starts(with: name) {
            let rest = lowered.dropFirst(name.count)
            guard let next = rest.first, !next.isLetter, !next.isNumber else { continue }
            let blank = rest.drop { $0 == " " }
            let sign = blank.prefix { $0 == "=" || $0 == ":" || $0 == "≈" || $0 == "~" }
            let taken = blank.dropFirst(sign.count).drop { $0 == " " }
            guard let first = taken.first, first.isNumber || "<>≤≥-+.".contains(first) || !sign.isEmpty || first.isLetter else { continue }
            return (label, taken.startIndex - lowered.startIndex)
        }
        let name = lowered.prefix { $0.isLetter || $0.isASCIIDigit || "_ ^".contains($0) }
        guard let first = name.first, first.isLetter, name.count <= 30, name.split(separator: " ").count <= 4 else { return nil }
        let rest = lowered.dropFirst(name.count)
        guard let sign = rest.first, sign == "=" || sign == ":" || sign == "≈", rest.count > 1 else { return nil }
        let taken = rest.dropFirst().drop { $0 == " " || $0 == "=" }
        return (String(name.filter { $0 != " " && $0 != "_" }), taken.startIndex - lowered.startIndex)
    }

    /// The labels of figures that have more than one name.
    static let figures = Set(names.map(\.1))

    /// The labels of the figures that a text names in full.
    static func figures(in text: String) -> Set<String> {
        let text = text.lowercased()
        return Set(names.filter { $0.0.count > 5 && text.firstRange(of: $0.0) != nil }.map(\.1))
    }

    /// Names of figures, the longer first, with the form they count as.
    private static let names: [(String, String)] = [
        ("standardised mean difference", "smd"), ("standardized mean difference", "smd"), ("number needed to treat", "nnt"),
        ("number needed to harm", "nnh"), ("mean difference", "md"), ("relative risk", "rr"), ("hazard ratio", "hr"), ("risk ratio", "rr"),
        ("odds ratio", "or"), ("effect size", "es"), ("p value", "p"), ("p-value", "p"), ("smd", "smd"), ("nnt", "nnt"), ("nnh", "nnh"),
        ("pka", "pka"), ("or", "or"), ("rr", "rr"), ("hr", "hr"), ("md", "md"), ("es", "es"), ("ph", "ph"), ("n", "n"), ("p", "p"),
        ("km", "km"),
    ]
}
