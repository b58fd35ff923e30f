/// Markdown in which code and maths stand as marks, so that signs in them are not taken for another program's.
struct Masked {
    /// The text with its marks.
    var text: String
    private var placeholders = Placeholders()

    /// Masks fenced code, code spans, and maths.
    init(_ markdown: String, masksMaths: Bool = true) {
        guard markdown.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "$") }) else {
            text = markdown
            return
        }
        text = ""
        var index = markdown.startIndex
        var kept = index
        var closers: [Int: Bool] = [:]
        let utf8 = markdown.utf8
        while index < utf8.endIndex {
            let byte = utf8[index]
            var end: String.Index?
            switch byte {
            case UInt8(ascii: "\\"):
                index = utf8.index(index, offsetBy: 2, limitedBy: utf8.endIndex) ?? utf8.endIndex
                continue
            case UInt8(ascii: "`"), UInt8(ascii: "~"):
                let run = utf8[index...].prefix { $0 == byte }.count
                if run >= 3, Self.isAtLineStart(utf8, index) {
                    end = Self.fenceEnd(utf8, index, byte: byte, count: run)
                } else if byte == UInt8(ascii: "`"), closers[run] != false {
                    end = Self.codeEnd(utf8, utf8.index(index, offsetBy: run), count: run)
                    if end == nil { closers[run] = false }
                }
                if end == nil {
                    index = utf8.index(index, offsetBy: run)
                    continue
                }
            case UInt8(ascii: "$") where masksMaths: end = Self.mathsEnd(utf8, index)
            default: break
            }
            guard let end else {
                index = utf8.index(after: index)
                continue
            }
            text += markdown[kept..<index]
            text += placeholders.mark(markdown[index..<end])
            (index, kept) = (end, end)
        }
        text += markdown[kept...]
    }

    /// The mark that stands for something else from now on, which is as it is to be.
    mutating func mark(_ text: String) -> String { placeholders.mark(text) }

    /// A text made of this one's, with what was masked.
    func restored(_ text: String) -> String { placeholders.restored(text) }

    private static func isAtLineStart(_ utf8: String.UTF8View, _ index: String.Index) -> Bool {
        var before = index
        while before > utf8.startIndex {
            before = utf8.index(before: before)
            if utf8[before] == 0x0A { return true }
            guard utf8[before] == 0x20 || utf8[before] == UInt8(ascii: ">") else { return false }
        }
        return true
    }

    /// Where the line behind a fence's closing one begins; the end of the text for one that nothing closes.
    private static func fenceEnd(_ utf8: String.UTF8View, _ start: String.Index, byte: UInt8, count: Int) -> String.Index? {
        var line = start
        while let lineEnd = utf8[line...].firstIndex(of: 0x0A) {
            line = utf8.index(after: lineEnd)
            let rest = utf8[line...].drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
            let run = rest.prefix { $0 == byte }
            guard run.count >= count else { continue }
            let after = rest[run.endIndex...].prefix { $0 != 0x0A }
            if after.allSatisfy({ $0 == 0x20 }) { return after.endIndex }
        }
        return utf8.endIndex
    }

    private static func codeEnd(_ utf8: String.UTF8View, _ start: String.Index, count: Int) -> String.Index? {
        var index = start
        while let open = utf8[index...].firstIndex(of: UInt8(ascii: "`")) {
            let run = utf8[open...].prefix { $0 == UInt8(ascii: "`") }
            if run.count == count { return run.endIndex }
            index = run.endIndex
        }
        return nil
    }

    private static func mathsEnd(_ utf8: String.UTF8View, _ start: String.Index) -> String.Index? {
        let isDisplay = utf8[start...].starts(with: "$$".utf8)
        var index = utf8.index(start, offsetBy: isDisplay ? 2 : 1)
        guard index < utf8.endIndex, isDisplay || utf8[index] > 0x20, utf8[index] != UInt8(ascii: "$") else { return nil }
        while index < utf8.endIndex {
            switch utf8[index] {
            case UInt8(ascii: "\\"): index = utf8.index(index, offsetBy: 1, limitedBy: utf8.endIndex) ?? utf8.endIndex
            case 0x0A where !isDisplay: return nil
            case UInt8(ascii: "$"):
                let next = utf8.index(after: index)
                if isDisplay {
                    guard next < utf8.endIndex, utf8[next] == UInt8(ascii: "$") else { break }
                    return utf8.index(after: next)
                }
                if utf8[utf8.index(before: index)] <= 0x20 { return nil }
                return next < utf8.endIndex && (0x30...0x39).contains(utf8[next]) ? nil : next
            default: break
            }
            if index < utf8.endIndex { index = utf8.index(after: index) }
        }
        return nil
    }
}
