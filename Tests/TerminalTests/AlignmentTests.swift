import Terminal
import Testing

@Suite("Alignment")
struct AlignmentTests {
    @Test(arguments: [
        ("ab", 5, Alignment.left, "ab   "), ("ab", 5, .right, "   ab"), ("ab", 5, .centre, " ab  "), ("漢", 4, .centre, " 漢 "),
        ("abc", 2, .left, "abc"),
        ("", 2, .right, "  "),
    ])
    func paddingFillsTheSpace(text: String, columns: Int, alignment: Alignment, padded: String) {
        #expect(StyledText(text).padded(to: columns, alignment).plain == padded)
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("abc", 1, "…"), ("abc", 0, ""),
        ("e\u{301}e\u{301}", 1, "…"), ("", 0, ""),
    ])
    func whatIsTooLongEndsInAnEllipsis(text: String, columns: Int, truncated: String) {
        #expect(StyledText(text).truncated(to: columns).plain == truncated)
    }

    @Test func theEllipsisLooksLikeTheTextItEnds() {
        let text: StyledText = "a\("bcdef", .bold)"
        #expect(text.truncated(to: 4) == "a\("bc…", .bold)")
        #expect(text.truncated(to: 1) == StyledText("…"))
    }
}
