import Cards
import TestSupport
import Testing

@testable import Formats

/// What the bytes of Markdown tell of what it shows is what reading it tells.
@Suite struct SimpleMarkdownTests {
    private static let pieces = [
        "a", "b1", "word", " ", " ", " ", "*", "**", "*", "**", "\\\n", "\n", "\n\n", "1", "1. ", "- ", "# ", ".", ",", ":", "(",
        ")", "\\", "{{c1::", "}}", "é", "猫", "=", "===", "---", "http://a.b", "_", "~~", "<b>", "&amp;", "`", "$", "|", "'", "\"",
    ]

    @Test(arguments: 0..<60) func whatItTellsIsShown(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<400 {
            let markdown = (0..<Int.random(in: 1...9, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice)! }.joined()
            let blocks = Block.blocks(of: markdown)
            let shown = blocks.plainText
            if SimpleMarkdown.shows(shown, in: markdown) {
                #expect(HTMLMarkdown.isSame(blocks, shown))
                continue
            }
            // What it says of other words must be true as well.
            let bare: String = markdown.filter { $0 != "*" }
            for words: String in [markdown, bare, bare.filter { $0 != "\\" }] {
                let isTold = SimpleMarkdown.shows(words, in: markdown)
                #expect(!isTold || HTMLMarkdown.isSame(blocks, words), "\(markdown.debugDescription) as \(words.debugDescription)")
            }
        }
    }

    @Test(arguments: [
        ("What is **pump kinase** 4?", "What is pump kinase 4?"), ("dose, *liver dose*.\\\ntrial", "dose, liver dose.trial"),
        ("*One* word", "One word"), ("one\n\ntwo", "one two"), ("The {{c1::site::hint}} of it", "The {{c1::site::hint}} of it"),
    ])
    func mostTextsAreTold(markdown: String, words: String) {
        #expect(SimpleMarkdown.shows(words, in: markdown))
        #expect(!SimpleMarkdown.shows(words + "x", in: markdown) && !SimpleMarkdown.shows(String(words.dropLast()), in: markdown))
    }

    @Test(arguments: [
        "2 * 3 * 4", "a*b*c", "* item", "**bold", "1. item", "- item", "# head", "a\n===", "x\\", "a\\\n\nb", "<b>x</b>", "a | b",
    ])
    func othersAreNot(markdown: String) {
        #expect(!SimpleMarkdown.shows(markdown, in: markdown))
    }
}
