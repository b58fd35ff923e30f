/// BLAKE3, by which hashcards and repeater know their cards.
///
/// Source: "BLAKE3: one function, fast everywhere" (O'Connor, Aumasson, Neves, Wilcox-O'Hearn, 2020), sections 2.1–2.5; the plain hash of 32 bytes
/// alone, neither keyed nor for deriving keys.
enum BLAKE3 {
    /// The 32 bytes for some bytes.
    static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        let words = bytes.withUnsafeBytes { node(over: $0, firstChunk: 0, isRoot: true) }
        return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
    }

    private static let chunkLength = 1_024
    private static let blockLength = 64

    /// What a block is for, in the bits of its last word.
    private enum Flag {
        static let chunkStart: UInt32 = 1
        static let chunkEnd: UInt32 = 2
        static let parent: UInt32 = 4
        static let root: UInt32 = 8
    }

    private static let initial: [UInt32] = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    private static let permutation = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8]

    /// The eight words of a node of the tree: a chunk, or two halves, of which the left has as many whole chunks as the largest power of two
    /// that leaves something for the right.
    private static func node(over bytes: UnsafeRawBufferPointer, firstChunk: UInt64, isRoot: Bool) -> [UInt32] {
        let root = isRoot ? Flag.root : 0
        guard bytes.count > chunkLength else { return chunk(bytes, number: firstChunk, root: root) }
        var chunks = 1
        while chunks * 2 * chunkLength < bytes.count { chunks *= 2 }
        let half = chunks * chunkLength
        let left = node(over: UnsafeRawBufferPointer(rebasing: bytes[..<half]), firstChunk: firstChunk, isRoot: false)
        let right = node(over: UnsafeRawBufferPointer(rebasing: bytes[half...]), firstChunk: firstChunk + UInt64(chunks), isRoot: false)
        return compressed(left + right, into: initial, counter: 0, length: UInt32(blockLength), flags: Flag.parent | root)
    }

    private static func chunk(_ bytes: UnsafeRawBufferPointer, number: UInt64, root: UInt32) -> [UInt32] {
        var value = initial
        var start = 0
        repeat {
            let end = min(start + blockLength, bytes.count)
            var block = [UInt32](repeating: 0, count: 16)
            for index in start..<end { block[(index - start) / 4] |= UInt32(bytes[index]) << (8 * UInt32((index - start) % 4)) }
            var flags = start == 0 ? Flag.chunkStart : 0
            if end == bytes.count { flags |= Flag.chunkEnd | root }
            value = compressed(block, into: value, counter: number, length: UInt32(end - start), flags: flags)
            start = end
        } while start < bytes.count
        return value
    }

    private static func compressed(_ block: [UInt32], into value: [UInt32], counter: UInt64, length: UInt32, flags: UInt32) -> [UInt32] {
        var block = block
        var state =
            value + initial.prefix(4) + [UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32), length, flags]
        func mix(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ word: Int) {
            func turned(_ word: UInt32, by bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
            for (offset, turns) in [(0, (UInt32(16), UInt32(12))), (1, (8, 7))] {
                state[a] = state[a] &+ state[b] &+ block[word + offset]
                state[d] = turned(state[d] ^ state[a], by: turns.0)
                state[c] = state[c] &+ state[d]
                state[b] = turned(state[b] ^ state[c], by: turns.1)
            }
        }
        for round in 0..<7 {
            if round > 0 { block = permutation.map { block[$0] } }
            for column in 0..<4 { mix(column, column + 4, column + 8, column + 12, 2 * column) }
            for row in 0..<4 { mix(row, (row + 1) % 4 + 4, (row + 2) % 4 + 8, (row + 3) % 4 + 12, 8 + 2 * row) }
        }
        return (0..<8).map { state[$0] ^ state[$0 + 8] }
    }
}
