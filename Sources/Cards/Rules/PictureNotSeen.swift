/// What is written like a picture and is none: the way Obsidian embeds one, or a path with blanks. It is shown as it is written.
enum PictureNotSeen: CardRule {
    static let code = Diagnostic.Code("picture-not-seen", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        let source = reading.passage.source
        guard source.bytes.contains(UInt8(ascii: "!")), source.place(of: "![", from: 0) != nil else { return [] }
        var found: [Diagnostic] = []
        var from = 0
        let end = source.lineStarts[reading.body.lines.upperBound]
        // Only text that is shown as it stands is looked at: no code, no comments, no pictures that are seen.
        reading.passage.tree.root.walk { node, _ in
            guard node.kind == .paragraph || node.kind == .heading, found.count < 20 else { return }
            let text = shown(node, reading.passage)
            for match in text.matches(of: /!\[\[[^\[\]\n]{1,200}\]\]|!\[[^\[\]\n]{0,200}\]\([^()\n]{1,200}\)/) {
                let written = String(match.0)
                guard isPicture(written), let place = source.place(of: written, from: from), place.upperBound <= end else { continue }
                from = place.upperBound
                found.append(reading.diagnostic(code, at: place, words(written)))
            }
        }
        return found
    }

    /// The text of a block that is shown as it is written, other things in it parted by a line's end.
    private static func shown(_ block: MarkdownNode, _ passage: Passage) -> String {
        block.children.map { $0.kind == .text ? passage.marked.restored($0.literal) : "\n" }.joined()
    }

    private static func isPicture(_ written: String) -> Bool {
        if !written.hasPrefix("![[") { return written.contains(" ") }
        let name = written.dropFirst(3).prefix { $0 != "|" && $0 != "]" && $0 != "#" }.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".avif"].contains { name.hasSuffix($0) }
    }

    static let explanation = Explanation(
        "What looks like a picture is none.",
        "A picture is '![what it shows](path.png)'. Other ways of writing one are shown as they stand, and so is a path with blanks.",
        bad: "## Which cell is this?\n\n![[cell one.png]]\n\n***\n\nAn astrocyte\n",
        good: "## Which cell is this?\n\n![a cell](<cell one.png>)\n\n***\n\nAn astrocyte\n")

    private static func words(_ written: String) -> (String, String) {
        let path: Substring =
            written.hasPrefix("![[")
            ? written.dropFirst(3).prefix { $0 != "|" && $0 != "]" && $0 != "#" } : written.drop { $0 != "(" }.dropFirst().dropLast()
        let target = path.contains(" ") ? "<\(path)>" : String(path)
        return ("'\(written)' is shown as it is written, and not as a picture", "write '![what it shows](\(target))'")
    }
}
