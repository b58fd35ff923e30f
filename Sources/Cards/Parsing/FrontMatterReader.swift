import Yams

/// Reads the YAML block at the top of a deck file.
struct FrontMatterReader {
    /// What the block says; empty when there is none, or when it is broken.
    private(set) var frontMatter = FrontMatter()
    /// The deck's tags.
    private(set) var tags: [String] = []
    /// What was wrong with it.
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether there is one that YAML cannot read.
    private(set) var isBroken = false
    /// The first line after the block; 0 when there is none.
    private(set) var nextLine = 0

    init(_ file: SourceText) {
        guard Self.isFence(file, 0, ["---"]) else { return }
        guard let end = (1..<max(1, file.lineCount)).first(where: { Self.isFence(file, $0, ["---", "..."]) }) else {
            report(FrontMatterUnclosed.diagnostic(file))
            return
        }
        do throws(FrontMatterYAML.Problem) {
            if let mapping = try FrontMatterYAML.mapping(of: file.bytes[file.lineStarts[1]..<file.lineStarts[end]]) { read(file, mapping) }
        } catch {
            // A block that was only forgotten to be closed must not swallow cards down to some rule among them.
            if (1..<end).contains(where: { Self.beginsCard(file, $0) }) {
                report(FrontMatterUnclosed.diagnostic(file))
                return
            }
            isBroken = true
            report(FrontMatterInvalid.diagnostic(file, error))
        }
        nextLine = end + 1
    }

    private mutating func read(_ file: SourceText, _ mapping: Node.Mapping) {
        frontMatter.entries = mapping.map { FrontMatter.Entry(key: $0.key.scalar?.string ?? "", value: FrontMatter.Value($0.value)) }
        for (key, value) in mapping {
            switch key.scalar?.string {
            case "tags": readTags(file, key, value)
            case "tag": report(FrontMatterTagsNotASequence.diagnostic(file, at: key, key: "tag"))
            default: break
            }
        }
    }

    private mutating func readTags(_ file: SourceText, _ key: Node, _ value: Node) {
        if FrontMatter.Value(value) == .null { return }
        guard case .sequence(let sequence) = value, sequence.isEmpty || Self.isBlock(file, sequence) else {
            report(FrontMatterTagsNotASequence.diagnostic(file, at: key, key: "tags"))
            return
        }
        for entry in sequence {
            guard let scalar = entry.scalar else {
                report(FrontMatterTagsNotASequence.diagnostic(file, at: entry, key: nil))
                continue
            }
            if FrontMatter.Value(entry) == .null { continue }
            let written = scalar.string
            let tag = TagSanitized.tag(written)
            if tag != (written.hasPrefix("#") ? String(written.dropFirst()) : written) {
                report(TagSanitized.diagnostic(file, at: entry, written: written, tag: tag))
            }
            if let tag { tags.append(tag) }
        }
        tags = tags.withoutDuplicates
    }

    private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Whether a sequence is written with hyphens. Yams does not tell, so its first character does, behind an anchor or a type.
    private static func isBlock(_ file: SourceText, _ sequence: Node.Sequence) -> Bool {
        guard let mark = sequence.mark, mark.line < file.lineCount else { return false }
        var words = file.string(file.lineStarts[mark.line]..<file.bytes.count).unicodeScalars.dropFirst(mark.column - 1)
        while let first = words.first, first == "&" || first == "!" {
            words = words.drop { !$0.properties.isWhitespace }.drop { $0.properties.isWhitespace }
        }
        return words.first == "-"
    }

    private static func isFence(_ file: SourceText, _ line: Int, _ fences: [String]) -> Bool {
        let content = file.content(line)
        var end = content.upperBound
        while end > content.lowerBound, file.bytes[end - 1].isBlank { end -= 1 }
        return end - content.lowerBound == 3 && fences.contains(file.string(content.lowerBound..<end))
    }

    /// Whether a line is written as the heading of a card; in YAML it is a comment.
    private static func beginsCard(_ file: SourceText, _ line: Int) -> Bool {
        let content = file.bytes[file.content(line)]
        return content.starts(with: "##".utf8) && content.dropFirst(2).first?.isBlank == true
    }
}
