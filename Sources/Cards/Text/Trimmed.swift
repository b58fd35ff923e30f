extension StringProtocol {
    /// The text without white space around it.
    public var trimmed: String {
        hasBareEdges ? String(self) : String(trimmedPart)
    }

    /// The same as a part of the text.
    public var trimmedPart: SubSequence {
        var text = withoutPlainSpaces
        if text.hasBareEdges { return text }
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text
    }

    /// The text without the ASCII white space at its ends that is certainly no part of a larger character: told without cutting it into
    /// characters, which takes long.
    private var withoutPlainSpaces: SubSequence {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let plain = utf8.withContiguousStorageIfAvailable { bytes in
            var (start, end) = (0, bytes.count)
            while start < end, isSpace(bytes[start]), start + 1 == end || bytes[start + 1] < 0x80 { start += 1 }
            while start < end, isSpace(bytes[end - 1]) { end -= 1 }
            return start..<end
        }
        guard let plain else { return self[...] }
        return self[utf8.index(startIndex, offsetBy: plain.lowerBound)..<utf8.index(startIndex, offsetBy: plain.upperBound)]
    }

    /// Whether there is certainly no white space at its ends: told without cutting it into characters, which takes long.
    private var hasBareEdges: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            return (0x21..<0x7F).contains(first) && (0x21..<0x7F).contains(last)
        } ?? false
    }

    /// Whether all white space in it is certainly single spaces between words: told without cutting it into characters.
    public var isFolded: Bool {
        utf8.withContiguousStorageIfAvailable(\.isFolded) ?? Array(utf8).withUnsafeBufferPointer(\.isFolded)
    }

    /// With one space for every run of white space, and none around it.
    public var foldingWhiteSpace: String {
        if isFolded { return String(self) }
        let folded = utf8.withContiguousStorageIfAvailable(\.folded) ?? Array(utf8).withUnsafeBufferPointer(\.folded)
        return folded ?? split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Cutting a text into characters takes long. Of most texts the scalars tell where white space is.
extension UnsafeBufferPointer<UInt8> {
    /// Whether all white space in a text is certainly single spaces between words.
    fileprivate var isFolded: Bool {
        var isSpace = true
        var index = 0
        while index < count {
            let (start, byte) = (index, self[index])
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x20 && isSpace { return false }
                isSpace = byte == 0x20
                index &+= 1
            } else {
                if Self.isUnsure(scalar(at: &index), isAfterSpace: isSpace && start > 0) { return false }
                isSpace = false
            }
        }
        return !isSpace
    }

    /// The text with one space for every run of white space, and none around it; nil where only its characters tell where that is.
    fileprivate var folded: String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        var isSpace = false
        var index = 0
        while index < count {
            let (start, byte) = (index, self[index])
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                isSpace = true
                index &+= 1
                continue
            }
            if byte < 0x80 { index &+= 1 } else if Self.isUnsure(scalar(at: &index), isAfterSpace: isSpace) { return nil }
            if isSpace, !bytes.isEmpty { bytes.append(0x20) }
            isSpace = false
            bytes += self[start..<index]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The scalar of several bytes that begins at a place, which then is behind it.
    private func scalar(at index: inout Int) -> UInt32 {
        let byte = self[index]
        var scalar = UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
        index &+= 1
        while index < count, self[index] & 0xC0 == 0x80 {
            scalar = scalar << 6 | UInt32(self[index]) & 0x3F
            index &+= 1
        }
        return scalar
    }

    /// Whether a scalar may be white space itself, or belongs to the space before it.
    private static func isUnsure(_ scalar: UInt32, isAfterSpace: Bool) -> Bool {
        switch scalar {
        case 0x80..<0xA1, 0x1680, 0x2000...0x200D, 0x2028...0x202F, 0x205F, 0x3000: true
        // Greek, Cyrillic, Latin with marks, points and dashes, signs and arrows, Han and Hangul join no space.
        case 0x370...0x482, 0x1E00...0x1FFF, 0x2010...0x20CF, 0x2100...0x2BFF, 0x3400...0x9FFF, 0xAC00...0xD7A3: false
        case 0x300...: isAfterSpace
        default: false
        }
    }
}
