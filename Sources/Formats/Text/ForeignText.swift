/// The text of a file, whatever its bytes are: decoded, its lines ended by line feeds, without control characters.
public struct ForeignText: Sendable {
    /// The text.
    public let text: String
    /// What had to be changed for it to be text.
    public let notes: [ImportNote]
    /// Its lines; a final line end begins no further one.
    public let lines: TextLines

    /// Decodes a file. UTF-16 is known by its mark; what is not UTF-8 and has nothing of it is read as Windows-1252.
    public init(_ bytes: [UInt8]) {
        var notes: [ImportNote] = []
        let decoded = Self.decoded(bytes, &notes)
        text = Self.cleaned(decoded, &notes)
        self.notes = notes
        lines = TextLines(text)
    }

    /// A text that is one already.
    public init(_ text: String) { self.init(Array(text.utf8)) }

    private static func decoded(_ bytes: [UInt8], _ notes: inout [ImportNote]) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decoded(Array(bytes[3...]), &notes) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], isLittle: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], isLittle: false) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let repaired = String(decoding: bytes, as: UTF8.self)
        if !repaired.unicodeScalars.contains(where: { !$0.isASCII && $0 != "\u{FFFD}" }) {
            notes.append(ImportNote(kind: .changed, line: 1, message: "the file is not UTF-8: read as Windows-1252"))
            return String(String.UnicodeScalarView(bytes.map(windows1252)))
        }
        let place = place(in: repaired) { $0 == "\u{FFFD}" }
        let message = "\(place.count) \(place.count == 1 ? "place is" : "places are") not UTF-8: read as U+FFFD"
        notes.append(ImportNote(kind: .changed, line: place.line, column: place.column, message: message))
        return repaired
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String {
        let bytes = Array(bytes)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? first | second << 8 : first << 8 | second
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)[Int(byte - 0x80)]
    }

    private static func cleaned(_ text: String, _ notes: inout [ImportNote]) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F || $0 == 0xF3 }) else { return text }
        let place = place(in: text, of: isControl)
        if place.count > 0 {
            let message = "\(place.count) control \(place.count == 1 ? "character" : "characters")"
            notes.append(ImportNote(kind: .leftOut, line: place.line, column: place.column, message: message))
        }
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": clean.append("\n")
            case "\n" where previous == "\r": break
            default: if !isControl(scalar) { clean.append(scalar) }
            }
            previous = scalar
        }
        return String(clean)
    }

    /// Controls, and the private characters that `Masked` and `OrgInline` put in.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0xF0000...0xF0003: true
        default: false
        }
    }

    /// The first character of a kind, and how many there are.
    private static func place(in text: String, of isMeant: (Unicode.Scalar) -> Bool) -> (line: Int, column: Int, count: Int) {
        var (line, column) = (1, 1)
        var place = (line: 1, column: 1, count: 0)
        for scalar in text.unicodeScalars {
            if isMeant(scalar) {
                if place.count == 0 { (place.line, place.column) = (line, column) }
                place.count += 1
            }
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return place
    }
}
