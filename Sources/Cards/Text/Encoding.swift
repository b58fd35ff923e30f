/// What is wrong with the bytes of a text before they mean anything: what is not UTF-8, and control characters.
struct Encoding {
    /// Stretches of bytes that are no character, each replaced by U+FFFD.
    private(set) var invalid: [Range<Int>] = []
    /// Where the NULs stand, each replaced by U+FFFD.
    private(set) var nulls: [Int] = []
    /// The first control character other than tab, line ends and form feed, NUL included.
    private(set) var firstControl: Int?
    /// How many of them there are.
    private(set) var controlCount = 0

    /// Examines bytes from an offset on.
    init(of bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                if byte >= 0x80 {
                    let (length, isValid) = Self.sequence(in: buffer, at: index)
                    if !isValid { invalid.append(bytes.startIndex + index..<bytes.startIndex + index + length) }
                    index += length
                    continue
                }
                if byte < 0x20, byte != .lineFeed, byte != .tab, byte != .carriageReturn, byte != 0x0C {
                    if firstControl == nil { firstControl = bytes.startIndex + index }
                    controlCount += 1
                    if byte == 0 { nulls.append(bytes.startIndex + index) }
                }
                index += 1
            }
        }
    }

    /// The bytes with everything that is no character replaced by U+FFFD: valid UTF-8 without NUL, and the same lines.
    static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let encoding = Encoding(of: bytes)
        guard !encoding.invalid.isEmpty || !encoding.nulls.isEmpty else { return Array(bytes) }
        var repaired: [UInt8] = []
        repaired.reserveCapacity(bytes.count + 2 * (encoding.invalid.count + encoding.nulls.count))
        var copied = bytes.startIndex
        for fault in (encoding.invalid + encoding.nulls.map { $0..<$0 + 1 }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            repaired += bytes[copied..<fault.lowerBound]
            repaired += [0xEF, 0xBF, 0xBD]
            copied = fault.upperBound
        }
        return repaired + bytes[copied...]
    }

    /// How many bytes the character or the fault at an index takes (the maximal subpart of Unicode 3.9), and whether it is a character.
    private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, isValid: Bool) {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return (1, false)
        }
        for offset in 1..<length {
            let allowed = offset == 1 ? second : 0x80...0xBF
            guard index + offset < bytes.count, allowed.contains(bytes[index + offset]) else { return (offset, false) }
        }
        return (length, true)
    }
}
