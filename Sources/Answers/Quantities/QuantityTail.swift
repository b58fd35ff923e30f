/// What may stand behind the number of a quantity.
extension Quantity {
    /// The quantity with what stands behind its number: a unit, or what is counted. nil when that makes it something else.
    func taking(_ tail: String, isApart: Bool) -> Quantity? {
        var result = self
        var tail = tail
        if let (bound, head) = Bound.ending("n " + tail.lowercased()), result.bound == nil {
            result.bound = bound
            tail = String(tail.prefix(max(0, head.count - 2)))
        }
        result.takeChange(from: &tail)
        Self.dropPlace(from: &tail)
        result.takeFrequency(from: &tail)
        result.takeEra(from: &tail)
        guard !tail.isEmpty else { return result }
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

    /// Of `8 h after ingestion` and `3 g of the drug` what follows the unit.
    private static func dropPlace(from tail: inout String) {
        let words = tail.split(separator: " ")
        guard words.count <= 12, let end = words.dropFirst().firstIndex(where: { places.contains($0.lowercased()) }), end + 1 < words.count
        else { return }
        let head = words[..<end].joined(separator: " ")
        let isPlain = words[end...].allSatisfy {
            $0.allSatisfy { $0.isLetter || "-'".contains($0) } && !["or", "not", "and"].contains($0.lowercased())
        }
        if isPlain, MeasureUnit(head) != nil { tail = head }
    }

    private static let places: Set<String> = ["after", "of", "from", "post", "following", "since", "in"]

    /// `23 % higher`.
    private mutating func takeChange(from tail: inout String) {
        guard change == nil, let last = tail.split(separator: " ").last, let found = Change(last.lowercased()) else { return }
        change = found
        tail = tail.dropLast(last.count).split(separator: " ").joined(separator: " ")
    }

    /// `1.5 g twice daily` as 3 g a day.
    private mutating func takeFrequency(from tail: inout String) {
        let words = tail.lowercased().split(separator: " ").map(String.init)
        guard (2...8).contains(words.count) else { return }
        for start in words.indices.dropFirst() {
            guard let (times, length) = Self.times(words[start...]) else { continue }
            let period = words[(start + length)...].filter { !["a", "per", "each", "every"].contains($0) }
            let unit =
                period.count == 1
                ? Self.periods[period[0]] : period.isEmpty && length == 1 ? Self.latin[words[start]].map { _ in "day" } : nil
            guard let unit else { continue }
            low = low.times(times)
            high = high?.times(times)
            tail = tail.split(separator: " ").prefix(start).joined(separator: " ") + "/" + unit
            return
        }
    }

    /// How often a thing is done by some words, and how many of them say so.
    private static func times(_ words: ArraySlice<String>) -> (Double, length: Int)? {
        guard let first = words.first else { return nil }
        if let times = ["once": 1, "twice": 2, "thrice": 3][first] ?? latin[first] { return (times, 1) }
        guard words.dropFirst().first == "times" || words.dropFirst().first == "x" else { return nil }
        return (Double(first) ?? NumberWords.small[first].map(Double.init)).map { ($0, 2) }
    }

    private static let latin: [String: Double] = [
        "bid": 2, "b.i.d": 2, "bd": 2, "tid": 3, "t.i.d": 3, "tds": 3, "qid": 4, "q.i.d": 4, "qds": 4,
    ]

    private static let periods = [
        "day": "day", "daily": "day", "d": "day", "week": "week", "weekly": "week", "month": "month", "monthly": "month", "hour": "hour",
        "year": "year", "yearly": "year",
    ]

    /// Years before and after the year 1.
    private mutating func takeEra(from tail: inout String) {
        let era = tail.lowercased().filter { $0 != "." }
        guard unit == nil, ["bc", "bce", "ad", "ce"].contains(era) else { return }
        if era.hasPrefix("b") {
            low.value = -low.value
            high?.value.negate()
        }
        tail = ""
    }
}

extension Numeral {
    /// So many times this number.
    fileprivate func times(_ factor: Double) -> Numeral {
        Numeral(value: value * factor, other: other.map { $0 * factor }, lastPlace: lastPlace * factor)
    }
}

extension ArraySlice<Character> {
    /// The characters behind a unit of time at their head: of `week 5` the `5`.
    var withoutTime: ArraySlice<Character> {
        let word = String(prefix { $0.isLetter })
        let times = ["week", "weeks", "day", "days", "month", "months", "year", "years", "hour", "hours", "minute", "minutes"]
        return times.contains(word.lowercased()) ? dropFirst(word.count).drop { $0 == " " } : self
    }
}
