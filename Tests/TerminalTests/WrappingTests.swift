import Terminal
import TestSupport
import Testing

@Suite("Wrapping")
struct WrappingTests {
    @Test(arguments: [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),
        ("one  two", 7, ["one", "two"]),
        ("one\n\ntwo", 7, ["one", "", "two"]),
        ("one\r\ntwo\n", 7, ["one", "two", ""]),
        ("  code stays", 8, ["  code", "stays"]),
        ("          deep", 6, ["  deep"]),
        ("          deepest", 6, ["    de", "epest"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("see abcdefghij", 6, ["see ab", "cdefgh", "ij"]),
        ("5\u{A0}mM in 10\u{202F}mL", 6, ["5\u{A0}mM", "in", "10\u{202F}mL"]),
        ("N-acetyl-cysteine", 10, ["N-acetyl-", "cysteine"]),
        ("glutamate/glutathione", 14, ["glutamate/", "glutathione"]),
        ("2010–2020 and", 6, ["2010–", "2020", "and"]),
        ("about -5 and --all", 7, ["about", "-5 and", "--all"]),
        ("is 1/2 of", 4, ["is", "1/2", "of"]),
        ("doi:10.1016/j.cub", 10, ["doi:10.101", "6/j.cub"]),
        ("x_c⁻ and [Ca²⁺]i", 8, ["x_c⁻ and", "[Ca²⁺]i"]),
        ("漢字かな混じり", 6, ["漢字か", "な混じ", "り"]),
        ("「漢字」です。", 6, ["「漢", "字」で", "す。"]),
        ("漢字", 1, ["漢", "字"]),
        ("Answer: ", 8, ["Answer: "]),
        ("Answer: ", 7, ["Answer:"]),
        ("   ", 2, ["  "]),
    ])
    func textBreaksWhereItMay(text: String, columns: Int, lines: [String]) {
        #expect(StyledText(text).wrapped(to: columns).map(\.plain) == lines)
    }

    @Test func everyLineIsIndentedAndTheLaterOnesHang() {
        let item: StyledText = "• one two three\nfour"
        #expect(item.wrapped(to: 11, indent: 2, hanging: 2).map(\.plain) == ["  • one two", "    three", "    four"])
        #expect(StyledText("ab cd").wrapped(to: 4, indent: 50, hanging: 1).map(\.plain) == ["  ab", "  cd"])
        #expect(StyledText("a\n\nb").wrapped(to: 4, indent: 1).map(\.plain) == [" a", "", " b"])
    }

    @Test func eachLetterKeepsItsLooks() {
        let text: StyledText = "\("red rose", .colour(.red)) is \("bold indeed", .bold)"
        #expect(
            text.wrapped(to: 8) == [
                StyledText("red rose", .colour(.red)), "is \("bold", .bold)", StyledText("indeed", .bold),
            ])
    }

    /// What is ASCII is set a run at a time, all else a letter at a time: both break lines at the same places.
    @Test(arguments: 1...24)
    func runsBreakWhereLettersDo(columns: Int) {
        let pieces = [
            "a", "word", "-", "--", "/", " ", "  ", "1", "-5", "a/b", "1/2", "doi:10.1", "N-acetyl", "supercalifragilistic", "\n", ".",
        ]
        func accented(_ span: StyledText.Span, _ from: Character, _ to: Character) -> StyledText.Span {
            StyledText.Span(String(span.text.map { $0 == from ? to : $0 }), span.style)
        }
        var dice = Dice(state: UInt64(columns))
        for _ in 0..<15 {
            let spans = (0..<Int.random(in: 0..<30, using: &dice)).map { _ in
                StyledText.Span(pieces.randomElement(using: &dice)!, Bool.random(using: &dice) ? .bold : .plain)
            }
            let letters = spans.map { accented($0, "a", "à") }
            let (indent, hanging) = (Int.random(in: 0..<4, using: &dice), Int.random(in: 0..<4, using: &dice))
            let runs = StyledText(spans).wrapped(to: columns, indent: indent, hanging: hanging)
            let single = StyledText(letters).wrapped(to: columns, indent: indent, hanging: hanging)
            #expect(runs == single.map { StyledText($0.spans.map { accented($0, "à", "a") }) })
        }
    }

    @Test(arguments: 1...100)
    func noLetterIsLostAndNoLineTooWide(columns: Int) {
        let pieces = [
            "a", "word", "N-acetylcysteine", "–", "/", "-", " ", "  ", "\u{A0}", "漢字", "。", "👩‍🔬", "🇩🇪", "e\u{301}", "Ca²⁺", "\n",
            "supercalifragilistic",
            "𝛼", "한글", "(", "」", "…", ",",
        ]
        var dice = Dice(state: UInt64(columns))
        for _ in 0..<20 {
            let spans = (0..<Int.random(in: 0..<40, using: &dice)).map { _ in
                StyledText.Span(pieces.randomElement(using: &dice)!, Bool.random(using: &dice) ? .bold : .plain)
            }
            let text = StyledText(spans)
            let indent = Int.random(in: 0..<6, using: &dice)
            let lines = text.wrapped(to: columns, indent: indent, hanging: Int.random(in: 0..<6, using: &dice))

            #expect(lines.allSatisfy { $0.width <= max(columns, 2) })
            #expect(lines.allSatisfy { $0.width <= columns || $0.plain.filter { $0 != " " }.count == 1 })
            #expect(letters(lines.map(\.plain).joined()) == letters(text.plain))
            #expect(lines.count > text.plain.count { $0 == "\n" })
        }
    }

    /// Words that no line holds stand where the last line has room, behind the blanks before them, whatever comes before and after.
    @Test func aLongWordIsBrokenAsItComes() {
        let word = String(repeating: "x", count: 50)
        let text = "a b  \(word)–y \n  \(word) z"
        let lines = StyledText(text).wrapped(to: 10, indent: 1, hanging: 1).map(\.plain)
        #expect(
            lines == [
                " a b  xxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxx–y",
                "    xxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "  xxxx z",
            ])
    }

    private func letters(_ text: String) -> String { text.filter { $0 != " " && $0 != "\n" } }
}
