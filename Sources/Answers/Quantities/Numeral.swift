/// A number as it is written: `163,19`, `1,000`, `1e3`, `10^3`, `2 × 10^-4`, `twenty-one`.
struct Numeral: Equatable, Sendable {
    /// What it most likely is.
    var value: Double
    /// What else it can be, when its comma or point is one of thousands as well as of decimals.
    var other: Double?
    /// The value of a one in its last place; 0 where it is exact, as in words.
    var lastPlace = 0.0

    /// Whether both are the same number, up to rounding in the last place.
    static func areEqual(_ first: Double, _ second: Double) -> Bool {
        first == second || abs(first - second) <= 1e-9 * max(abs(first), abs(second))
    }
}

extension Numeral {
    /// The numeral at the head of some characters, and how many it takes.
    static func read(_ characters: ArraySlice<Character>) -> (Numeral, length: Int)? {
        var rest = characters
        var sign = 1.0
        if rest.first == "-" || rest.first == "+" {
            sign = rest.first == "-" ? -1 : 1
            rest = rest.dropFirst().drop { $0 == " " }
        }
        guard let (numeral, length) = digits(rest) ?? words(rest) else { return nil }
        rest = rest.dropFirst(length)
        var value = numeral
        if let (power, taken) = power(rest, of: numeral.value) {
            let factor = numeral.value == 0 || numeral.value == 10 ? 0 : power / numeral.value
            value = Numeral(value: power, lastPlace: numeral.lastPlace * abs(factor))
            rest = rest.dropFirst(taken)
        }
        let signed = Numeral(value: value.value * sign, other: value.other.map { $0 * sign }, lastPlace: value.lastPlace)
        return (signed, characters.count - rest.count)
    }

    private static func digits(_ characters: ArraySlice<Character>) -> (Numeral, length: Int)? {
        var text: [Character] = []
        var index = characters.startIndex
        func isDigit(_ place: Int) -> Bool { characters.indices.contains(place) && characters[place].isASCIIDigit }
        while index < characters.endIndex, text.count < 40 {
            let character = characters[index]
            let isPoint = character == "," || character == "."
            let isGroup = character == " " || character == "'" || character == "_"
            if character.isASCIIDigit || isPoint && isDigit(index + 1) {
                text.append(character)
            } else if isGroup, !text.isEmpty, text.count <= 3 || text.dropLast(3).last == " ", !text.contains(where: { ",.".contains($0) }),
                (1...3).allSatisfy({ isDigit(index + $0) }), !isDigit(index + 4)
            {
                text.append(" ")
            } else {
                break
            }
            index += 1
        }
        guard text.contains(where: \.isASCIIDigit) else { return nil }
        if isDigit(index) { return nil }
        return (Numeral(String(text.filter { $0 != " " })), index - characters.startIndex)
    }

    /// The number that digits, commas and points make.
    private init(_ text: String) {
        let points = text.filter { $0 == "," || $0 == "." }
        let pieces = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let joined = Double(pieces.joined()) ?? 0
        guard let last = points.last else {
            self.init(value: joined, lastPlace: 1)
            return
        }
        let decimal = Double(pieces.dropLast().joined() + "." + (pieces.last ?? "")) ?? 0
        let place = Self.ten(to: -(pieces.last?.count ?? 0))
        let isGrouped = (1...3).contains(pieces[0].count) && pieces[0] != "0" && pieces.dropFirst().allSatisfy { $0.count == 3 }
        if points.count > 1 {
            let isWhole = points.allSatisfy { $0 == last } && isGrouped
            self.init(value: isWhole ? joined : decimal, lastPlace: isWhole ? 1 : place)
        } else if last == "," {
            self.init(value: isGrouped ? joined : decimal, other: isGrouped ? decimal : nil, lastPlace: isGrouped ? 1 : place)
        } else {
            self.init(value: decimal, other: isGrouped ? joined : nil, lastPlace: place)
        }
    }

    /// `e3`, `^3`, `x 10^3` behind a number, or a word that multiplies it.
    private static func power(_ characters: ArraySlice<Character>, of value: Double) -> (Double, length: Int)? {
        let start = characters.startIndex
        func exponent(_ from: ArraySlice<Character>) -> (Int, ArraySlice<Character>)? {
            var rest = from
            var text = ""
            if let sign = rest.first, sign == "-" || sign == "+" {
                text.append(sign)
                rest = rest.dropFirst()
            }
            let digits = rest.prefix { $0.isASCIIDigit }
            guard !digits.isEmpty, digits.count <= 4, let value = Int(text + String(digits)) else { return nil }
            return (value, rest.dropFirst(digits.count))
        }
        if characters.first == "e" || characters.first == "E", let (number, rest) = exponent(characters.dropFirst()) {
            guard rest.first.map({ !$0.isLetter }) ?? true else { return nil }
            return (value * ten(to: number), rest.startIndex - start)
        }
        if value == 10, let tail = characters.after("^") ?? characters.after("**"), let (number, rest) = exponent(tail) {
            return (ten(to: number), rest.startIndex - start)
        }
        let blank = characters.drop { $0 == " " }
        if let times = blank.first, "x*·X×".contains(times) {
            let base = blank.dropFirst().drop { $0 == " " }
            if let tail = base.after("10^") ?? base.after("10**") ?? base.after("10e"), let (number, rest) = exponent(tail) {
                return (value * ten(to: number), rest.startIndex - start)
            }
        }
        let word = String(blank.prefix { $0.isLetter })
        if word == "k", blank.startIndex == start, blank.count == 1 { return (value * 1_000, 1) }
        if let factor = NumberWords.multipliers[word.lowercased()] {
            return (value * factor, blank.startIndex + word.count - start)
        }
        return nil
    }

    private static func ten(to exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }

    /// A number in words: `four`, `twenty-one`, `two hundred`, `half`.
    private static func words(_ characters: ArraySlice<Character>) -> (Numeral, length: Int)? {
        var total: Double?
        var rest = characters
        while true {
            let blank = total == nil ? rest : rest.drop { $0 == " " || $0 == "-" }
            let word = String(blank.prefix { $0.isLetter }).lowercased()
            let isFold = word.hasSuffix("fold") && word.count > 4
            if total == nil, let whole = NumberWords.whole[word] {
                return (Numeral(value: whole), word.count)
            } else if let small = NumberWords.small[isFold ? String(word.dropLast(4)) : word],
                total == nil || small < 10 && small > 0 && total! >= 20 && total!.truncatingRemainder(dividingBy: 10) == 0
            {
                total = (total ?? 0) + Double(small)
            } else if let factor = NumberWords.multipliers[word] {
                total = (total ?? 1) * factor
            } else {
                break
            }
            rest = blank.dropFirst(isFold ? word.count - 4 : word.count)
            if isFold { break }
        }
        return total.map { (Numeral(value: $0), characters.count - rest.count) }
    }
}

extension Character {
    /// Whether it is one of `0` to `9`.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension ArraySlice<Character> {
    /// What follows a text these characters begin with; nil when they do not.
    func after(_ text: String) -> ArraySlice<Character>? { starts(with: text) ? dropFirst(text.count) : nil }
}
