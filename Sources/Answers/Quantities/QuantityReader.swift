/// Reads a whole text as a quantity.
struct QuantityReader {
    private var rest: ArraySlice<Character>
    private var isAfterArticle = false
    private var isBetween = false

    private init(_ text: some StringProtocol) { rest = Array(text)[...] }

    /// The quantity that a text is; nil when it is none, or not only one.
    static func quantity(_ text: String) -> Quantity? {
        guard text.utf8.count <= 200, let text = QuantityText.prepared(text) else { return nil }
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
        let label = takeLabel()
        skipFillers()
        var bound = takeBound()
        skipFillers()
        let change = takeChange()
        bound = bound ?? takeBound()
        skipFillers()
        skipDate()
        let article = takeArticle()
        let time = article == nil ? takeTime() : ""
        guard let low = article ?? takeNumber() else { return nil }
        var quantity = Quantity(bound: bound, change: change, label: label, low: low)
        if let (first, other) = takeRatio(), low.value != 0 || other != 0 {
            quantity.low = Numeral(value: other == 0 ? .infinity : first / other * low.value)
        } else if let high = takeUpperEnd() {
            quantity.high = high
        }
        let tail = String(rest).split(separator: " ").joined(separator: " ")
        return quantity.taking(tail.isEmpty ? time : tail, isApart: rest.first == " ")
    }

    private mutating func takeNumber() -> Numeral? {
        let text = lowered()
        if let nought = Self.noughts.first(where: {
            text.starts(with: $0) && text.dropFirst($0.count).first.map { $0 == " " } ?? ($0 != "no")
        }) {
            rest = rest.dropFirst(nought.count)
            return Numeral(value: 0)
        }
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
            let sign = (isBetween ? ["-", "to ", "and "] : ["-", "to ", "until ", "till ", "through ", "thru "]).first {
                tail.after($0) != nil
            }
            guard let sign, skipped == 0 || tail.startIndex > rest.startIndex && (rest[tail.startIndex - 1] == " " || sign == "-") else {
                continue
            }
            let head = String(rest.prefix(skipped)).split(separator: " ").joined(separator: " ")
            guard head.isEmpty || MeasureUnit(head) != nil, let end = tail.after(sign)?.drop(while: { $0 == " " || $0 == "." }).withoutTime,
                let (numeral, length) = Numeral.read(end)
            else { continue }
            let after = end.dropFirst(length)
            if sign == "-", !head.isEmpty, after.isEmpty { continue }
            rest = after
            return numeral
        }
        return nil
    }

    private mutating func takeBound() -> Bound? {
        guard let (bound, length) = Bound.read(lowered()) else { return nil }
        rest = rest.dropFirst(length).drop { $0 == " " || $0 == "=" }
        return bound
    }

    /// A word of change and what leads from it to the number: `rose by`.
    private mutating func takeChange() -> Change? {
        let word = String(lowered().prefix { $0.isLetter })
        let after = rest.dropFirst(word.count)
        guard let change = Change(word), after.first == " " else { return nil }
        rest = after.drop { $0 == " " }
        skipFillers()
        return change
    }

    private mutating func takeLabel() -> String {
        guard let (label, length) = NumberLabel.read(rest) else { return "" }
        rest = rest.dropFirst(length)
        return label
    }

    /// A unit of time before its number: `weeks 5–8`.
    private mutating func takeTime() -> String {
        let after = rest.withoutTime
        let time = String(rest.prefix(rest.count - after.count)).filter(\.isLetter)
        rest = after
        return time
    }

    /// The month and the day before a year, which only make it more exact.
    private mutating func skipDate() {
        let words = String(rest.prefix(40)).split(separator: " ")
        guard rest.count <= 40, (2...4).contains(words.count), let year = words.last, year.count == 4, year.allSatisfy(\.isASCIIDigit)
        else { return }
        let before = words.dropLast().map { $0.lowercased().filter { $0 != "," && $0 != "." } }
        let isDate = before.allSatisfy { word in
            Self.seasons.contains(word) || Int(word.prefix { $0.isASCIIDigit }).map { (1...31).contains($0) } == true
        }
        guard isDate, before.contains(where: Self.seasons.contains) else { return }
        rest = rest.suffix(4)
    }

    private mutating func skipFillers() {
        while true {
            let text = lowered()
            guard Bound.read(text) == nil, let filler = Self.fillers.first(where: { text.after($0) != nil }), text.count > filler.count
            else { return }
            isAfterArticle = filler == "a "
            if filler == "between " { isBetween = true }
            rest = rest.dropFirst(filler.count).drop { $0 == " " }
        }
    }

    private func lowered() -> ArraySlice<Character> { Array(String(rest.prefix(40)).lowercased())[...] }
}

extension QuantityReader {
    private static let fillers = [
        "~", "≈", "=", "about ", "approximately ", "approx. ", "approx ", "circa ", "ca. ", "ca ", "c. ", "around ", "roughly ", "nearly ",
        "almost ", "some ", "it is ", "it was ", "it's ", "its ", "they are ", "there are ", "is ", "are ", "the ", "in ",
        "at ", "by ", "from ", "between ", "exactly ", "the year ", "answer: ", "answer is ", "ph ", "a ", "i think ", "ratio of ", "only ",
        "of ", "ad ", "a.d. ", "year ", "to be ", "precisely ",
    ]

    /// Words for nothing, of which `no` wants something behind it.
    private static let noughts = ["none at all", "not any", "not a single one", "not one", "not a single", "no"]

    private static let seasons: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
        "feb",
        "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring", "summer", "autumn", "winter", "early", "late",
        "mid",
        "of",
    ]
}
