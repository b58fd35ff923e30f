import Testing

@testable import Cards

/// The mark by which a deck says that it is a copy.
@Suite struct CopyMarkTests {
    static let mark = CopyMark(deck: "glutathione", version: 0xC0FFEE)
    static let line = "replaces: nacre/glutathione@0000000000c0ffee"

    @Test(arguments: [
        ("# T\n\n## Q\n\nA\n", "---\n\(line)\n---\n\n# T\n\n## Q\n\nA\n"),
        ("---\ntags:\n  - a\n---\n\n# T\n", "---\ntags:\n  - a\n\(line)\n---\n\n# T\n"),
        ("---\r\ntags: []\r\n---\r\n## Q\r\n\r\nA\r\n", "---\r\ntags: []\r\n\(line)\r\n---\r\n## Q\r\n\r\nA\r\n"),
        ("\u{FEFF}## Q\n\nA", "\u{FEFF}---\n\(line)\n---\n\n## Q\n\nA"),
        ("", "---\n\(line)\n---\n\n"),
    ]) func aDeckIsMarkedAndIsWhatItWasWithoutTheMark(before: String, after: String) throws {
        let marked = try #require(Self.mark.marked(Array(before.utf8)))
        #expect(String(decoding: marked, as: UTF8.self) == after)
        #expect(CopyMark(head: marked) == Self.mark)
        #expect(CopyMark.unmarked(marked) == Array(before.utf8))
        let next = CopyMark(deck: "glutathione", version: 7)
        #expect(CopyMark(head: try #require(next.marked(marked))) == next)
        #expect(CopyMark.unmarked(try #require(next.marked(marked))) == Array(before.utf8))
    }

    @Test(arguments: ["glutathione", "nacre/", "nacre/x@", "nacre/x@zz", "nacre/x@1@2", "other/x"]) func otherTextsAreNoMark(text: String) {
        #expect(CopyMark(text) == nil)
    }

    @Test func theVersionMayBeMissing() {
        #expect(CopyMark("nacre/nac") == CopyMark(deck: "nac", version: nil))
        #expect(CopyMark(deck: "nac", version: nil).text == "nacre/nac")
    }

    @Test func frontMatterThatIsBrokenIsLeft() {
        #expect(Self.mark.marked(Array("---\na: [\n---\n\n## Q\n\nA\n".utf8)) == nil)
    }

    @Test func aDeckWithoutAMarkIsLeft() {
        let text = Array("---\nreplaces: [a]\n---\n## Q\n\nA\n".utf8)
        #expect(CopyMark.unmarked(text) == text)
    }
}
