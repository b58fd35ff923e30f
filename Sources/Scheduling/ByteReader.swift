/// Bytes that are read from the front, never past the end.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether there are no more.
    var isAtEnd: Bool { offset == bytes.count }

    /// The next byte; nil at the end.
    mutating func byte() -> UInt8? {
        guard offset < bytes.count else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    /// The next number; nil for one that is greater, or where the bytes end.
    mutating func number(upTo most: UInt64) -> UInt64? {
        var value: UInt64 = 0
        var (shift, place) = (UInt64(0), offset)
        while shift < 63, place < bytes.count {
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                offset = place
                return value <= most ? value : nil
            }
            shift += 7
        }
        return nil
    }

    /// The next number that may be negative; nil for one that is further from 0, or where the bytes end.
    mutating func signed(within most: Int) -> Int? {
        number(upTo: UInt64(most) * 2 + 1).map { $0 & 1 == 0 ? Int($0 >> 1) : -Int($0 >> 1) - 1 }
    }

    /// The next eight bytes as a number.
    mutating func double() -> Double? {
        guard bytes.count - offset >= 8 else { return nil }
        defer { offset += 8 }
        return Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
}

extension [UInt8] {
    /// Adds a number in as many bytes as it needs, seven bits in each, the lowest first.
    mutating func append(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Adds a number that may be negative, so that those near to 0 need few bytes.
    mutating func append(signed number: Int) {
        append(number: number >= 0 ? UInt64(number) << 1 : UInt64(-(number + 1)) << 1 | 1)
    }
}
