import Cards
import Formats
import Testing

@Suite("Anki's text") struct AnkiTests {
    private static let head = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"

    @Test func theHeadTellsTheColumns() {
        let imported = Imported(
            Self.head + """
                g1\tBasic\tBio::Redox\tWhat is GSH?\t<div>Glutathione</div><div>γ-Glu-Cys-Gly</div>\tredox::core marked
                g2\tBasic (and reversed card)\tBio\tGSSG\tglutathione disulfide\t
                g3\tCloze\tBio\t{{c1::GR}} spends {{c2::NADPH::a cofactor}}\tmore\t
                g4\tBasic (type in the answer)\tBio\tWhich?\tEAAT2|GLT-1\t
                g5\tBasic\tBio\tempty\t\t
                """, .anki)
        #expect(imported.decks.map(\.path) == [["Bio", "Redox"], ["Bio"]])
        #expect(imported.cards.map(\.key) == ["g1", "g2", "g3", "g4"])
        #expect(imported.cards[0].text.back == "Glutathione\\\nγ-Glu-Cys-Gly" && imported.cards[0].text.tags == ["redox/core", "marked"])
        #expect(imported.cards[1].text.tags == ["reversed"])
        #expect(imported.cards[2].text.back == "{{c1::GR}} spends {{c2::NADPH::a cofactor}}\n\n> **Why:** more")
        #expect(imported.cards[3].text.back == "EAAT2\\|GLT-1")
        #expect(imported.readBack.map(\.kind) == [.basic, .basic, .cloze, .typed])
        #expect(imported.told == ["11: left out: the question 'empty' has no answer"])
    }

    @Test(arguments: [
        ("a<br>b", "a\\\nb"), ("a<br><br>b", "a\n\nb"), ("<b>a</b> <i>b</i>", "**a** *b*"), ("H<sub>2</sub>O", "H<sub>2</sub>O"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n\n  - c"), ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
        ("&lt;x&gt; &amp; &alpha;&nbsp;β", "\\<x> & α β"), ("[Ca²⁺]i x_c⁻ 1:1", "[Ca²⁺]i x_c⁻ 1:1"), ("2 * 3 * 4", "2 * 3 * 4"),
        ("*a*", "\\*a\\*"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("# a", "\\# a"), ("a < b", "a < b"),
        ("\\(x_2\\) and \\[y\\]", "$x_2$ and $$y$$"), ("<img src=\"a b.png\" alt=\"x\">", "![x](<a b.png>)"),
        ("<pre>a\n***\n## b</pre>", "```\na\n***\n## b\n```"),
        (
            "<table><tr><td>a</td><td>b|c</td></tr><tr><td>d</td></tr></table>",
            "| a | b\\|c |\n| --- | --- |\n| d |  |"
        ), ("[sound:a.mp3]", "[a.mp3](<a.mp3>)"), ("<code>a`b</code>", "``` a`b ```"),
        ("a<script>x</script>b", "ab"), ("<b>a<br>b</b>", "**a**\\\n**b**"), ("<a href=\"https://e.org\">e</a>", "[e](https://e.org)"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"), ("|ψ⟩ and a|b", "|ψ⟩ and a|b"),
    ]) func htmlBecomesMarkdown(html: String, markdown: String) {
        let imported = Imported("#separator:tab\n#html:true\nQ\t\"\(html.replacing("\"", with: "\"\""))\"\n", .anki)
        #expect(imported.cards.first?.text.back == markdown)
    }

    @Test(arguments: [
        ("{{c1::a::b}} and {{c2::<b>x</b>}}", "{{c1::a::b}} and {{c2::**x**}}", [1, 2]), ("{{c1::\\(x^2\\)}}", "{{c1::$x^2$}}", [1]),
        ("{{c1,2::both}} and {{c2::y}}", "{{c1,2::both}} and {{c2::y}}", [1, 2]), ("{{c1,2::both}} here", "{{c1,2::both}} here", [1, 2]),
        ("\\({{c1,2::x}}\\) is", "{{c1,2::$x$}} is", [1, 2]),
        ("\\({{c1::x}}\\) is", "{{c1::$x$}} is", [1]), ("\\(\\frac{ {{c1::a}} }{b}\\)", "{{c1::$\\frac{ a }{b}$}}", [1]),
        ("{{c1::[Ca²⁺]i}} *", "{{c1::[Ca²⁺]i}} *", [1]),
    ]) func gapsKeepTheirNumbers(html: String, markdown: String, numbers: [Int]) {
        let imported = Imported("#separator:tab\n#html:true\n#notetype:Cloze\n\(html)\t\n", .anki)
        #expect(imported.card.back == markdown)
        #expect(imported.readBack[0].sides == numbers.map(Side.cloze))
    }

    @Test func oldFilesWithoutAHead() {
        let imported = Imported("tags: a b\nQ\tA\n\"two\nlines\"\tB\n", .anki)
        #expect(imported.cards.map(\.text.tags) == [["a", "b"], ["a", "b"]])
        #expect(imported.cards[1].text.heading == "two" && imported.cards[1].text.front == "lines")
    }

    @Test func plainTextIsEscapedWhereItMust() {
        let imported = Imported("#separator:tab\n#html:false\nQ <b>\t* a\n", .anki)
        #expect(imported.readBack[0].heading == "Q \\<b>" && imported.readBack[0].back == "\\* a")
    }

    @Test func whatCannotBeKeptIsTold() {
        let imported = Imported(
            "#separator:tab\n#html:true\n#foo:bar\n#notetype column:3\nQ\t<u>A</u>\tBasic\n{{c1::image-occlusion:rect}}\tx\tImage Occlusion\n",
            .anki)
        #expect(
            imported.told == [
                "3: left out: '#foo:bar' means nothing to Nacre", "5: changed: underlining of a note cannot be shown",
                "6: left out: a picture with parts hidden (Image Occlusion) has no counterpart",
            ])
    }

    @Test func aCommentIsNoNote() {
        #expect(Imported("#separator:Comma\na,b\n# c,d\n\"# e\",f\n", .anki).cards.map(\.text.heading) == ["a", "\\# e"])
    }
}
