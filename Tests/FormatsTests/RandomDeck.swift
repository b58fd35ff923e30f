import TestSupport

/// Decks as authors write them, made by dice: every kind of card, and what may stand in its parts.
struct RandomDeck {
    var dice: Dice

    init(seed: UInt64) { dice = Dice(state: seed) }

    /// The text of a deck.
    ///
    /// - Parameter isPlain: whether it has only what Anki's notes can have too.
    mutating func text(cards: Int, isPlain: Bool = false) -> String {
        "# Deck\n\n" + (0..<cards).map { card($0, isPlain) }.joined(separator: "\n\n") + "\n"
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements.randomElement(using: &dice)! }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &dice) < percent }

    private static let inlines = [
        "glutathione", "[Ca²⁺]i", "x_c⁻", "1:1", "H<sub>2</sub>O", "**bold**", "*slanted*", "`a<b`", "``a`b``", "$x_2^2$", "$a < b$",
        "[a link](https://example.org/a_b)", "\"quoted, twice\"", "2 * 3", "a; b", "|ψ⟩", "γ-Glu-Cys-Gly", "~5 mg", "5 < 6 & 7 > 3",
        "&amp;", "C:N", "50 %", "\\*star\\*", "\\[x\\]", "~~gone~~", "***both***", "{a}", "é", "猫", "![cell](cell_1.png)", "-70 mV",
    ]

    private mutating func line() -> String {
        "word " + (0..<Int.random(in: 1...4, using: &dice)).map { _ in pick(Self.inlines) }.joined(separator: " ")
    }

    private mutating func block(_ isPlain: Bool) -> String {
        switch Int.random(in: 0..<(isPlain ? 7 : 9), using: &dice) {
        case 0, 1: return line()
        case 2: return line() + "\\\n" + line()
        case 3: return "- \(line())\n- \(line())\n\n  - \(line())"
        case 4: return "1. \(line())\n2. \(line())"
        case 5: return "```\(pick(["", "swift", "c++"]))\n\(pick(["## no card\n***", "let a = 1", "a\tb \"c\"", "<b> & `x`"]))\n```"
        case 6: return "| a | b |\n| --- | --- |\n| \(line().split(separator: "|").joined()) | 2 |"
        case 7: return "> **Note**\n> \(line())"
        default: return "$$\nx = \\frac{1}{2}\n$$"
        }
    }

    private mutating func blocks(_ isPlain: Bool) -> String {
        (0..<Int.random(in: 1...3, using: &dice)).map { _ in block(isPlain) }.joined(separator: "\n\n")
    }

    private mutating func card(_ number: Int, _ isPlain: Bool) -> String {
        var parts = ["## Card \(number) \(line())"]
        var tags = (0..<Int.random(in: 0...2, using: &dice)).map { "tag\($0)/x_\($0)" }
        switch Int.random(in: 0..<(isPlain ? 5 : 8), using: &dice) {
        case 0: parts.append(blocks(isPlain))
        case 1: parts += [blocks(isPlain), "***", blocks(isPlain)]
        case 2:
            parts.append(line())
            tags.append("reversed")
        case 3:
            parts.append("\(pick(["EAAT2", "5 mM", "[Ca²⁺]i", "x < y"]))")
            tags.append("typed")
        case 4:
            parts.append("\(line()) {{c1::\(pick(["GR", "**NADPH**", "$x_2$", "a b"]))}} and {{c2::two::a hint}} \(line())")
            tags.append("cloze")
        case 5: parts.append("- [x] \(line())\n- [ ] \(line())\n- [ ] other")
        case 6:
            parts.append("1. first\n2. \(line())")
            tags.append("ordered")
        default: parts.append("\(line())\n\n<!-- a comment -->")
        }
        if !(isPlain && tags.last == "typed"), chance(30) { parts.append("> **\(pick(["Why", "Hint", "Source"])):** \(line())") }
        if !isPlain, chance(20) { parts.append("<!-- id: p\(number) -->") }
        if !tags.isEmpty { parts.append(tags.map { "#" + $0 }.joined(separator: " ")) }
        return parts.joined(separator: "\n\n")
    }
}
