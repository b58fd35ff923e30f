/// A line that is written like the option of a choice and is none: its box lacks a blank, or has one too many. It would be shown with its box,
/// as a wrong option however it is ticked, or as an item of a plain list.
enum OptionNotSeen: CardRule {
    static let code = Diagnostic.Code("option-not-seen", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        let source = reading.passage.source
        guard reading.wanted == .choice || reading.wanted == .basic, source.bytes.holds(UInt8(ascii: "[")) else { return [] }
        var found: [Diagnostic] = []
        for list in reading.passage.tree.root.children where list.kind == .list && reading.body.lines.contains(list.line) {
            let items = list.children.filter { $0.kind == .item && reading.body.lines.contains($0.line) }
            let boxes = items.compactMap { box(in: source, line: $0.line) }
            // A list of which some items have boxes as they should be is one of options; else all must look so, and one be ticked.
            let isOfOptions = list.children.contains { $0.kind == .task }
            guard isOfOptions || boxes.count == items.count && boxes.count > 1 && boxes.contains(where: { isTicked(source.string($0)) })
            else { continue }
            found += boxes.map { reading.diagnostic(code, at: $0, words(source.quoted($0))) }
        }
        return Array(found.prefix(20))
    }

    /// Where the box of an item stands that is not one.
    private static func box(in source: SourceText, line: Int) -> Range<Int>? {
        let bytes = source.bytes
        let content = source.trimmed(source.content(line))
        // The bullet, or the number, and the blanks behind it.
        var start = content.lowerBound
        while start < content.upperBound, (0x30...0x39).contains(bytes[start]) { start += 1 }
        start += 1
        while start < content.upperBound, bytes[start].isBlank { start += 1 }
        guard start < content.upperBound, bytes[start] == UInt8(ascii: "[") else { return nil }
        guard let end = bytes[start..<min(content.upperBound, start + 6)].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let inner = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        guard ["", "x", "✓", "✔"].contains(inner.trimmed.lowercased()), end + 1 < content.upperBound else { return nil }
        let isBare = !bytes[end + 1].isBlank
        // `[]` before a word is an option; `[x]:` and `[x](…)` are something else.
        if isBare, !isLetter(bytes[end + 1]) { return nil }
        return start..<end + 1
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isTicked(_ box: String) -> Bool { box.dropFirst().dropLast().contains { !$0.isWhitespace } }

    static let explanation = Explanation(
        "What looks like an option of a choice is none, or is never right.",
        "The box of an option is '[ ]' or '[x]', with a blank behind it. What is written otherwise is shown with its brackets, and counts as wrong.",
        bad: "## Which ion blocks the NMDA receptor?\n\n- [x]Mg²⁺\n- [x] Zn²⁺\n- [] Na⁺\n",
        good: "## Which ion blocks the NMDA receptor?\n\n- [x] Mg²⁺\n- [x] Zn²⁺\n- [ ] Na⁺\n")

    private static func words(_ box: String) -> (String, String) {
        ("\(box) is not the box of an option", "write '- [x] ' before what is right and '- [ ] ' before what is wrong")
    }
}
