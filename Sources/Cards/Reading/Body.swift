/// What cmark found in a card below its heading, and in the heading itself.
struct Body {
    /// The lines of the body in its passage.
    let lines: Range<Int>
    /// The first line that is exactly `***` at the top level.
    private(set) var separator: Int?
    /// The tags of the body, in order.
    private(set) var tags: [Range<Int>] = []
    /// The `#tags` in the heading, which are none.
    private(set) var headingTags: [Range<Int>] = []
    /// The gaps of the body, unclosed ones included, but none in what is told aside (`Aside`).
    private(set) var gaps: [Gap] = []
    /// The images of the heading and the body.
    private(set) var images: [Card.Image] = []
    /// What the comments say.
    private(set) var comments = CardComments()
    /// The line of the first block that holds something nested too deep.
    private(set) var tooDeep: Int?
    /// The line of the first task list's first item behind the separator, or of the first one at all.
    private(set) var taskList: Int?

    private let source: SourceText
    /// The place of the last image, from which the columns of the next one on its line are counted: once for all images of a line.
    private var counted = (offset: 0, column: 1)
    /// Lines of tags alone.
    private(set) var tagLines: Set<Int> = []

    init(of passage: Passage, lines: Range<Int>) {
        source = passage.source
        self.lines = lines
        var isText = [Bool](repeating: false, count: passage.candidates.count)
        for block in passage.tree.root.children {
            guard block.line < lines.upperBound else { break }
            read(block, of: passage, isText: &isText)
        }
        for (candidate, isText) in zip(passage.candidates, isText) where isText {
            switch candidate {
            case .tag(let tag) where source.line(at: tag.range.lowerBound) < lines.lowerBound: headingTags.append(tag.range)
            case .tag(let tag): tags.append(tag.range)
            case .gap(let gap): if gap.range.lowerBound >= source.lineStarts[lines.lowerBound] { gaps.append(gap) }
            case .image, .heading: break
            }
        }
        tagLines = Self.tagLines(source, passage.candidates, isText)
    }

    private mutating func read(_ block: MarkdownNode, of passage: Passage, isText: inout [Bool]) {
        if block.line >= lines.lowerBound { readStructure(block) }
        let isAside = Aside.label(of: block) != nil
        // The depth of the image or the bare address whose insides are being visited.
        var opaqueDepth: Int?
        block.walk { node, depth in
            if let outer = opaqueDepth, depth <= outer { opaqueDepth = nil }
            switch node.kind {
            case .text:
                for mark in passage.marks(in: node.literal) {
                    if case .gap = passage.candidates[mark], isAside || opaqueDepth != nil { continue }
                    isText[mark] = true
                }
            case .htmlBlock:
                if !node.isCodeInHTML { for mark in passage.marks(in: HTMLComment.removed(from: node.literal)) { isText[mark] = true } }
                comments.read(passage.marked.restored(node.literal))
            case .html: comments.read(passage.marked.restored(node.literal))
            case .image:
                opaqueDepth = opaqueDepth ?? depth
                images.append(image(node, of: passage))
            case .link where node.isAutolink: opaqueDepth = opaqueDepth ?? depth
            default: break
            }
            if tooDeep == nil, depth > BlockReader.deepest, node.isTooDeep { tooDeep = block.line }
        }
    }

    private mutating func readStructure(_ block: MarkdownNode) {
        switch block.kind {
        case .thematicBreak:
            if separator == nil, source.string(source.content(block.line)) == "***" {
                separator = block.line
                taskList = nil
            }
        case .list: if taskList == nil, block.children.contains(where: { $0.kind == .task }) { taskList = block.line }
        default: break
        }
    }

    private mutating func image(_ node: MarkdownNode, of passage: Passage) -> Card.Image {
        var offset = counted.offset
        if let mark = node.previous.flatMap({ passage.marks(in: $0.literal).last }), case .image(let found) = passage.candidates[mark] {
            offset = found
        }
        let line = source.line(at: offset)
        if offset >= counted.offset, source.lineStarts[line] <= counted.offset {
            counted = (offset, counted.column + source.string(counted.offset..<offset).count)
        } else {
            counted = (offset, source.place(of: offset).column)
        }
        return Card.Image(target: passage.marked.restored(node.target), line: source.firstLine + line, column: counted.column)
    }

    /// The lines that hold tags alone, all of them in running text.
    private static func tagLines(_ source: SourceText, _ candidates: [Passage.Candidate], _ isText: [Bool]) -> Set<Int> {
        var lines: Set<Int> = []
        var others: Set<Int> = []
        for (candidate, isText) in zip(candidates, isText) {
            guard case .tag(let tag) = candidate, tag.standsAlone else { continue }
            let line = source.line(at: tag.range.lowerBound)
            if isText { lines.insert(line) } else { others.insert(line) }
        }
        return lines.subtracting(others)
    }

    /// The source of some lines without those of tags alone and without blank lines around it.
    func text(from first: Int, to end: Int) -> String {
        var kept = (first..<end).filter { !tagLines.contains($0) }[...]
        while let line = kept.first, source.isBlank(line) { kept.removeFirst() }
        while let line = kept.last, source.isBlank(line) { kept.removeLast() }
        guard let last = kept.last else { return "" }
        var text: [UInt8] = []
        for line in kept { text += source.bytes[line == last ? source.content(line) : source.whole(line)] }
        return String(decoding: text, as: UTF8.self)
    }
}

extension MarkdownNode {
    /// Whether a node is nested in more containers than can be shown.
    fileprivate var isTooDeep: Bool {
        var blocks = 0
        var inlines = 0
        var node = parent
        while let container = node {
            switch container.kind {
            case .quote, .list: blocks += 1
            case .emphasis, .strong, .strikethrough, .link: inlines += 1
            default: break
            }
            node = container.parent
        }
        return max(blocks, inlines) > BlockReader.deepest
    }
}
