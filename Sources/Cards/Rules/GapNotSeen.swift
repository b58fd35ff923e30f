/// In a cloze card, what looks like a gap and is none: it is misspelt, or stands in code, in a formula, in the heading or in the text of a
/// picture, and is shown as it is written.
enum GapNotSeen: CardRule {
    static let code = Diagnostic.Code("gap-not-seen", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .cloze else { return [] }
        let source = reading.passage.source
        let end = source.lineStarts[reading.body.lines.upperBound]
        let alike = Array(GapLikeScanner(source.bytes, in: 0..<end).found.prefix(mostLookedAt))
        // Most often all that looks like gaps is gaps.
        let seen = Set(reading.body.gaps.map(\.range.lowerBound))
        guard !alike.allSatisfy({ seen.contains($0.range.lowerBound) }) else { return [] }
        let maths = OpaqueScanner(source.bytes, in: 0..<end).maths.filter { range in alike.contains { range.contains($0.range.lowerBound) }
        }
        let gaps = reading.passage.candidates.compactMap { if case .gap(let gap) = $0 { gap } else { nil } }
        let starts = Set(gaps.map(\.range.lowerBound))
        var found: [Diagnostic] = []
        for (like, place) in places(of: alike, in: source, bodyStart: source.lineStarts[reading.body.lines.lowerBound]) {
            var place = place
            if maths.contains(where: { $0.contains(like.range.lowerBound) }) { place = .maths }
            let isGap = like.range.contains { starts.contains($0) }
            switch place {
            case .text where isGap || !like.isSure && gaps.contains { $0.range.contains(like.range.lowerBound) }: continue
            case .heading where !isGap && !like.isSure, .code where !like.isSure, .maths where !like.isSure, .picture where !like.isSure:
                continue
            default: found.append(reading.diagnostic(code, at: like.range, words(source.quoted(like.range), place)))
            }
        }
        return Array(found.prefix(20))
    }

    /// How many are looked at in one card.
    private static let mostLookedAt = 1_000

    private enum Place {
        case text, heading, code, maths, picture
    }

    /// Where each of them stands; what stands in a comment or a target is nowhere.
    private static func places(of alike: [GapLike], in source: SourceText, bodyStart: Int) -> [(GapLike, Place)] {
        let marked = MarkedText(source.bytes, marks: alike.map { $0.range.lowerBound..<$0.range.lowerBound })
        let tree = MarkdownTree(marked)
        var places: [(GapLike, Place)] = []
        tree.root.walk { node, _ in
            let html = node.kind == .htmlBlock ? HTMLComment.removed(from: node.literal) : node.literal
            guard [.text, .code, .codeSpan, .htmlBlock].contains(node.kind), Noncharacter.mayOccur(in: html) else { return }
            let place: Place =
                switch node.kind {
                case .text: isPlain(node) ? .picture : .text
                case .htmlBlock: node.isCodeInHTML ? .code : .text
                default: .code
                }
            for case .mark(let mark) in marked.pieces(of: html) {
                let isInHeading = place == .text && alike[mark].range.lowerBound < bodyStart
                places.append((alike[mark], isInHeading ? .heading : place))
            }
        }
        return places
    }

    /// Whether a text is shown without any markup: that of a picture, or a bare address.
    private static func isPlain(_ text: MarkdownNode) -> Bool {
        var node = text.parent
        while let parent = node, parent.kind != .paragraph {
            if parent.kind == .image || parent.isAutolink { return true }
            node = parent.parent
        }
        return false
    }

    static let explanation = Explanation(
        "What looks like a gap in a cloze card is none.",
        "It is misspelt, or stands in code, a formula or the heading, where there are no gaps: it is shown as it is written, with its answer.",
        bad: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c::GSH}}.\n\n#cloze\n",
        good: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c2::GSH}}.\n\n#cloze\n")

    private static func words(_ gap: String, _ place: Place) -> (String, String) {
        switch place {
        case .text:
            ("\(gap) looks like a gap and is none", "write a gap as '{{c1::words}}', or a backslash before it if none is meant")
        case .heading: ("\(gap) stands in the heading, where there are no gaps", "write the text with its gaps below the heading")
        case .code: ("\(gap) stands in code, where there are no gaps", "put the gap around the code, as in '{{c1::`words`}}'")
        case .maths: ("\(gap) stands in a formula, where there are no gaps", "put the gap around the whole formula, as in '{{c1::$x$}}'")
        case .picture: ("\(gap) stands in the text of a picture or an address, where there are no gaps", "put the gap around it")
        }
    }
}
