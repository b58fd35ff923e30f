/// A text of plain letters made ready to be looked for in bytes of UTF-8, eight places at a time. No other character folds to one of ASCII, so capital
/// and small letters of ASCII are all that can differ.
public struct ByteSearch: Sendable {
    /// What is looked for, in small letters.
    let wanted: [UInt8]
    private let isFolding: Bool
    /// The first and the last byte that are looked for, eight times each, and the bit that makes a capital letter of each a small one.
    private let first: (bytes: UInt64, bit: UInt64)
    private let last: (bytes: UInt64, bit: UInt64)

    /// - Parameter isFolding: whether capital letters of ASCII count as small ones.
    init(_ wanted: [UInt8], isFolding: Bool) {
        self.wanted = wanted
        self.isFolding = isFolding
        func eight(_ byte: UInt8?) -> (UInt64, UInt64) {
            guard let byte else { return (0, 0) }
            let isLetter = isFolding && (0x61...0x7A).contains(byte)
            return (UInt64(byte) &* Self.ones, isLetter ? 0x20 &* Self.ones : 0)
        }
        (first, last) = (eight(wanted.first), eight(wanted.last))
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highest: UInt64 = 0x8080_8080_8080_8080

    /// The next place, from one on, at which it stands, not as the first part of an accented letter; nil where there is none.
    public func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + wanted.count <= bytes.count, let base = UnsafeRawPointer(bytes.baseAddress) else {
            return wanted.isEmpty && start == bytes.count ? start : nil
        }
        if wanted.isEmpty { return start }
        let end = wanted.count - 1
        var place = start
        while place + end + 8 <= bytes.count {
            let heads = base.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian | first.bit
            let tails = base.loadUnaligned(fromByteOffset: place + end, as: UInt64.self).littleEndian | last.bit
            let differences = (heads ^ first.bytes) | (tails ^ last.bytes)
            // A byte without difference makes its highest bit 1; so may one behind it, which is then seen to be none.
            var candidates = (differences &- Self.ones) & ~differences & Self.highest
            while candidates != 0 {
                let candidate = place + candidates.trailingZeroBitCount / 8
                if stands(in: bytes, at: candidate) { return candidate }
                candidates &= candidates - 1
            }
            place += 8
        }
        while place + end < bytes.count {
            if stands(in: bytes, at: place) { return place }
            place += 1
        }
        return nil
    }

    /// Whether it stands at a place at which there is room for it.
    private func stands(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        for index in wanted.indices {
            let byte = bytes[place + index]
            guard (isFolding ? Self.small(byte) : byte) == wanted[index] else { return false }
        }
        let next = place + wanted.count
        // U+0300 to U+036F are the marks that change the letter before them.
        return next >= bytes.count || !(0xCC...0xCD).contains(bytes[next])
    }

    /// A capital letter of ASCII as a small one, any other byte as it is.
    static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
