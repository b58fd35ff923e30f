/// How many columns text takes on a terminal. Counts by grapheme, from Unicode's properties and a table of what East Asia writes wide, so
/// that it gives the same answer in every locale; ambiguous widths count as 1.
public enum Columns {
    /// The columns of a line of text. Line breaks and other controls count nothing.
    public static func width(of text: some StringProtocol) -> Int {
        plainWidth(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
    }

    /// The columns of a text in which every scalar is plain, which its bytes tell; nil for any other.
    static func plainWidth(of text: some StringProtocol) -> Int? {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            var (count, index) = (0, 0)
            while index < bytes.count {
                let byte = UInt32(bytes[index])
                func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
                switch byte {
                case 0..<0x80:
                    guard isPlain(byte) else { return nil }
                    index += 1
                case 0..<0xE0:
                    guard isPlain((byte & 0x1F) << 6 | next(1)) else { return nil }
                    index += 2
                case 0..<0xF0:
                    guard isPlain((byte & 0x0F) << 12 | next(1) << 6 | next(2)) else { return nil }
                    index += 3
                default: return nil
                }
                count += 1
            }
            return count
        } ?? nil
    }

    /// Whether a scalar is a grapheme of one column beside any other such: letters of Latin, Greek and Cyrillic, punctuation, arrows and
    /// signs of mathematics, lines and blocks. What most texts are made of need not be parted into graphemes to be measured.
    private static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20...0x7E, 0xA0...0x2FF, 0x370...0x482, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x25FC: true
        default: false
        }
    }

    /// The columns of one grapheme: 0 for a control or a mark on its own, 2 for what is wide, such as an ideograph or a flag.
    public static func width(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        let first = scalars[scalars.startIndex]
        if scalars.index(after: scalars.startIndex) == scalars.endIndex { return width(of: first) }
        if first.isRegionalIndicator { return 2 }
        // A picture made of several (a family, a skin, a keycap) is drawn as one; other clusters are drawn side by side.
        guard first.properties.isEmoji else { return scalars.reduce(0) { $0 + width(of: $1) } }
        return scalars.reduce(0) { max($0, $1 == "\u{FE0F}" ? 2 : width(of: $1)) }
    }

    /// The columns of one scalar that stands alone.
    static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: return 0
        case 0x20..<0x300: return 1
        // The vowels and final consonants of Hangul are drawn into the syllable that the first consonant opened.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
        case .format: return scalar.isWrittenFormat ? 1 : 0
        default: break
        }
        if scalar.isWide { return 2 }
        return scalar.properties.isEmojiPresentation && !scalar.isRegionalIndicator ? 2 : 1
    }

    /// The ranges whose East Asian Width is W or F, besides the emoji: Unicode knows those by another property. Code points yet to be
    /// assigned between two wide ones count as wide.
    fileprivate static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // first consonants of Hangul
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E,  // radicals, ideographic description and punctuation
        0x3041...0x3247,  // kana, bopomofo, Hangul compatibility, enclosed
        0x3250...0xA4CF,  // enclosed, squared words, ideographs, Yi
        0xA960...0xA97F,  // old first consonants of Hangul
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // compatibility ideographs
        0xFE10...0xFE19,  // vertical punctuation
        0xFE30...0xFE6F,  // compatibility and small forms
        0xFF01...0xFF60,  // full-width ASCII
        0xFFE0...0xFFE6,  // full-width signs
        0x16FE0...0x18DFF,  // Tangut, Khitan
        0x1AFF0...0x1B2FF,  // older kana, Nushu
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x2FFFD,  // ideographs B and on
        0x30000...0x3FFFD,
    ]
}

extension Unicode.Scalar {
    /// Whether it is half of a flag.
    fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

    /// Whether East Asia writes it wide.
    fileprivate var isWide: Bool {
        var low = 0
        var high = Columns.wide.count
        while low < high {
            let middle = (low + high) / 2
            if Columns.wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < Columns.wide.count && Columns.wide[low].contains(value)
    }

    /// Whether it is one of the format characters that leave ink: the signs that Arabic, Syriac and Kaithi set around a number.
    fileprivate var isWrittenFormat: Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
        default: false
        }
    }
}
