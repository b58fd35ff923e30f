import Scheduling
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

    /// What is in words already is not read for signs again.
    @Test func wordsAreNotReadTwice() {
        #expect(SpokenOutput([StyledText("13 M R S studies of 5 g")]).text == "13 molar R S studies of 5 grams.")
        #expect(SpokenOutput([StyledText("13 M R S studies.", .spoken)]).text == "13 M R S studies.")
    }

    @Test func whatIsToBeDoneWithACardEndsItsSentence() {
        var turn = Turn()
        turn.take(StyledText("4: in 1 day.", .spoken))
        turn.take(StyledText("Which ion?", .spoken))
        #expect(turn.end(asking: StyledText("Pick", .spoken), colours: .none, isSpoken: true) == "4: in 1 day.\nWhich ion? Pick ")
        turn.take("Nothing is due.")
        #expect(turn.end(asking: "nacre", colours: .none, isSpoken: true) == "Nothing is due.\nnacre ")
        #expect(turn.end(asking: StyledText("Pick", .spoken), colours: .none, isSpoken: true) == "Pick ")
    }

    @Test(arguments: [
        ("Reset 3 cards? [y/N] ", "Reset 3 cards? y or n "), ("Copy it? [Y/n] ", "Copy it? y or n "), ("y/n> ", "y or n "),
        ("s/e/o> ", "s or e or o "),
    ])
    func keysToChooseFromAreSaid(prompt: String, said: String) { #expect(SpokenOutput.prompt(StyledText(prompt)) == said) }

    @Test(arguments: ["Reset 3 cards? [y/N] ", "sure? y/n> ", "nacre 3 due> "]) func aPromptHasWordsAlone(prompt: String) {
        let said = SpokenOutput.prompt(StyledText(prompt))
        #expect(said.hasSuffix(" "))
        #expect(said.allSatisfy { $0.isLetter || $0.isNumber || " ,?.".contains($0) }, "\(said)")
    }

    @Test(arguments: [
        (1, "1 day"), (40, "40 days"), (100, "3 months"), (364, "12 months"), (365, "1 year"), (900, "2.5 years"),
    ])
    func anIntervalIsSpelled(days: Int, words: String) { #expect(Phrase.spelled(days: days) == words) }
}
