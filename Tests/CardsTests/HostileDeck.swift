import TestSupport

/// Decks as nobody should write them: headings, blocks and tags of all sorts close together, with blanks everywhere.
enum HostileDeck {
    private static let lines = [
        "## Q", "##  Q  ", "## Another #tag", "##", "## Q ##", "  ## in", "# Title", "Under\n---", "Over\n===", "### Deeper  ", "", "", "",
        "   ", "\t",
        "***", "*** ", " ***", "---", "* * *", "```", "```swift", "  code  in", "~~~", "    indented   ", "\tindented", "> quote  ",
        "> - in", "- item",
        "- item  ", "  more  ", "* other", "1. one", "2. two", "- [ ] no", "- [x] yes", "words and words", "words  ", "words   ",
        "words \t", "\\",
        "words\\", "#tag", "#a #b/c", "  #a", "#a  #a", "text #prose text", "#typed", "#cloze", "#ordered", "#reversed", "{{c1::gap}} x",
        "{{c2::open",
        "$$", "x_2  ", "$a$", "| a | b |", "|---|:-:|", "| 1 | 2  |", "<div>", "</div>", "<!-- id: x1 -->", "<!--", "-->", "<pre>",
        "</pre>",
        "[r]: https://e.org", "[r] and ![i](p.png)", "> **Why:** because", "> **Hint:** #tag", "`code  ", "end`", "é 👩‍🔬 \u{3000}",
        "\u{FEFF}", "&amp;", "a  #b",
    ]
    private static let heads = [
        "", "", "---\ntags:\n  - a\n  - b # why\n---\n", "---\ntags: a, b\ntag: c\n---\n",
        "---\ntags:   \n- cloze\nk: |\n  x  \n\n  y \n---\n\n\n",
        "---\ntags: [a, b]\n...\n", "---\nopen\n", "\u{FEFF}",
    ]

    /// A deck of so many lines at most.
    static func bytes(_ dice: inout Dice, lines most: Int = 30) -> [UInt8] {
        let ending = ["\n", "\n", "\n", "\r\n", "\r"].randomElement(using: &dice)!
        var text = heads.randomElement(using: &dice)!
        for _ in 0..<Int.random(in: 1...most, using: &dice) {
            text +=
                (Int.random(in: 0..<5, using: &dice) == 0
                    ? "## Card \(Int.random(in: 0..<3, using: &dice))" : lines.randomElement(using: &dice)!) + "\n"
        }
        if Bool.random(using: &dice) { text.removeLast() }
        var bytes = Array(text.replacing("\n", with: ending).utf8)
        if Int.random(in: 0..<8, using: &dice) == 0 { bytes.insert(0xFF, at: Int.random(in: 0...bytes.count, using: &dice)) }
        return bytes
    }
}
