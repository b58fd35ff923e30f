/// A line that is written like the heading of a card and begins none: it has no blank behind its hashes, is indented into a list, a paragraph
/// or code, or stands in HTML.
enum HeadingNotSeen: CardRule {
    static let code = Diagnostic.Code("heading-not-seen", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        diagnostics(in: reading.passage, lines: 0..<reading.body.lines.upperBound)
    }

    /// What the rule has against the first lines of a passage.
    static func diagnostics(in passage: Passage, lines: Range<Int>) -> [Diagnostic] {
        // Hardly any card has one; the heading of the next card may stand behind the lines.
        let end = passage.source.lineStarts[lines.upperBound]
        let hasOne = passage.candidates.contains { if case .heading(let heading) = $0 { heading.words < end } else { false } }
        guard hasOne else { return [] }
        var found: [Diagnostic] = []
        passage.tree.root.walk { node, _ in
            guard node.kind == .text || node.kind == .code || node.kind == .htmlBlock else { return }
            for (index, mark) in passage.marks(in: node.literal).enumerated() {
                guard case .heading(let heading) = passage.candidates[mark], found.count < most else { continue }
                guard passage.source.line(at: heading.words) < lines.upperBound, let reason = reason(heading, node, index, passage)
                else { continue }
                let words = words(passage.source.quoted(heading.range), reason)
                found.append(passage.source.diagnostic(code, at: heading.range, message: words.message, help: words.help))
            }
        }
        return found
    }

    /// The most lines of one card that are told.
    private static let most = 20

    private enum Reason {
        case noBlank, notAtStart, inHTML
    }

    /// Why a line is no heading, by what its words became; nil where it is one, or where it is shown on purpose.
    private static func reason(_ heading: HeadingLike, _ node: MarkdownNode, _ index: Int, _ passage: Passage) -> Reason? {
        switch node.kind {
        case .htmlBlock:
            return heading.hasBlank && !node.isCodeInHTML && !["<!", "<?"].contains(where: node.literal.hasPrefix) ? .inHTML : nil
        case .code:
            // Indented code that begins with it was hardly meant as code.
            let isFirst = index == 0 && passage.source.line(at: heading.words) == node.line
            return heading.hasBlank && isFirst ? .notAtStart : nil
        default:
            var block = node
            while let parent = block.parent, block.kind != .paragraph, block.kind != .heading, block.kind != .tableCell { block = parent }
            if block.kind != .heading { return heading.hasBlank ? .notAtStart : .noBlank }
            return block.parent?.kind == .document ? nil : .notAtStart
        }
    }

    static let explanation = Explanation(
        "A line that looks like the heading of a card begins none.",
        "A heading has a blank behind its '##', stands at the start of its line, and has an empty line above it where HTML comes before.",
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n##Where is EAAC1?\n\nIn neurons\n",
        good: "## Where is GLT-1?\n\nIn astrocytes\n\n## Where is EAAC1?\n\nIn neurons\n")

    private static func words(_ line: String, _ reason: Reason) -> (message: String, help: String) {
        switch reason {
        case .noBlank:
            ("\(line) is no heading, since a heading needs a blank behind its '#'", "put one there, or a backslash before the '#'")
        case .notAtStart:
            ("\(line) begins no card, since it is not at the start of its line", "move it there, or put it into a fence of code")
        case .inHTML: ("\(line) begins no card, since it belongs to the HTML above it", "put an empty line above it")
        }
    }
}
