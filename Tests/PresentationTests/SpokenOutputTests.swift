import Terminal
import Testing

@testable import Presentation

/// What any command writes, as it is said.
@Suite struct SpokenOutputTests {
    @Test func aTableIsSaidByTheNamesOfItsColumns() {
        let table = TextTable(
            columns: [.left, .right, .right], header: ["deck", "due", "new"], rows: [["NAC", "·", "3"], ["Glutamate", "12", "·"]])
        #expect(SpokenOutput(table.lines(width: 80)).text == "NAC: new 3.\nGlutamate: due 12.")
        #expect(SpokenOutput(table.lines(width: 80, border: .ruled)).text == "NAC: new 3.\nGlutamate: due 12.")
    }

    @Test(arguments: [
        ("✓ Right.", "right: Right."), ("╌╌╌ Answer:", "Answer."), ("────", ""), ("Today      3 answers", "Today, 3 answers."),
        ("a · b", "a, b."), ("see 'nacre check --fix'", "see 'nacre check dash dash fix'."), ("list <what>", "list what."),
    ])
    func aLineIsSaid(line: String, words: String) { #expect(SpokenOutput([StyledText(line)]).text == words) }

    @Test(arguments: ["Reset 3 cards? [y/N] ", "sure? y/n> ", "nacre 3 due> "]) func aPromptHasWordsAlone(prompt: String) {
        let said = SpokenOutput.prompt(prompt)
        #expect(said.hasSuffix(" "))
        #expect(said.allSatisfy { $0.isLetter || $0.isNumber || " ,?.".contains($0) }, "\(said)")
    }
}
