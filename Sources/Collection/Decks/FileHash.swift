/// A number for bytes, the same on all machines and for ever: FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo).
public enum FileHash {
    /// The number for these bytes.
    public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
