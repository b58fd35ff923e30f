import Testing

@testable import Terminal

@Suite("Prompt")
struct PromptTests {
    @Test(
        arguments: [
            ("> ", Colours.none, "> "),
            ("\("nacre", .bold)> ", .none, "nacre> "),
            ("\("nacre", .bold)> ", .sixteen, "|␛[1m|nacre|␛[0m|> "),
            ("\("nacre> ", .bold)", .sixteen, "|␛[1m|nacre>|␛[0m| "),
            ("\("nacre", .bold)", .sixteen, "|␛[1m|nacre|␛[0m| "),
            ("\("a", .bold)\("b", .dim) ", .sixteen, "|␛[1m|a|␛[0;2m|b|␛[0m| "),
            ("two\nlines ", .none, "two lines "),
            ("\u{1B}]0;x\u{7} ", .sixteen, "␛]0;x␇ "),
        ] as [(StyledText, Colours, String)])
    func everyEscapeIsMarkedAndFollowedByALetter(prompt: StyledText, colours: Colours, marked: String) {
        let shown = Prompt(prompt, colours: colours).marked.replacing("\u{1}", with: "|").replacing("\u{1B}", with: "␛")
        #expect(shown == marked)
    }
}
