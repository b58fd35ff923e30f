import Files

/// Text in fewer bytes, by Zstandard. What would not get smaller, or where the library is not installed, is kept as it is.
enum PackedText {
    /// The least of its levels: for the bodies of cards the third one saves 3 % more and takes twice the time.
    private static let level: Int32 = 1

    /// A text packed.
    static func pack(_ text: [UInt8]) -> [UInt8] {
        guard let packing = BlockPacking.loaded else { return text }
        let packed = text.withUnsafeBytes { packing.packed($0, level: level) }
        return packed.count < text.count && isPlausible(text.count, of: packed.count) ? packed : text
    }

    /// The text in packed bytes; nil where they make none of this size: in a damaged file, or one that somebody else has made.
    static func unpack(_ packed: UnsafeRawBufferPointer, size: Int) -> [UInt8]? {
        if size == packed.count { return Array(packed) }
        guard size > packed.count, isPlausible(size, of: packed.count) else { return nil }
        return BlockPacking.loaded?.unpacked(packed, size: size)
    }

    /// Whether so many bytes may come of these: what somebody else has packed so that it fills the memory is no text.
    private static func isPlausible(_ size: Int, of packed: Int) -> Bool {
        size <= 1 << 20 || (size / 255 <= packed && size <= 1 << 30)
    }
}
