import Yams

/// Reads the YAML block at the top of a deck file.
struct FrontMatterReader {
    /// What the block says; empty when there is none, or when it is broken.
    private(set) var frontMatter = FrontMatter()
    /// The deck's tags.
    private(set) var tags: [String] = []
    /// What was wrong with it.
    private(set) var diagnostics: [Diagnostic] = []
    /// The first line after the block; 0 when there is none.
    private(set) var nextLine = 0

    /// The most bytes and nested brackets a block may have, and the most aliases: what they can be blown up to stays small.
    private static let mostBytes = 65_536
    private static let mostNesting = 256
    private static let mostAliases = 20

    init(_ file: SourceText) {
        guard Self.isFence(file, 0, ["---"]) else { return }
        guard let end = (1..<max(1, file.lineCount)).first(where: { Self.isFence(file, $0, ["---", "..."]) }) else {
            diagnostics.append(FrontMatterUnclosed.diagnostic(file))
            return
        }
        nextLine = end + 1
        let block = file.lineStarts[1]..<file.lineStarts[end]
        if let problem = Self.excess(file.bytes[block]) {
            diagnostics.append(FrontMatterInvalid.diagnostic(file, line: 0, column: 0, problem: problem))
            return
        }
        read(file, String(decoding: Encoding.repaired(file.bytes[block]), as: UTF8.self))
    }

    private mutating func read(_ file: SourceText, _ yaml: String) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            let (place, problem) = Self.problem(error)
            // Yams counts the lines of the block from 1; the fence is line 0 of the file.
            diagnostics.append(
                FrontMatterInvalid.diagnostic(file, line: place?.line ?? 0, column: (place?.column ?? 1) - 1, problem: problem))
            return
        }
        guard case .mapping(let mapping)? = root else { return }
        frontMatter.entries = mapping.map { FrontMatter.Entry(key: Self.text($0.key), value: FrontMatter.Value($0.value)) }
        for (key, value) in mapping {
            switch key.scalar?.string {
            case "tags": readTags(file, key, value)
            case "tag" where FrontMatter.Value(value) != .null: report(FrontMatterTagsNotASequence.diagnostic(file, at: key, key: "tag"))
            default: break
            }
        }
    }

    private mutating func readTags(_ file: SourceText, _ key: Node, _ value: Node) {
        if FrontMatter.Value(value) == .null { return }
        guard case .sequence(let sequence) = value, Self.isBlock(file, sequence) else {
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
            let tag = Self.tag(written)
            if tag != (written.hasPrefix("#") ? String(written.dropFirst()) : written) {
                report(TagSanitized.diagnostic(file, at: entry, written: written, tag: tag))
            }
            if let tag, !tags.contains(tag) { tags.append(tag) }
        }
    }

    private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// What is left of an entry as a tag; nil when that is nothing.
    private static func tag(_ written: String) -> String? {
        let words = written.hasPrefix("#") ? written.dropFirst() : written[...]
        var tag = ""
        var isNumber = true
        for scalar in words.unicodeScalars {
            let isDigit = TagScanner.tagCharacter(scalar)
            tag.unicodeScalars.append(isDigit == nil ? "_" : scalar)
            if isDigit == false { isNumber = false }
        }
        return isNumber ? nil : tag
    }

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

    /// Why a block is not even given to Yams: it is long, deeply nested, or blows itself up with aliases.
    private static func excess(_ bytes: ArraySlice<UInt8>) -> String? {
        if bytes.count > mostBytes { return "it is longer than 64 KiB" }
        var nesting = 0
        var aliases = 0
        var previous = UInt8.lineFeed
        var isAtHead = true
        var markers = 0
        for byte in bytes {
            switch byte {
            case .lineFeed, .carriageReturn: (isAtHead, markers) = (true, 0)
            case UInt8(ascii: "["), UInt8(ascii: "{"): nesting += 1
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                markers += 1
                if isAtHead, markers > 1 { nesting += 1 }
            case UInt8(ascii: "*") where previous.isWhiteSpace || previous == UInt8(ascii: "[") || previous == UInt8(ascii: ","):
                aliases += 1
            case .space, .tab: break
            default: isAtHead = false
            }
            previous = byte
        }
        if nesting > mostNesting { return "it is nested too deep" }
        return aliases > mostAliases ? "it has more than \(mostAliases) aliases" : nil
    }

    private static func problem(_ error: any Error) -> (place: Mark?, problem: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            (mark, problem)
        case .duplicatedKeysInMapping(let keys, let context): (context.mark, "the key '\(keys.first ?? "")' occurs twice")
        case .reader(let problem, _, _, _): (nil, problem)
        default: (nil, "it cannot be read")
        }
    }

    /// A key as text.
    private static func text(_ node: Node) -> String { node.scalar?.string ?? "" }
}
