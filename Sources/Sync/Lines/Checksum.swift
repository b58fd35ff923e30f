/// A check over bytes: CRC-32, as zip and PNG have it (ISO 3309). It finds accidents, not malice.
public struct Checksum: Sendable {
    private var state: UInt32 = 0xFFFF_FFFF

    /// The check of no bytes.
    public init() {}

    /// The check so far.
    public var value: UInt32 { ~state }

    /// That of some bytes.
    public static func of(_ bytes: some Collection<UInt8>) -> UInt32 {
        var checksum = Checksum()
        checksum.add(bytes)
        return checksum.value
    }

    /// Takes more bytes into account.
    public mutating func add(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil {
            Array(bytes).withUnsafeBytes { add($0) }
        }
    }

    /// Eight bytes at a time, each with a table of its own.
    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        Self.tables.withUnsafeBufferPointer { tables in
            var state = state
            var place = 0
            while place + 8 <= bytes.count {
                let low = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)) ^ state
                let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
                state = 0
                for step in 0..<4 {
                    state ^= tables[(7 - step) << 8 | Int(low >> UInt32(8 * step) & 0xFF)]
                    state ^= tables[(3 - step) << 8 | Int(high >> UInt32(8 * step) & 0xFF)]
                }
                place += 8
            }
            while place < bytes.count {
                state = tables[Int((state ^ UInt32(bytes[place])) & 0xFF)] ^ state >> 8
                place += 1
            }
            self.state = state
        }
    }

    /// Eight tables of 256, one after the other: what a byte does that so many others follow.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            tables[byte] = (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
        }
        for table in 1..<8 {
            for byte in 0..<256 {
                let before = tables[(table - 1) << 8 | byte]
                tables[table << 8 | byte] = tables[Int(before & 0xFF)] ^ before >> 8
            }
        }
        return tables
    }()
}
