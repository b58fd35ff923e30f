import Cards
import Formats
import Testing

@Suite("Tables in Markdown, and questions without an answer") struct MarkdownTableTests {
    private static let text = """
        ---
        tags: [words]
        ---

        # My words

        | Deutsch | Englisch | Tags |
        |:--------|:--------:|-----:|
        | der *Hund* | the dog | animals |
        | Haus \\| Heim | house<br>home | |
        Katze | cat

        Some words in between.

        ```
        | no | table |
        |----|-------|
        | a  | b     |
        ```

        | Front | Back |
        |---|---|
        | `a \\| b` | or |

        """

    @Test func eachRowIsACard() {
        let imported = Imported(Self.text, .markdownTable)
        #expect(imported.cards.map(\.text.heading) == ["der *Hund*", "Haus | Heim", "Katze", "`a | b`"])
        #expect(imported.cards.map(\.text.back) == ["the dog", "house\\\nhome", "cat", "or"])
        #expect(imported.cards.map(\.text.tags) == [["animals"], [], [], []])
        #expect(imported.cards.map(\.line) == [9, 10, 11, 23])
        #expect(imported.told.filter { $0.contains("left out") } == ["5: left out: 7 lines of text outside of the tables"])
    }

    @Test(arguments: [
        ("| a | b |\n|---|---|\n| c | d |\n", ForeignFormat.markdownTable), ("a | b\n---|---\nc | d\n", nil),
        ("| a | b |\n| c | d |\n", nil), ("## What?\n\n| a | b |\n|---|---|\n| c | d |\n\n#basic\n", .markdown),
        ("## Which?\n\n| a | b |\n|---|---|\n\nthat\n", .markdown), ("Q: What?\nA:\n\n| a | b |\n|---|---|\n| c | d |\n", .hashcards),
    ])
    func detection(text: String, format: ForeignFormat?) {
        #expect(Detection(ForeignText(text), fileName: "x.md")?.format == format)
    }

    @Test(arguments: [
        (ForeignFormat.hashcards, "Q: one\nA: yes\n\nQ: two\n\nQ: three\nA:\n\nQ: four\nA: no\n", ["one", "two", "three", "four"]),
        (.tsv, "one\tyes\ntwo\t\nthree\tno\n", ["one", "two", "three"]),
        (.anki, "#separator:tab\n#html:false\none\tyes\ntwo\t\nthree\tno\n", ["one", "two", "three"]),
        (.superMemo, "Q: one\nA: yes\n\nQ: two\nA:\n\nQ: three\nA: no\n", ["one", "two", "three"]),
        (.mochi, "one\n---\nyes\n\n***\n\ntwo\n---\n\n***\n\nthree\n---\nno\n", ["one", "two", "three"]),
    ])
    func questionsWithoutAnAnswerAreKeptWhereThatIsWished(format: ForeignFormat, text: String, headings: [String]) {
        var imported = Imported(text, format)
        let left = imported.told.filter { $0.contains("answer") }
        #expect(
            imported.cards.map(\.text.heading) == headings.filter { !["two", "three"].contains($0) || $0 == headings.last } && !left.isEmpty
        )
        imported.keepUnanswered()
        #expect(imported.cards.map(\.text.heading) == headings && imported.told.allSatisfy { !$0.contains("answer") })
        #expect(imported.readBack.map(\.heading) == headings)
    }
}
