/// A stretch of a deck file, parsed, with the places in it that may be tags, gaps, images and headings.
struct Passage {
    /// The text, repaired to be UTF-8, with the numbers its lines have in the file.
    let source: SourceText
    /// The text as cmark saw it; its marks are the candidates.
    let marked: MarkedText
    /// What cmark made of it.
    var tree: MarkdownTree { kept.tree(of: marked) }
    private let kept = KeptTree()
    /// What may be a tag, a gap, an image or the heading of a card, in the order of the text. Only what its mark stands in running text for is one.
    let candidates: [Candidate]
    /// Whether it is so long that it is read as plain text: of its heading, and nothing else in it, is known what it is.
    let isPlain: Bool

    /// Something the source seems to hold.
    enum Candidate {
        case tag(TagCandidate)
        case gap(Gap)
        /// The offset of an image's `!`.
        case image(Int)
        case heading(HeadingLike)

        var offset: Int {
            switch self {
            case .tag(let tag): tag.range.lowerBound
            case .gap(let gap): gap.range.lowerBound
            case .image(let offset): offset
            case .heading(let heading): heading.words
            }
        }
    }

    /// Parses bytes whose first line has this number in its file.
    init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
        source = SourceText(Encoding.repaired(bytes), firstLine: firstLine)
        isPlain = bytes.count > MarkedText.mostBytes
        if isPlain {
            candidates = []
            marked = MarkedText(Self.sign(of: source))
            return
        }
        candidates = Self.candidates(in: source)
        marked = MarkedText(source.bytes, marks: candidates.map { $0.offset..<$0.offset })
    }

    /// Lets go of the tree of a long text, which takes up to 200 times the memory of the text, before something else is parsed. Whoever asks
    /// for it gets it anew.
    func letGo() { if source.bytes.count > 32_768 { kept.tree = nil } }

    /// A heading of the depth of that with which a text begins; nothing where it begins with none.
    private static func sign(of source: SourceText) -> [UInt8] {
        let written = DeckCutter.boundaryDepth(source, 0)
        let depth = written == 0 && Heading(source, line: 0, depth: 2).nextLine > 1 ? 2 : written
        return depth > 0 ? Array((String(repeating: "#", count: depth) + " x").utf8) : []
    }

    /// The headings of depth 1 and 2 at the top level.
    var boundaries: [(line: Int, depth: Int)] {
        tree.root.children.filter { $0.kind == .heading && $0.headingDepth <= 2 }.map { ($0.line, $0.headingDepth) }
    }

    /// The candidates whose marks a string that came back from cmark holds.
    func marks(in literal: String) -> [Int] { marked.marks(in: literal) }

    private static func candidates(in source: SourceText) -> [Candidate] {
        var candidates = TagScanner(source).tags.map(Candidate.tag)
        let (hasGap, images) = source.bytes.holds(.openBrace) || source.bytes.holds(UInt8(ascii: "!")) ? search(source.bytes) : (false, [])
        if hasGap {
            let all = source.bytes.indices
            let opaque = OpaqueScanner(source.bytes, in: all).opaque
            candidates += GapScanner(source.bytes, in: all, opaque: opaque).gaps.map(Candidate.gap)
        }
        candidates += images.map(Candidate.image) + HeadingScanner(source).found.map(Candidate.heading)
        return candidates.count < 2 ? candidates : candidates.sorted { $0.offset < $1.offset }
    }

    /// Whether `{{c` occurs, and where `![` does.
    private static func search(_ bytes: [UInt8]) -> (hasGap: Bool, images: [Int]) {
        var hasGap = false
        var images: [Int] = []
        bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<max(0, bytes.count - 1) {
                switch bytes[index] {
                case .openBrace:
                    if bytes[index + 1] == .openBrace, index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "c") { hasGap = true }
                case UInt8(ascii: "!"):
                    guard bytes[index + 1] == UInt8(ascii: "["), index == 0 || bytes[index - 1] != .backslash else { break }
                    // A mark within the opening of a section of CDATA would make text of it.
                    if !bytes[index...].prefix(8).elementsEqual("![CDATA[".utf8) { images.append(index) }
                default: break
                }
            }
        }
        return (hasGap, images)
    }
}

/// The tree of a text, from when it is asked for until it is let go. A class because copies of a passage share it.
private final class KeptTree {
    var tree: MarkdownTree?

    func tree(of text: MarkedText) -> MarkdownTree {
        if let tree { return tree }
        let made = MarkdownTree(text)
        tree = made
        return made
    }
}
