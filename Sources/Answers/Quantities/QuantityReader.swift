/// Reads a whole text as a quantity.
struct QuantityReader {
    private var rest: ArraySlice<Character>
    private var isAfterArticle = false

    private init(_ text: some StringProtocol) { rest = Array(text)[...] }

    /// The quantity that a text is; nil when it is none, or not only one.
    static func quantity(_ text: String) -> Quantity? {
        guard text.utf8.count <= 200, let text = prepared(text) else { return nil }
        guard let sign = text.firstRange(of: "±") else {
            var reader = QuantityReader(text)
            return reader.quantity()
        }
        var (left, right) = (QuantityReader(text[..<sign.lowerBound]), QuantityReader(text[sign.upperBound...]))
        guard var quantity = left.quantity(), let tolerance = right.quantity(), tolerance.high == nil, quantity.counted.isEmpty else {
            return nil
        }
        quantity.tolerance = abs(tolerance.low.value)
        if let unit = quantity.unit {
            if let other = tolerance.unit, !unit.isSameSort(as: other) {
                guard other.powers == ["%": 1] else { return nil }
                quantity.tolerance /= 100
                quantity.isToleranceRelative = true
            } else if let other = tolerance.unit {
                quantity.tolerance *= other.factor / unit.factor
            }
        } else {
            quantity.unit = tolerance.unit
            quantity.spelling = tolerance.spelling
            quantity.counted = tolerance.counted
        }
        return quantity
    }

    private mutating func quantity() -> Quantity? {
        rest = rest.drop { $0 == " " }
        skipFillers()
        let bound = takeBound()
        if bound != .exact { skipFillers() }
        let article = takeArticle()
        let label = article == nil ? takeLabel() : ""
        guard let low = article ?? takeNumber() else { return nil }
        var quantity = Quantity(bound: bound, low: low)
        if let (first, other) = takeRatio(), low.value != 0 || other != 0 {
            quantity.low = Numeral(value: other == 0 ? .infinity : first / other * low.value)
        } else if let high = takeUpperEnd() {
            quantity.high = high
        }
        let tail = String(rest).split(separator: " ").joined(separator: " ")
        return quantity.taking(tail.isEmpty ? label : tail, isApart: rest.first == " ")
    }

    private mutating func takeNumber() -> Numeral? {
        guard let (numeral, length) = Numeral.read(rest) else { return nil }
        rest = rest.dropFirst(length)
        return numeral
    }

    /// `a` before a unit is one of it.
    private mutating func takeArticle() -> Numeral? {
        guard isAfterArticle, MeasureUnit(String(rest)) != nil else { return nil }
        return Numeral(value: 1)
    }

    /// The other side of a ratio, as the factor that makes it a quotient.
    private mutating func takeRatio() -> (Double, Double)? {
        let blank = rest.drop { $0 == " " }
        for sign in [":", "/", "in "] {
            guard let tail = blank.after(sign)?.drop(while: { $0 == " " }), let (numeral, length) = Numeral.read(tail) else { continue }
            rest = tail.dropFirst(length)
            return (1, numeral.value)
        }
        return nil
    }

    /// The upper end of a range, behind a dash or a word, and perhaps behind the unit of the lower.
    private mutating func takeUpperEnd() -> Numeral? {
        for skipped in 0...min(rest.count, 20) {
            let tail = rest.dropFirst(skipped)
            let sign = ["-", "to ", "and ", "until "].first { tail.after($0) != nil }
            guard let sign, skipped == 0 || tail.startIndex > rest.startIndex && (rest[tail.startIndex - 1] == " " || sign == "-") else {
                continue
            }
            let head = String(rest.prefix(skipped)).split(separator: " ").joined(separator: " ")
            guard head.isEmpty || MeasureUnit(head) != nil, let end = tail.after(sign)?.drop(while: { $0 == " " || $0 == "." }),
                let (numeral, length) = Numeral.read(end)
            else { continue }
            let after = end.dropFirst(length)
            if sign == "-", !head.isEmpty, after.isEmpty { continue }
            rest = after
            return numeral
        }
        return nil
    }

    private mutating func takeBound() -> Quantity.Bound {
        for (words, bound) in Self.bounds {
            guard let tail = lowered().after(words) else { continue }
            rest = rest.dropFirst(rest.count - tail.count).drop { $0 == " " || $0 == "=" }
            return bound
        }
        return .exact
    }

    /// A unit of time before its number: `weeks 5–8`.
    private mutating func takeLabel() -> String {
        let word = String(rest.prefix { $0.isLetter })
        guard ["week", "weeks", "day", "days", "month", "months", "year", "years", "hour", "hours"].contains(word.lowercased()) else {
            return ""
        }
        rest = rest.dropFirst(word.count).drop { $0 == " " }
        return word
    }

    private mutating func skipFillers() {
        while true {
            let text = lowered()
            guard let filler = Self.fillers.first(where: { text.after($0) != nil }), text.count > filler.count else { return }
            isAfterArticle = filler == "a "
            rest = rest.dropFirst(filler.count).drop { $0 == " " }
        }
    }

    private func lowered() -> ArraySlice<Character> { Array(String(rest.prefix(40)).lowercased())[...] }
}

extension QuantityReader {
    private static let fillers = [
        "~", "≈", "=", "about ", "approximately ", "approx. ", "approx ", "circa ", "ca. ", "ca ", "c. ", "around ", "roughly ", "nearly ",
        "almost ", "some ", "it is ", "it was ", "it's ", "its ", "they are ", "there are ", "is ", "are ", "the ", "in ", "within ",
        "after ",
        "at ", "by ", "from ", "between ", "exactly ", "the year ", "answer: ", "answer is ", "ph ", "a ", "i think ", "ratio of ", "only ",
    ]

    private static let bounds: [(String, Quantity.Bound)] = [
        ("<", .below), ("≤", .below), (">", .above), ("≥", .above), ("less than ", .below), ("fewer than ", .below), ("under ", .below),
        ("below ", .below), ("at most ", .below), ("up to ", .below), ("no more than ", .below), ("maximum ", .below), ("max ", .below),
        ("more than ", .above), ("greater than ", .above), ("over ", .above), ("above ", .above), ("at least ", .above),
        ("no less than ", .above), ("minimum ", .above), ("exceeds ", .above),
    ]

    /// The text in plain letters, with powers behind `^` and one sort of every sign; nil when it holds no number.
    private static func prepared(_ text: String) -> String? {
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

extension Quantity {
    /// The quantity with what stands behind its number: a unit, or what is counted. nil when that makes it something else.
    fileprivate func taking(_ tail: String, isApart: Bool) -> Quantity? {
        guard !tail.isEmpty else { return self }
        var result = self
        let text = tail.hasPrefix("-") ? String(tail.dropFirst()) : tail
        if let unit = MeasureUnit(text) {
            result.unit = unit
            result.spelling = text.filter { $0 != " " }
            return result
        }
        let words = text.split(separator: " ")
        let isPlain = text == tail && words.count <= 3 && !text.contains { $0.isNumber || "±<>:,;/|".contains($0) }
        let isHedged = words.contains { ["or", "and", "not", "but", "no", "to", "than"].contains($0.lowercased()) }
        guard isPlain, !isHedged, let last = words.last, last.count > 1, tail.first?.isLetter == true, isApart else { return nil }
        result.counted = text
        return result
    }
}
