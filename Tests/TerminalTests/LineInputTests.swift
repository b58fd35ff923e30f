import Testing

@testable import Terminal

@Suite("Line input")
struct LineInputTests {
    @Test(arguments: [
        ("aö", "a ö"), ("漢👍", "漢 👍"), ("\u{1B}[A", "\u{1B} [ A"), ("\u{1B}", "\u{1B}"), ("\u{1B}[20", "\u{1B} [ 2 0"), ("\u{85}a", "a"),
        ("x\u{1B}[200~one\ntwo\u{1B}[201~y", "x «one two» y"), ("\u{1B}[200~\u{1B}[201~", "«»"),
        ("\u{1B}[200~a\u{1B}[20b\u{1B}[201~", "«a[20b»"), ("\u{1B}[200~a\u{3}", "«a» \u{3}"),
        // Keys that mean nothing in a line: F5, F1, F1 of the Linux console, Shift and an arrow, a report of the mouse.
        ("a\u{1B}[15~b", "a b"), ("\u{1B}OPa", "a"), ("\u{1B}[[Aa", "a"), ("\u{1B}[1;2Aa", "a"), ("\u{1B}[<0;3;4Ma", "a"),
        ("\u{1B}[1;5D", "\u{1B} [ 1 ; 5 D"), ("\u{1B}ba", "\u{1B} b a"), ("\u{1B}\u{1B}[15~a", "\u{1B} a"),
    ])
    func bytesAreTypedOrPasted(bytes: String, items: String) {
        for size in [1, 2, 3, 1000] {
            var input = LineInput()
            var found: [LineInput.Item] = []
            let bytes = Array(bytes.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                input.feed(bytes[start..<min(start + size, bytes.count)])
                while let item = input.next() { found.append(item) }
            }
            while let item = input.next(isComplete: true) { found.append(item) }
            #expect(found.map(shown).joined(separator: " ") == items)
        }
    }

    @Test(arguments: ["bind \"\\e[15~\" ed-clear-screen", "nacre:bind ^[[15~ ed-clear-screen"]) func aKeyThatItsLearnerBoundIsTyped(
        line: String
    ) {
        var input = LineInput()
        input.known = KeySequences(boundIn: line)
        input.feed(Array("\u{1B}[17~\u{1B}[15~".utf8))
        var items: [LineInput.Item] = []
        while let item = input.next() { items.append(item) }
        #expect(items.map(shown).joined() == "\u{1B}[15~")
    }

    @Test(arguments: [
        ("one\rtwo", "«one¶two»"), ("one\r\n\r\n\ttwo\n", "«one¶¶    two¶»"), ("one\u{7} two", "«one two»"), ("  a\n  b", "«  a¶  b»"),
    ])
    func theLinesOfAPasteCanBeKeptApart(paste: String, items: String) {
        var input = LineInput()
        input.keepsLines = true
        input.feed(Array("\u{1B}[200~\(paste)\u{1B}[201~".utf8))
        #expect(input.next().map(shown) == items)
    }

    private func shown(_ item: LineInput.Item) -> String {
        switch item {
        case .typed(let scalar): String(scalar)
        case .pasted(let text): "«\(text)»"
        case .pastedLines(let lines): "«\(lines.joined(separator: "¶"))»"
        }
    }
}
