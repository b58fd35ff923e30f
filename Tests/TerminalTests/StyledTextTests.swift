import Terminal
import Testing

@Suite("Styled text")
struct StyledTextTests {
    @Test func textsThatLookAlikeAreEqual() {
        #expect(StyledText([.init("a"), .init(""), .init("b")]) == "ab")
        #expect(StyledText("a", .bold) + StyledText("b", .bold) == StyledText("ab", .bold))
        #expect(StyledText("", .bold) == StyledText())
    }

    @Test func anInterpolationMixesTextsAndValues() {
        let due: StyledText = "\("N", .bold) of \(12) \(StyledText("due", .dim))"
        #expect(due.plain == "N of 12 due")
        #expect(due.spans.map(\.style) == [.bold, .plain, .dim])
    }

    @Test func aStyleLaidUnderLeavesWhatTheTextSaysOfItself() {
        let text: StyledText = "a\("b", Style(foreground: .red, isItalic: true))"
        let framed = text.styled(Style(foreground: .blue, background: .black, isBold: true))
        #expect(
            framed.spans == [
                .init("a", Style(foreground: .blue, background: .black, isBold: true)),
                .init("b", Style(foreground: .red, background: .black, isBold: true, isItalic: true)),
            ])
    }

    @Test func theWidthIsThatOfAllItsSpans() {
        #expect(("a\("漢", .bold)" as StyledText).width == 3)
    }

    @Test func textsAreJoinedWithASeparator() {
        #expect([StyledText("a", .bold), "b"].joined(separator: ", ") == "\("a", .bold), b")
        #expect([StyledText]().joined(separator: ", ").isEmpty)
    }
}
