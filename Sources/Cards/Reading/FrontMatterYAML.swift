import Yams

/// The YAML of a front matter block, composed by Yams once it is known to do no harm.
enum FrontMatterYAML {
    /// Why a block is not read, and where in it.
    struct Problem: Error {
        /// The line of the block, counted from 1; its fence is line 0.
        var line = 0
        /// The column, counted from 0 in Unicode scalars.
        var column = 0
        /// What is wrong, without the place.
        var words: String
    }

    /// The most bytes and nested brackets a block may have, and the most aliases: what they can be blown up to stays small.
    private static let mostBytes = 65_536
    private static let mostNesting = 256
    private static let mostAliases = 20

    /// The keys and values of a block; nil when it says nothing.
    static func mapping(of bytes: ArraySlice<UInt8>) throws(Problem) -> Node.Mapping? {
        if let words = excess(bytes) { throw Problem(words: words) }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text(bytes))
        } catch {
            throw problem(error)
        }
        switch root {
        case .mapping(let mapping): return mapping
        case let node? where FrontMatter.Value(node) != .null:
            throw Problem(line: node.mark?.line ?? 0, column: (node.mark?.column ?? 1) - 1, words: "it has no keys")
        default: return nil
        }
    }

    /// The block as Yams is to see it: what ended a line in YAML 1.1 only, and would put its places out of step with the file, is a blank.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: Encoding.repaired(bytes), as: UTF8.self).unicodeScalars {
            text.append(["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) ? " " : scalar)
        }
        return String(text)
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

    private static func problem(_ error: any Error) -> Problem {
        switch error as? YamlError {
        case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _), .composer(_, let words, let mark, _):
            Problem(line: mark.line, column: mark.column - 1, words: words)
        case .duplicatedKeysInMapping(let keys, let context):
            Problem(line: context.mark.line, column: context.mark.column - 1, words: "the key '\(keys.first ?? "")' occurs twice")
        case .reader(let words, let offset, _, let yaml): problem(words, behind: yaml.prefix(offset ?? 0))
        default: Problem(words: "it cannot be read")
        }
    }

    /// A problem with the character that follows some text of the block.
    private static func problem(_ words: String, behind text: Substring) -> Problem {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Problem(line: lines.count, column: lines.last?.unicodeScalars.count ?? 0, words: words)
    }
}
