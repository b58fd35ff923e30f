import Scheduling

/// An accepted answer in which each sign counts: a span of code, or a formula of a few letters such as `x² + 1`.
struct CodeAnswer {
    private let text: String
    private let isCaseless: Bool

    /// A span of code.
    init(code: String) {
        text = Self.plain(code)
        isCaseless = Self.isCaseless(text)
    }

    /// A formula; nil where a text is none. Words make it a text, and so does a sign that only joins or ends a name: `Na⁺/K⁺-ATPase`.
    init?(formula: String) {
        guard formula.utf8.count <= 200 else { return nil }
        let text = Self.raised(formula)
        let characters = Array(text)
        func isOperand(_ index: Int) -> Bool {
            characters.indices.contains(index)
                && (characters[index].isLetter || characters[index].isNumber || "()".contains(characters[index]))
        }
        let isSum = characters.indices.contains { index in
            guard "+-*/=<>".contains(characters[index]) else { return false }
            let isApart = index > 1 && characters[index - 1] == " " && index + 2 < characters.count && characters[index + 1] == " "
            return isApart
                ? isOperand(index - 2) && isOperand(index + 2)
                : "=".contains(characters[index]) && isOperand(index - 1) && isOperand(index + 1)
        }
        let runs = text.split { !$0.isLetter }
        guard isSum, !runs.isEmpty, runs.allSatisfy({ $0.count <= 2 }), text.contains(where: { $0.isNumber || $0 == "^" }) else {
            return nil
        }
        guard runs.contains(where: { $0.allSatisfy(\.isLowercase) }) else { return nil }
        self.text = Self.terms(text)
        isCaseless = true
    }

    /// How good a typed text is as this code.
    func verdict(_ typed: String, slip: Slip) -> Verdict {
        let other = Self.plain(typed)
        if other == text || Self.joined(other) == Self.joined(text) { return .right }
        let (own, given) = (Self.joined(text).filter { $0 != " " }, Self.joined(other).filter { $0 != " " })
        if own == given { return .nearly }
        if own.lowercased() == given.lowercased() {
            if isCaseless { return .right }
            return Self.differInLetters(own, given) ? .wrong : .nearly
        }
        guard Self.signs(own) == Self.signs(given), !Self.signs(own).isEmpty || own.count > 4 else { return .wrong }
        return slip.explains(Phrase(other), Phrase(text)) ? .nearly : .wrong
    }

    /// How good a typed text is as this formula.
    func verdict(formula typed: String) -> Verdict { Self.terms(Self.raised(typed)) == text ? .right : .wrong }

    /// A formula without blanks and the mark of powers, in lower case. The terms of a sum come in any order.
    private static func terms(_ formula: String) -> String {
        let plain = formula.lowercased().filter { $0 != " " && $0 != "^" }
        guard !plain.contains(where: { "-*/=<>()".contains($0) }) else { return plain }
        return plain.split(separator: "+", omittingEmptySubsequences: false).sorted().joined(separator: "+")
    }

    /// The text without the marks of a span, with one sort of blanks and quotes.
    private static func plain(_ text: String) -> String {
        var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let marks = min(text.prefix { $0 == "`" }.count, text.reversed().prefix { $0 == "`" }.count)
        if marks > 0, text.count > 2 * marks { text = String(text.dropFirst(marks).dropLast(marks)) }
        return String(text.map { "“”„".contains($0) ? "\"" : "‘’".contains($0) ? "'" : $0 })
    }

    /// The text without the blanks that do not count: those that stand on both sides of signs, or beside a bracket or a comma. One between
    /// two words counts, and so does one before a sign that begins a word, as in `ls -l`.
    private static func joined(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        func isWord(_ index: Int) -> Bool { characters[index].isLetter || characters[index].isNumber || characters[index] == "_" }
        for (index, character) in characters.enumerated() {
            if character == " ", index > 0, index + 1 < characters.count {
                if isWord(index - 1), isWord(index + 1) {
                    result.append(" ")
                } else if isWord(index - 1), !"([{,;)]}=<>".contains(characters[index + 1]) {
                    let end = characters[(index + 1)...].firstIndex { $0 == " " || $0.isLetter || $0.isNumber } ?? characters.count
                    if end < characters.count, characters[end] != " " { result.append(" ") }
                }
                continue
            }
            result.append(character)
        }
        return result
    }

    private static func signs(_ text: String) -> String { text.filter { !$0.isLetter } }

    /// Whether a letter that stands alone has another case: a variable or an option of its own.
    private static func differInLetters(_ first: String, _ second: String) -> Bool {
        zip(first.split { !$0.isLetter }, second.split { !$0.isLetter }).contains { $0.count == 1 && $0 != $1 }
    }

    /// Whether case does not matter in a code: in SQL, in tags of HTML, in hexadecimal numbers.
    private static func isCaseless(_ text: String) -> Bool {
        let first = text.prefix { $0.isLetter }
        if first.count > 2, first == first.uppercased(), statements.contains(first.lowercased()) { return true }
        if text.hasPrefix("<"), text.hasSuffix(">"), text.count > 2 { return true }
        let digits = text.hasPrefix("#") ? text.dropFirst() : text.lowercased().hasPrefix("0x") ? text.dropFirst(2) : ""
        return digits.count > 1 && digits.allSatisfy(\.isHexDigit)
    }

    private static let statements: Set<String> = [
        "select", "insert", "update", "delete", "create", "alter", "drop", "where", "group", "order", "having", "join", "left", "inner",
        "union",
        "grant", "begin", "commit", "rollback", "distinct", "limit", "from", "truncate", "explain", "primary", "foreign", "not", "count",
    ]

    /// A formula with its powers behind `^`, one minus, and one times.
    private static func raised(_ text: String) -> String {
        var result = ""
        var isRaised = false
        for scalar in text.unicodeScalars {
            let raised = Folding.isRaised(scalar)
            if raised, !isRaised { result += "^" }
            isRaised = raised
            result += "·⋅×".unicodeScalars.contains(scalar) ? "*" : Folding.plain(scalar)
        }
        return result
    }
}
