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
                "6: left out: a picture with parts hidden (Image Occlusion) names no picture, or no part",
            ])
    }

    /// A head and one row, the sides they make, and the card below its heading.
    @Test(arguments: [
        (
            "#separator:tab\n#html:false\n#notetype:Cloze\n",
            "The ion {{c1::calcium}} blocks the {{c2::NMDA::receptor}} channel\textra words",
            "The ion … blocks the … channel",
            "The ion {{c1::calcium}} blocks the {{c2::NMDA::receptor}} channel\n\n> **Why:** extra words\n\n#cloze"
        ),
        ("", "A {{c1::gap}} * of <b\t", "A … * of <b", "A {{c1::gap}} * of <b\n\n#cloze"),
        (
            "#separator:tab\n#html:false\n#notetype:Cloze\n", "\"{{c1::one}}\ntwo & \\(x_2\\)\"\t", "… two & x₂",
            "{{c1::one}}\\\ntwo & $x_2$\n\n#cloze"
        ),
        ("#separator:tab\n#html:false\n", "Is \\(a<b\\) *so*?\tyes", "Is $a<b$ \\*so\\*?", "yes"),
    ]) func textWithoutHTMLHasGapsAndFormulas(head: String, row: String, heading: String, rest: String) {
        let imported = Imported(head + row + "\n", .anki)
        let text = imported.cards.first.map { $0.text.text } ?? ""
        #expect(imported.told.isEmpty)
        #expect(text == "## \(heading)\n\n\(rest)\n")
    }

    /// The names that '#columns' gives, a row, and its card.
    @Test(arguments: [
        ("Basic", "Back\tFront", "the back\tthe front", "## the front\n\nthe back\n"),
        ("Basic", "Tags\tBack\tFront", "bio chem\tA\tQ", "## Q\n\nA\n\n#bio #chem\n"),
        ("Basic", "Hint\tAnswer\tQuestion", "h\tA\tQ", "## Q\n\nA\n\n> **Hint:** h\n"),
        ("Cloze", "Back Extra\tText", "more\tan {{c1::x}}", "## an …\n\nan {{c1::x}}\n\n> **Why:** more\n\n#cloze\n"),
        ("Basic (optional reversed card)", "Add Reverse\tBack\tFront", "y\tA\tQ", "## Q\n\nA\n\n#reversed\n"),
        ("Vocabulary", "Expression\tReading\tPitch", "Q\tA\t2", "## Q\n\nA\n\n**Pitch:** 2\n"),
    ]) func theNamesOfColumnsTellTheirOrder(type: String, columns: String, row: String, text: String) {
        let imported = Imported("#separator:tab\n#html:false\n#notetype:\(type)\n#columns:\(columns)\n\(row)\n", .anki)
        #expect(imported.cards.map(\.text.text) == [text] && imported.told.isEmpty)
    }

    /// A head, rows, the text of the first card, and what is told.
    @Test(arguments: [
        ("#notetype:Basic (optional reversed card)\n", "q\ta\ty", "## q\n\na\n\n#reversed\n", []),
        ("#notetype:Basic (optional reversed card)\n", "q\ta\t", "## q\n\na\n", []),
        (
            "#notetype:Basic (optional reversed card)\n", "q\ta\tyes, both ways\tbio", "## q\n\na\n\n#bio #reversed\n",
            ["2: changed: nothing names column 4: it is taken for tags"]
        ),
        (
            "#notetype column:1\n", "Basic\tq\ta\textra", "## q\n\na\n\nextra\n",
            ["2: changed: a note has a column that is none of its fields: it is added to the answer"]
        ),
        ("", "q\ta\tbio chem", "## q\n\na\n\n#bio #chem\n", ["1: changed: nothing names column 3: it is taken for tags"]),
        (
            "", "q\ta\tBecause of it, by 2.5!\nr\tb\tdue\ns\tc\td\te", "## q\n\na\n\nBecause of it, by 2.5!\n",
            ["1: changed: 3 notes have columns that are none of their fields: it is added to the answer"]
        ),
    ]) func furtherColumnsAreFieldsTagsOrMoreOfTheAnswer(head: String, rows: String, text: String, told: [String]) {
        let imported = Imported(head + rows + "\n", .anki)
        #expect(imported.cards.first?.text.text == text && imported.told == told)
    }

    @Test(arguments: [
        ("a<!-- mine -->b", "ab", ["4: changed: a comment of a note cannot be shown"]),
        ("a <!-- open b", "a <!-- open b", []), ("<!-- open b", "\\<!-- open b", []),
        ("a <img src=\"\">", "a", ["4: changed: a picture without a file of a note cannot be shown"]),
        ("a <input type=text>", "a", ["4: changed: '<input>' of a note cannot be shown"]),
    ]) func whatCannotBeShownIsTold(html: String, markdown: String, told: [String]) {
        let imported = Imported("#separator:tab\n#html:true\n#notetype:Basic\nQ\t\"\(html.replacing("\"", with: "\"\""))\"\n", .anki)
        #expect(imported.told == told)
        #expect(imported.card.back == markdown)
    }

    @Test(arguments: [
        ("<pre><code class=\"language-swift\">let a = 1\n</code></pre>", "```swift\nlet a = 1\n```"),
        ("<pre class='x lang-c++'>a</pre>", "```c++\na\n```"), ("<pre><code>a</code></pre>", "```\na\n```"),
        ("<pre>~~~~\n```\na\n```\n~~~~</pre>", "````\n~~~~\n```\na\n```\n~~~~\n````"),
        ("<code>a ``` b</code>", "```` a ``` b ````"),
    ]) func codeKeepsItsLanguageAndItsTicks(html: String, markdown: String) {
        let imported = Imported("#separator:tab\n#html:true\nQ\t\"\(html.replacing("\"", with: "\"\""))\"\n", .anki)
        #expect(imported.card.back == markdown && imported.readBack.first?.back == markdown)
    }

    @Test func aCommentIsNoNote() {
        #expect(Imported("#separator:Comma\na,b\n# c,d\n\"# e\",f\n", .anki).cards.map(\.text.heading) == ["a", "\\# e"])
    }
}
