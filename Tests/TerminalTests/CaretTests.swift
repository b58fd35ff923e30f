import Testing

@testable import Terminal

@Suite("Caret")
struct CaretTests {
    @Test(arguments: [
        ("", "", 0, 0), ("abc", "", 0, 3), ("abcde", "", 1, 0), ("abcdef", "", 1, 1), ("abcd漢", "", 1, 2), ("abcd", "漢", 1, 0),
        ("abcd", "e", 0, 4),
        ("a\u{301}bc", "", 0, 3), ("a\u{7}", "", 0, 3), ("ab\ncd", "", 1, 2), ("漢漢漢漢", "", 1, 4),
    ])
    func theCursorIsWhereTheTextEnds(text: String, following: String, row: Int, column: Int) {
        let caret = Caret(after: text, before: following, columns: 5)
        #expect((caret.row, caret.column) == (row, column))
    }
}
