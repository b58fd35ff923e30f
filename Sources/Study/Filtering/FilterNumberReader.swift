import Scheduling

/// Reads the numbers in a filter: comparisons, spans of days and grades.
struct FilterNumberReader {
    /// The filter, for the errors.
    let filter: String

    /// What a comparison says that begins at a letter of a word.
    func read(
        _ property: Filter.Property, _ comparison: (name: String, sign: String, nameLength: Int, signLength: Int), of word: FilterWord,
        from start: Int
    ) throws(FilterError) -> Filter {
        let length = comparison.nameLength + comparison.signLength
        let sign = FilterWord(letters: Array(word.letters[comparison.nameLength..<length]))
        guard let operation = Filter.Comparison(sign: comparison.sign) else {
            let meant = ["==": "=", "=<": "<=", "=>": ">=", "<>": "!=", "=!": "!=", "><": "!="][comparison.sign]
            throw error(
                sign.range, "there is no comparison '\(comparison.sign)'",
                help: meant.map { "did you mean '\($0)'?" } ?? "there are <, <=, >, >=, = and !=")
        }
        let value = word.suffix(from: length)
        guard !value.letters.isEmpty else {
            throw error(word.range, "nothing stands after '\(comparison.sign)'", help: "write a number after it: \(example(property))")
        }
        return .term(.property(property, operation, try number(value, of: property)))
    }

    /// `7`, `7d`, `2w`, `3m` or `1y` as days.
    func days(_ word: FilterWord) throws(FilterError) -> Int {
        guard let days = days(word.text) else {
            throw error(word.range, "'\(word.text)' is no number of days", help: "write it as 7, 7d, 2w, 3m or 1y")
        }
        return days
    }

    /// What stands after `rated:`.
    func rated(_ word: FilterWord) throws(FilterError) -> Filter {
        guard let colon = word.letters.firstIndex(where: { $0.isPlain(":") }) else {
            return .term(.rated(days: max(1, try days(word)), grade: nil))
        }
        let days = max(1, try days(FilterWord(letters: Array(word.letters[..<colon]))))
        let grade = word.suffix(from: colon + 1)
        if grade.letters.isEmpty {
            throw error(word.range, "nothing stands after '\(word.text)'", help: "write a grade after it, as in 'rated:7:0'")
        }
        guard let known = Int(grade.text).flatMap(Grade.init(rawValue:)), grade.text.count == 1 else {
            throw error(grade.range, "'\(grade.text)' is no grade", help: "a grade is a number from 0, a blackout, to 5, right at once")
        }
        return .term(.rated(days: days, grade: known))
    }

    private func number(_ word: FilterWord, of property: Filter.Property) throws(FilterError) -> Int {
        let text = word.text
        let isNegative = property == .due && text.hasPrefix("-")
        let digits = isNegative ? String(text.dropFirst()) : text
        let number =
            switch property {
            case .ease, .difficulty: thousandths(digits)
            case .recall: digits.hasSuffix("%") ? thousandths(String(digits.dropLast())).map { $0 / 100 } : thousandths(digits)
            case .stability: thousandths(digits, below: 100_000) ?? days(digits).map { $0 * 1000 }
            case .interval, .due: days(digits)
            case .lapses, .reviews: count(digits)
            }
        guard let number else { throw error(word.range, "'\(text)' is no number for '\(property.rawValue)'", help: form(property)) }
        return isNegative ? -number : number
    }

    private func count(_ digits: some StringProtocol) -> Int? {
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            return nil
        }
        return Int(digits)
    }

    private func days(_ text: String) -> Int? {
        let units: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]
        guard let last = text.lowercased().last, let unit = units[last] else { return count(text) }
        return count(text.dropLast()).map { $0 * unit }
    }

    private func thousandths(_ text: String, below most: Int = 1000) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = count(parts[0]), whole < most else { return nil }
        guard parts.count == 2 else { return whole * 1000 }
        guard parts[1].count <= 3, let fraction = count(parts[1]) else { return nil }
        return whole * 1000 + fraction * [100, 10, 1][parts[1].count - 1]
    }

    private func example(_ property: Filter.Property) -> String {
        switch property {
        case .ease: "'ease<2.0'"
        case .recall: "'recall<0.8'"
        case .interval, .lapses, .reviews, .due, .stability, .difficulty: "'\(property.rawValue)>3'"
        }
    }

    private func form(_ property: Filter.Property) -> String {
        switch property {
        case .ease, .difficulty: "it is a number such as 2.5, with three decimals at most"
        case .recall: "it is a share such as 0.8 or 80%"
        case .stability: "it is a number of days: 30, 2.5, 3w, 2m or 1y"
        case .interval: "it is a number of days from 0 up: 21, 3w, 2m or 1y"
        case .due: "it is a number of days from today: 1 is tomorrow, -1 yesterday"
        case .lapses, .reviews: "it is a whole number from 0 up"
        }
    }

    private func error(_ range: Range<Int>, _ message: String, help: String) -> FilterError {
        FilterError(filter: filter, range: range, message: message, help: help)
    }
}
