/// The paths that the links and images of a card lead to, which have to change when the card moves to another folder.
public struct CardTargets: Sendable {
    /// The text of the card with the new paths.
    public private(set) var text: [UInt8]
    /// Paths that had to change and could not, because they are written in a way of their own.
    public private(set) var left: [String] = []
    /// How many paths were changed.
    public private(set) var changed = 0

    /// Gives the links and images in a card's text other targets.
    ///
    /// - Parameter target: the new target for one as written; the same where it need not change.
    public init(_ original: [UInt8], target: (String) -> String) {
        text = original
        let before = Self.contents(of: original)
        var wanted: [String: String] = [:]
        for old in before.targets where target(old) != old { wanted[old] = target(old) }
        for (old, new) in wanted.sorted(by: { $0.key < $1.key }) {
            let attempt = DeckEdit.applying(Self.places(of: old, in: text).map { DeckEdit(range: $0, bytes: Array(new.utf8)) }, to: text)
            let (now, then) = (Self.contents(of: text), Self.contents(of: attempt))
            if then.targets == now.targets.map({ $0 == old ? new : $0 }), then.code == now.code {
                text = attempt
                changed += 1
            } else {
                left.append(old)
            }
        }
    }

    /// The targets in a card, and all that must not be taken for one.
    private static func contents(of text: [UInt8]) -> (targets: [String], code: [String]) {
        let passage = Passage(text[...], firstLine: 1)
        var targets: [String] = []
        var code: [String] = []
        passage.tree.root.walk { node, _ in
            switch node.kind {
            case .link where !node.isAutolink, .image: targets.append(passage.marked.restored(node.target))
            case .code, .codeSpan, .html, .htmlBlock, .text: code.append(node.literal)
            default: break
            }
        }
        return (targets, code)
    }

    /// Where a target is written behind its text, or where it is defined.
    private static func places(of target: String, in text: [UInt8]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for opening in ["](", "](<", "]: ", "]: <", "![["] {
            let bytes = Array((opening + target).utf8)
            var index = 0
            while index + bytes.count < text.count {
                defer { index += 1 }
                guard text[index] == bytes[0], text[index..<index + bytes.count].elementsEqual(bytes) else { continue }
                let next = text[index + bytes.count]
                if next.isBlank || next.endsLine || [")", ">", "]", "|"].contains(Unicode.Scalar(next)) {
                    places.append(index + opening.utf8.count..<index + bytes.count)
                }
            }
            let tail = text.suffix(bytes.count)
            if opening.hasPrefix("]:"), tail.elementsEqual(bytes) { places.append(tail.startIndex + opening.utf8.count..<tail.endIndex) }
        }
        return places
    }
}
