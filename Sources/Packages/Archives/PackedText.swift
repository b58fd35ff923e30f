/// Text packed by Zstandard, in frames that stand one after the other.
public enum PackedText {
    private static let mark: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

    /// Whether bytes begin as a frame does.
    public static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

    /// Bytes as one frame with a check at its end; nil where Zstandard is not installed.
    public static func packed(_ bytes: [UInt8]) -> [UInt8]? { (try? Zstandard.load())?.frame(bytes, level: 9) }

    /// What comes out of frames, up to where they are cut or damaged.
    ///
    /// - Parameter most: nothing more than so many bytes.
    /// - Returns: the bytes, and whether that is all; nil where Zstandard is not installed.
    public static func unpacked(_ bytes: [UInt8], most: Int) -> (bytes: [UInt8], isWhole: Bool)? {
        guard (try? Zstandard.load()) != nil else { return nil }
        var unpacked: [UInt8] = []
        do {
            let unpacking = try Zstandard.Unpacking("a month", limit: most, PackageLimits())
            try bytes.withUnsafeBytes { piece in
                try unpacking.add(piece, packed: bytes.count) { unpacked += $0 }
            }
            try unpacking.finish()
            return (unpacked, true)
        } catch {
            return (unpacked, false)
        }
    }
}
