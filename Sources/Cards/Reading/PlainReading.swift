/// A card of words, read by its bytes: most cards have no list, code, picture, gap or comment, and then cmark is not needed to tell what they
/// are. What it gives is what reading the card's tree gives; where a look at the bytes does not tell, it gives nothing.
struct PlainReading {
    /// The card. Its ordinal is 0.
    let card: Card
    /// The line behind it: that of the next heading, or the end of the file.
    let end: Int

    private static let mostBytes = 16_384

    /// Reads the card whose heading stands on a line; nil where that takes more than a look.
    init?(_ file: SourceText, at start: Int, deckTags: [String]) {
        let bytes = file.bytes
        let line = file.content(start)
        guard line.count > 3, bytes[line.prefix(3)].elementsEqual("## ".utf8) else { return nil }
        let heading = line.lowerBound + 3..<line.upperBound
        guard bytes[heading].contains(where: PlainBody.isLetter), !bytes[heading.lowerBound].isBlank, !bytes[heading.upperBound - 1].isBlank
        else {
            return nil
        }
        var body = PlainBody()
        var (next, isTagged) = (start + 1, false)
        var wasBlank = true
        guard body.readSigns(bytes, heading) else { return nil }
        while next < file.lineCount {
            let line = file.content(next)
            if line.isEmpty {
                wasBlank = true
            } else if isTagged || line.upperBound - file.lineStarts[start] > Self.mostBytes {
                if Self.isBoundary(bytes, line) { break }
                return nil
            } else if bytes[line.lowerBound] == UInt8(ascii: "#") {
                if Self.isBoundary(bytes, line) { break }
                guard wasBlank, body.readTags(bytes, line) else { return nil }
                isTagged = true
            } else {
                guard body.readText(bytes, line, next) else { return nil }
                wasBlank = false
            }
            next += 1
        }
        func text(_ first: Int?, _ last: Int?) -> String? {
            guard let first, let last else { return "" }
            return String(validating: bytes[file.lineStarts[first]..<file.content(last).upperBound], as: UTF8.self)
        }
        guard body.firstText != nil, let words = String(validating: bytes[heading], as: UTF8.self),
            let front = text(body.frontStart, body.frontEnd),
            let back = text(body.firstText, body.lastText)
        else { return nil }
        end = next
        card = Card(
            heading: words, front: front, back: back, tags: body.tags.isEmpty ? deckTags : (deckTags + body.tags).withoutDuplicates,
            line: file.firstLine + start, bytes: file.lineStarts[start]..<file.lineStarts[next])
    }

    /// Whether a line is a heading of depth 1 or 2.
    private static func isBoundary(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        let hashes = bytes[line].prefix(3).prefix { $0 == UInt8(ascii: "#") }.count
        guard hashes == 1 || hashes == 2 else { return false }
        return hashes == line.count || bytes[line.lowerBound + hashes].isBlank
    }
}

extension Card {
    /// Whether a tag says how a card is asked, or that it is none.
    static func isAskingTag(_ tag: String) -> Bool { askingTags.contains(tag.lowercased()) }
}

/// The lines of a card below its heading, as they are looked at.
private struct PlainBody {
    /// Tags stand on a line of their own, the last one.
    private(set) var tags: [String] = []
    /// The lines with the first text and the last, behind the separator where there is one.
    private(set) var (firstText, lastText): (Int?, Int?) = (nil, nil)
    /// The same before the separator.
    private(set) var (frontStart, frontEnd): (Int?, Int?) = (nil, nil)
    private var separator: Int?
    /// How many signs there were that may open something.
    private var signs = 0

    private static let mostSigns = 24

    /// Takes a line of the body: words, as they are or quoted, or the separator.
    mutating func readText(_ bytes: [UInt8], _ line: Range<Int>, _ number: Int) -> Bool {
        if bytes[line].elementsEqual("***".utf8) {
            if separator == nil {
                separator = number
                (frontStart, frontEnd) = (firstText, lastText)
                (firstText, lastText) = (nil, nil)
                return true
            }
        } else {
            // A star or two before a letter may begin emphasis, never a list or a rule; neither does what is quoted so.
            let quoted = bytes[line].starts(with: "> ".utf8) ? 2 : 0
            let first = bytes[line].dropFirst(quoted).prefix(3).first { $0 != UInt8(ascii: "*") } ?? 0
            guard Self.isLetter(first), readSigns(bytes, line) else { return false }
        }
        if firstText == nil { firstText = number }
        lastText = number
        return true
    }

    /// Whether nothing in a line can be a tag, a gap, a picture, a comment or a character that is mended.
    mutating func readSigns(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        var previous: UInt8 = 0
        for index in line {
            let byte = bytes[index]
            switch byte {
            case 0..<0x20, 0x7F, 0xEF, UInt8(ascii: "#"): return false
            case .openBrace where previous == .openBrace: return false
            case UInt8(ascii: "!"), UInt8(ascii: "?"): if previous == UInt8(ascii: "<") { return false }
            case UInt8(ascii: "["):
                if previous == UInt8(ascii: "!") { return false }
                signs += 1
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"), .backtick: signs += 1
            default: break
            }
            previous = byte
        }
        return signs <= Self.mostSigns
    }

    /// Takes a line of tags alone, none of which says how the card is asked.
    mutating func readTags(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        for word in bytes[line].split(separator: .space, omittingEmptySubsequences: false) {
            let name = word.dropFirst()
            guard word.first == UInt8(ascii: "#"), let first = name.first, Self.isASCIILetter(first), name.allSatisfy(Self.isOfTag) else {
                return false
            }
            let tag = String(decoding: name, as: UTF8.self)
            if Card.isAskingTag(tag) { return false }
            tags.append(tag)
        }
        return true
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    static func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0x80 }

    private static func isOfTag(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }
}
