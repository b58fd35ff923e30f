import Formats
import Testing

@Suite("What a file is taken for") struct DetectionTests {
    @Test(arguments: [
        ("a.md", "Q: a\nA: b\n", ForeignFormat.hashcards), ("a.md", "C: an [x]\n", .hashcards), ("a.md", "a::b\n", .obsidian),
        ("a.md", "a\n?\nb\n", .obsidian), ("a.md", "the ==x==\n", .obsidian), ("a.md", "a\n---\nb\n", .mochi),
        ("a.md", "the {{x}}\n", .mochi),
        ("a.md", "## a\n\nb\n", .markdown), ("a.md", "## a\n\n{{c1::x}}\n\n#cloze\n", .markdown),
        ("a.md", "## a\n\nstd::x\n\n> **Why:** y\n", .markdown), ("a.md", "## part\n\na::b\n", .obsidian),
        ("a.md", "## a\n\n- [ ] std::x\n\n#fixed\n", .markdown),
        ("a.csv", "a,b\n", .csv), ("a.tsv", "a\tb\n", .tsv), ("a.txt", "#separator:tab\n", .anki), ("a.csv", "#html:true\n", .anki),
        ("a.txt", "a\tb\n", .anki), ("a.txt", "tags: x\na\tb\n", .anki), ("a.json", "{}", .json),
        ("a.txt", "front|back\n\"a|b\"|c\nd|e\n", .csv), ("a.txt", "a;b;c\nd;e;f\n;g;h\n", .csv),
        ("a.txt", "| a | b |\n|---|---|\n| c | d |\n", .markdownTable),
        ("a.md", "---\ntags: [flashcards/x]\n---\n\nplain\n", .obsidian),
    ]) func aFileIsKnownByWhatItHolds(name: String, text: String, format: ForeignFormat) {
        #expect(Detection(ForeignText(text), fileName: name)?.format == format)
    }

    @Test(arguments: ["", "only words\n", "`Q::A`\n"]) func whatIsLikeNothingIsNotGuessed(text: String) {
        #expect(Detection(ForeignText(text), fileName: "a.md") == nil)
        #expect(Detection(ForeignText("A line; and another.\nOne more.\nAnd; so; on.\n"), fileName: "a.txt") == nil)
    }
}
