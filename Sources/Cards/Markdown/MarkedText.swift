/// Markdown prepared for cmark: stretches that Nacre reads itself stand as marks, and what would make cmark slow is defused.
///
/// A mark is a Unicode noncharacter, the mark's number, and another noncharacter. cmark carries it through as ordinary text, so the tree
/// tells whether the author's text at that place was prose, code, a link's target or nothing at all. Noncharacters of the author's own
/// become U+FFFD first.
struct MarkedText {
    /// What cmark is to parse.
    let bytes: [UInt8]
    /// For each mark the text it stands for; empty when it only marks a place.
    let sources: [String]
    /// Where markup stopped being read because there was too much of it.
    let plainFrom: Int?
    /// Where its lines begin; empty where no box in it is ticked.
    let tickedLines: [Int]
    /// Whether a line of it may define a link, so that what refers to it matters.
    let mayDefineLinks: Bool

    /// Whether the text is so long that it is no Markdown, but one block of plain text.
    let isPlain: Bool

    /// How many bytes are read as Markdown.
    static let mostBytes = 1 << 20

    /// Prepares UTF-8 text. Each range becomes a mark that stands for it; an empty one only marks its place. They are in order and apart.
    ///
    /// - Parameters:
    ///   - inlineFrom: from where on the text is inline, so that it begins no list, heading or other block; nil for a text of blocks.
    ///   - definitions: the lines that define links; nil for those that something in the text refers to.
    ///   - pictures: what is to be read as pictures although CommonMark does not; nil for all that stand in running text.
    init(
        _ text: [UInt8], marks: [Range<Int>] = [], inlineFrom: Int? = nil, definitions: [LinkDefinition]? = nil,
        pictures: [LoosePicture]? = nil
    ) {
        isPlain = text.count > Self.mostBytes
        if isPlain {
            (bytes, sources, plainFrom, tickedLines, mayDefineLinks) = (text, [], nil, [], false)
            return
        }
        let (signs, candidates) = LinkDefinition.candidates(in: text)
        let definitions = definitions ?? LinkDefinition.used(candidates, in: text)
        mayDefineLinks = !candidates.isEmpty
        let defusing = Defusing(text, definesLinks: !definitions.isEmpty)
        plainFrom = defusing.plainFrom
        var edits = defusing.edits
        if let inlineFrom { edits.append(Edit(range: inlineFrom..<inlineFrom, change: .stop)) }
        let closings = Set(definitions.map(\.closing))
        let stops = signs.filter { !closings.contains($0) }.map { $0 + 1 } + definitions.compactMap(\.titleBelow)
        edits += stops.map { Edit(range: $0..<$0, change: .stop) }
        edits += (pictures ?? Self.pictures(in: text, inlineFrom, definitions, before: plainFrom)).map {
            Edit(range: $0.range, change: .markdown($0.markdown))
        }
        guard !edits.isEmpty || !marks.isEmpty else {
            (bytes, sources, tickedLines) = (text, [], TaskBox.lineStarts(text))
            return
        }
        edits += marks.enumerated().map { Edit(range: $1, change: .mark($0)) }
        edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var changed: [UInt8] = []
        changed.reserveCapacity(text.count + 10 * edits.count)
        var copied = 0
        for edit in edits where edit.range.lowerBound >= copied {
            changed += text[copied..<edit.range.lowerBound]
            edit.change.append(to: &changed)
            copied = edit.range.upperBound
        }
        changed += text[copied...]
        (bytes, tickedLines) = (changed, TaskBox.lineStarts(changed))
        sources = marks.map { String(decoding: text[$0], as: UTF8.self) }
    }

    /// The pictures that CommonMark does not take for some and that stand in running text, before markup stops being read.
    private static func pictures(
        in text: [UInt8], _ inlineFrom: Int?, _ definitions: [LinkDefinition], before end: Int?
    ) -> [LoosePicture] {
        let candidates = LoosePicture.candidates(in: text).filter { $0.range.upperBound <= end ?? .max }
        if candidates.isEmpty { return [] }
        let places = candidates.map { $0.place..<$0.place }
        return LoosePicture.used(
            candidates, in: MarkedText(text, marks: places, inlineFrom: inlineFrom, definitions: definitions, pictures: []))
    }

    /// A change to the text before cmark sees it.
    struct Edit {
        let range: Range<Int>
        let change: Change

        enum Change {
            /// A mark of this number.
            case mark(Int)
            /// A noncharacter that breaks what stands around it apart and is dropped again afterwards.
            case stop
            /// A stand-in for a character, which is put back afterwards.
            case standIn(UInt8)
            /// U+FFFD.
            case replacement
            /// The same in CommonMark.
            case markdown([UInt8])

            func append(to bytes: inout [UInt8]) {
                switch self {
                case .mark(let number):
                    bytes += Noncharacter.open.bytes
                    bytes += Array(String(number).utf8)
                    bytes += Noncharacter.close.bytes
                case .stop: bytes += Noncharacter.stop.bytes
                case .standIn(let byte): bytes += (byte == UInt8(ascii: "[") ? Noncharacter.bracket : .pipe).bytes
                case .replacement: bytes += [0xEF, 0xBF, 0xBD]
                case .markdown(let markdown): bytes += markdown
                }
            }
        }
    }

    /// A piece of a text that came back from cmark.
    enum Piece {
        case text(String)
        case mark(Int)
    }

    /// The text and the marks in a string that came back from cmark.
    func pieces(of string: String) -> [Piece] {
        guard Noncharacter.mayOccur(in: string) else { return [.text(string)] }
        var pieces: [Piece] = []
        var text = ""
        var number: Int?
        for scalar in string.unicodeScalars {
            switch (Noncharacter(rawValue: scalar.value), number) {
            case (.open, _): number = 0
            case (.close, let mark?):
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                pieces.append(.mark(mark))
                number = nil
            case (.stop, _), (.close, nil): break
            case (.bracket, _): text += "["
            case (.pipe, _): text += "|"
            case (nil, let digits?): number = digits * 10 + Int(scalar.value - 0x30)
            case (.escapedPipe, _), (nil, nil): text.unicodeScalars.append(scalar)
            }
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces
    }

    /// A string that came back from cmark as the author wrote it.
    func restored(_ string: String) -> String {
        guard Noncharacter.mayOccur(in: string) else { return string }
        return pieces(of: string).map {
            switch $0 {
            case .text(let text): text
            case .mark(let number): sources[number]
            }
        }.joined()
    }
}

extension MarkedText {
    /// What was found in a text and is to be marked, in its order. Of gaps in gaps only the outermost is a mark: its text is parsed for
    /// itself.
    static func outermost<Kind>(_ found: [(range: Range<Int>, kind: Kind)]) -> [(range: Range<Int>, kind: Kind)] {
        var end = 0
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter {
            guard $0.range.lowerBound >= end else { return false }
            end = $0.range.upperBound
            return true
        }
    }
}

/// The noncharacters Nacre puts into text for cmark; all are three bytes that begin with EF B7.
enum Noncharacter: UInt32 {
    case open = 0xFDD0
    case close = 0xFDD1
    case stop = 0xFDD2
    case bracket = 0xFDD3
    case pipe = 0xFDD4
    case escapedPipe = 0xFDD5

    /// The character in UTF-8.
    var bytes: [UInt8] { [0xEF, 0xB7, 0x90 + UInt8(rawValue - 0xFDD0)] }

    /// The noncharacter whose third byte is this one.
    init?(lastByte: UInt8) {
        guard lastByte >= 0x90 else { return nil }
        self.init(rawValue: 0xFDD0 + UInt32(lastByte) - 0x90)
    }

    /// Whether a string may hold one.
    static func mayOccur(in string: String) -> Bool { string.holds(0xEF) }
}
