/// A link to a file beside the deck that is not there. Addresses are not looked up.
enum BrokenLink: AdviceRule {
    static let code = Diagnostic.Code("broken-link", .advice)

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let source = card.reading.passage.source
        let end = card.reading.body.lines.upperBound
        var searched = 0
        card.reading.passage.tree.root.walk { node, _ in
            guard node.kind == .link, !node.isAutolink, found.count < 20 else { return }
            let target = card.reading.passage.marked.restored(node.target)
            let path = String(target.prefix { $0 != "#" })
            guard !path.isEmpty, !hasScheme(path), !card.surroundings.isFound(path) else { return }
            let place = place(of: target, in: source, from: searched)
            if let place {
                searched = place.upperBound
                if source.line(at: place.lowerBound) >= end { return }
            }
            found.append(card.advice(code, at: place ?? card.reading.heading.text, words(path)))
        }
        return found
    }

    /// Whether a target is an address rather than a path: it begins with `//` or with a name and a colon (RFC 3986).
    private static func hasScheme(_ target: String) -> Bool {
        if target.hasPrefix("//") { return true }
        let name = target.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return name.first?.isLetter == true && target[name.endIndex...].hasPrefix(":")
    }

    /// Where a target is written behind its text, or where it is defined; nil when it is written otherwise, with escapes for instance.
    private static func place(of target: String, in source: SourceText, from start: Int) -> Range<Int>? {
        for opening in ["](", "](<", "]: ", "]: <"] {
            let bytes = Array((opening + target).utf8)
            var index = start
            while index + bytes.count <= source.bytes.count {
                if source.bytes[index] == bytes[0], source.bytes[index..<index + bytes.count].elementsEqual(bytes) {
                    return index + opening.utf8.count..<index + bytes.count
                }
                index += 1
            }
        }
        return nil
    }

    static let explanation = Explanation(
        "A link leads to a file that is not there.",
        """
        Paths are seen from the folder of the deck; addresses such as 'https://…' are not looked up, and what stands behind '#' is not \
        either. An image that is not there is an error of its own, unresolved-image.
        """,
        bad: "## Where is the diagram?\n\nIn [the notes](missing.md).\n",
        good: "## Where is the diagram?\n\nIn [the notes](notes.md).\n")

    private static func words(_ path: String) -> (String, String) {
        ("the file '\(path)' is not there", "write its path as seen from the folder of the deck")
    }
}
