/// Reads units of measure where they stand: `mg/kg`, `µM`, `m²`, `s⁻¹`, and the time between two reviews, `1.3 mo`.
struct UnitReader {
    private let text: [Character]
    private var place: Int
    private let number: String?

    /// What was read: the words, and where in the text they end.
    struct Found {
        var words: String
        var end: Int
        /// Whether the words hold the number too.
        var holdsNumber = false
    }

    /// - Parameters:
    ///   - place: where the unit, or the blank before it, would begin.
    ///   - number: the number it stands behind, if it stands behind one.
    init(_ text: [Character], at place: Int, behind number: String?) { (self.text, self.place, self.number) = (text, place, number) }

    /// The unit, if one is there.
    mutating func read() -> Found? {
        if number != nil, let blank = character(0), " \u{A0}\u{202F}\u{2009}".contains(blank) { place += 1 }
        let start = place
        guard let first = part() else { return nil }
        var names = [first]
        while let next = perPart() { names.append(next) }
        guard number != nil || names.count > 1 || Units.standsAlone(String(text[start..<place])) else { return nil }
        if names.count == 1, let number, let days = Self.days(number, first) {
            return Found(words: days, end: place, holdsNumber: true)
        }
        let isOne = number == "1" || number == nil && start >= 4 && text[start - 4..<start].elementsEqual("per ")
        let head = isOne && first.power >= 0 ? first.name.one : first.name.several
        let words = [first.spoken(head)] + names.dropFirst().map { "per " + $0.spoken($0.name.one) }
        return Found(words: words.joined(separator: " "), end: place)
    }

    /// One unit, and to which power.
    private struct Part {
        var name: Units.Name
        var power = 1

        func spoken(_ name: String) -> String {
            switch abs(power) {
            case 2: (power < 0 ? "per " : "") + "square " + name
            case 3: (power < 0 ? "per " : "") + "cubic " + name
            default: (power < 0 ? "per " + self.name.one : name)
            }
        }
    }

    private func character(_ offset: Int) -> Character? { text.indices.contains(place + offset) ? text[place + offset] : nil }

    private mutating func part() -> Part? {
        let start = place
        var end = place
        while end < text.count, text[end].isLetter { end += 1 }
        guard end > start, let name = Units[String(text[start..<end])] else { return nil }
        var part = Part(name: name)
        var next = end
        var power = ""
        while next < text.count, let digit = Signs.raised[text[next]] {
            power.append(digit)
            next += 1
        }
        if !power.isEmpty {
            guard let number = Int(power.replacing("−", with: "-")), (1...3).contains(abs(number)) else { return nil }
            part.power = number
        }
        guard !isBound(next) else { return nil }
        place = next
        return part
    }

    /// Whether what stands there belongs to a word that is no unit then.
    private func isBound(_ place: Int) -> Bool {
        guard place < text.count else { return false }
        let next = text[place]
        if next == "-" || next == "'" { return place + 1 < text.count && text[place + 1].isLetter }
        return next.isLetter || next.isNumber || Signs.raised[next] != nil || Signs.lowered[next] != nil
    }

    /// What the units before it are divided by.
    private mutating func perPart() -> Part? {
        let start = place
        guard let sign = character(0) else { return nil }
        place += 1
        if sign == "/" {
            if let part = part() { return part }
            let word = String(text[place...].prefix { $0.isLetter })
            if Units.counted.contains(word) {
                place += word.count
                return Part(name: .init(one: word, several: word))
            }
        } else if "·⋅ \u{A0}\u{202F}".contains(sign), var part = part(), part.power < 0 {
            part.power = -part.power
            return part
        }
        place = start
        return nil
    }

    /// Months with a part of one, in days, of which a month of a schedule has 30.
    private static func days(_ number: String, _ part: Part) -> String? {
        guard part.name.one == "month", number.contains("."), let months = Double(number), months < 1000 else { return nil }
        let step = months < 3.5 ? 5.0 : 10
        return "\(Int((months * 30 / step).rounded() * step)) days"
    }
}
