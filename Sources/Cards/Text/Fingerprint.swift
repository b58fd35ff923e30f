/// A number for bytes, the same on all machines and for ever: FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
public struct Fingerprint: Sendable {
    /// The number for the bytes so far.
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The number for no bytes.
    public init() {}

    /// Takes one more byte into account.
    public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// The number for these bytes.
    public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var fingerprint = Fingerprint()
        for byte in bytes { fingerprint.add(byte) }
        return fingerprint.value
    }
}
