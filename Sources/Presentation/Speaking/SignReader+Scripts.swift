// What stands above and below the line.
extension SignReader {
    /// A charge, a power, or what is written small before a letter.
    mutating func raised() {
        let isBehind = isWord(-1) || character(-1).map { Signs.lowered[$0] != nil || ")]}".contains($0) } ?? false
        let isNumber = place > 0 && Self.isDigit(character(-1))
        let run = take(Signs.raised)
        let isCharge = !isNumber && (run.last.map { "+−".contains($0) } ?? false)
        switch run {
        case _ where !isBehind || isCharge, "′": spoken.words(Self.words(run))
        case "2": spoken.words("squared")
        case "3": spoken.words("cubed")
        default: spoken.words("to the " + Self.words(run))
        }
        guard isNumber else { return }
        var reader = UnitReader(text, at: place, behind: "10")
        if let unit = reader.read() {
            spoken.words(unit.words)
            place = unit.end
        }
    }

    /// A number or a letter below the line.
    mutating func lowered() { spoken.words(Self.words(take(Signs.lowered))) }

    private mutating func take(_ table: [Character: Character]) -> String {
        var run = ""
        while let next = character(0), let plain = table[next] {
            run.append(plain)
            place += 1
        }
        return run
    }

    /// A run as it would stand in the line, its signs in words.
    private static func words(_ run: String) -> String {
        var spoken = Spoken()
        for character in run {
            switch character {
            case "+": spoken.words("plus")
            case "−": spoken.words("minus")
            case "=": spoken.words("equals")
            case "(", ")": spoken.blank()
            default:
                if let name = Signs.greek[character] { spoken.words(name) } else { spoken.letters(String(character)) }
            }
        }
        return spoken.text
    }
}
