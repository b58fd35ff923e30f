import Cards
import Testing

@Suite("Blocks and inlines") struct BlockTests {
    private func inlines(_ text: String) -> [Inline] {
        guard case .paragraph(let inlines)? = Block.blocks(of: text).first else { return [] }
        return inlines
    }

    @Test func everyKindOfBlockIsRead() {
        let text = """
            ### Part
            > quote
            > - a
            >
            >   b

            2) x
            3) y

            - [x] done
            - plain

            ``` swift extra
            let x = 1

            ```

                indented

            | a | b | c |
            |---|:-:|--:|
            | 1 | `|` | 3 |

            ***
            <div>
            raw
            </div>
            """
        #expect(
            Block.blocks(of: text) == [
                .heading(depth: 3, [.text("Part")]),
                .quote([.text("quote"), .list(.init(isTight: false, items: [.init(blocks: [.text("a"), .text("b")])]))]),
                .list(.init(start: 2, items: [.init(blocks: [.text("x")]), .init(blocks: [.text("y")])])),
                .list(.init(items: [.init(isTicked: true, blocks: [.text("done")]), .init(blocks: [.text("plain")])])),
                .code(language: "swift", "let x = 1\n"), .code(language: "", "indented"),
                .table(
                    .init(
                        alignments: [.left, .centre, .right], head: [[.text("a")], [.text("b")], [.text("c")]],
                        rows: [[[.text("1")], [.text("`")], [.text("`")]]])),
                .rule, .html("<div>\nraw\n</div>"),
            ])
    }

    @Test func everyKindOfInlineIsRead() {
        #expect(
            inlines("a *b **c*** `d` ~~e~~ ~f~ [g](h \"t\") ![i *j*](k) <l>\n&amp; \\* https://m.org  \nn") == [
                .text("a "), .emphasis([.text("b "), .strong([.text("c")])]), .text(" "), .code("d"), .text(" "),
                .strikethrough([.text("e")]), .text(" ~f~ "), .link([.text("g")], target: "h"), .text(" "), .image(alt: "i j", target: "k"),
                .text(" "), .html("<l>"), .softBreak, .text("& * "), .link([.text("https://m.org")], target: "https://m.org"), .lineBreak,
                .text("n"),
            ])
    }

    @Test(arguments: [
        ("H<sub>2</sub>O", "H₂O"), ("Ca<sup>2+</sup>", "Ca²⁺"), ("x<sub>c</sub><sup>−</sup>", "x_(c)⁻"), ("a<SUP>n</SUP>", "aⁿ"),
        ("a<sub>?</sub>", "a_(?)"), ("a<sub></sub>b", "ab"),
    ])
    func subAndSuperscriptsBecomeCharacters(text: String, shown: String) {
        #expect(inlines(text) == [.text(shown)])
    }

    @Test func otherHTMLIsShownAndCommentsAreNot() {
        #expect(inlines("a<br>b<br/>c") == [.text("a"), .lineBreak, .text("b"), .lineBreak, .text("c")])
        #expect(inlines("a <!-- b --> c<!-- d -->") == [.text("a c")])
        #expect(inlines("a <sub>b") == [.text("a "), .html("<sub>"), .text("b")])
        #expect(Block.blocks(of: "<!-- a\n\nb -->\n\nc\n\n<!-- d --> e") == [.text("c"), .html(" e")])
    }

    @Test(arguments: [
        ("$\\alpha + \\gamma$", "α + γ"), ("$Ca^{2+}$", "Ca²⁺"), ("$x_2$", "x₂"), ("$A \\to B$", "A → B"),
        ("$$a \\rightarrow b$$", "a → b"),
        ("$5\\,\\mu M \\pm 1$", "5 μM ± 1"), ("$\\Delta G = -3 \\times 10^{-4}$", "ΔG = −3 × 10⁻⁴"), ("$\\mathrm{Na^+}$", "Na⁺"),
        ("$37\\,^\\circ C$", "37 °C"), ("costs $5 or $6", "costs $5 or $6"), ("$ a$", "$ a$"), ("\\$a$", "$a$"), ("$a", "$a"),
        ("$20,000 and $30,000", "$20,000 and $30,000"),
    ])
    func mathsBecomesTextWhereUnicodeHasIt(text: String, shown: String) {
        #expect(inlines(text) == [.text(shown)])
    }

    @Test func mathsIsNotMarkdownAndCodeIsNotMaths() {
        #expect(inlines("$a*b*c$ `$x_2$`") == [.text("a*b*c "), .code("$x_2$")])
        #expect(inlines("[a]($x$)") == [.link([.text("a")], target: "$x$")])
    }

    @Test func whatIsNestedTooDeepIsPlainText() {
        var blocks = Block.blocks(of: String(repeating: "> ", count: 68) + "end")
        for _ in 0..<64 {
            guard case .quote(let inner)? = blocks.first else { break }
            blocks = inner
        }
        #expect(blocks == [.text("end")])
    }
}
