/// SHA-1 (FIPS 180-4), by which Anki names its media and checks them. It keeps nobody from anything.
public struct SHA1 {
    private var state = State()
    private var pending: [UInt8] = []
    private var count = 0

    /// A hash of nothing yet.
    public init() { pending.reserveCapacity(64) }

    /// The hash of some bytes.
    public static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.withContiguousStorageIfAvailable { State(of: UnsafeRawBufferPointer($0)).bytes }
            ?? Array(bytes).withUnsafeBytes { State(of: $0).bytes }
    }

    /// The first 80 bits of the hash of a text.
    static func start(of text: String) -> UInt128 {
        var text = text
        let state = text.withUTF8 { State(of: UnsafeRawBufferPointer($0)) }
        return UInt128(state.a) << 48 | UInt128(state.b) << 16 | UInt128(state.c >> 16)
    }

    /// Takes bytes into account.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        count += bytes.count
        var rest = bytes[...]
        if !pending.isEmpty {
            let head = rest.prefix(64 - pending.count)
            pending += head
            rest = rest.dropFirst(head.count)
            guard pending.count == 64 else { return }
            pending.withUnsafeBytes { state.mix($0.baseAddress!) }
            pending.removeAll(keepingCapacity: true)
        }
        while rest.count >= 64 {
            state.mix(UnsafeRawBufferPointer(rebasing: rest).baseAddress!)
            rest = rest.dropFirst(64)
        }
        pending += rest
    }

    /// The 20 bytes.
    public func digest() -> [UInt8] {
        var last = state
        pending.withUnsafeBytes { last.end($0, of: count) }
        return last.bytes
    }

    /// What was mixed so far.
    private struct State {
        var (a, b, c, d, e): (UInt32, UInt32, UInt32, UInt32, UInt32) =
            (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0)

        init() {}

        /// That of a whole text.
        init(of text: UnsafeRawBufferPointer) {
            let whole = text.count & ~63
            for offset in stride(from: 0, to: whole, by: 64) { mix(text.baseAddress! + offset) }
            end(UnsafeRawBufferPointer(rebasing: text[whole...]), of: text.count)
        }

        /// Mixes the last bytes, less than 64, with a one behind them and how many there were in all.
        mutating func end(_ bytes: UnsafeRawBufferPointer, of count: Int) {
            withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { block in
                block.initializeMemory(as: UInt8.self, repeating: 0)
                block.copyMemory(from: bytes)
                block[bytes.count] = 0x80
                let length = bytes.count < 56 ? 64 : 128
                block.storeBytes(of: UInt64(count &* 8).bigEndian, toByteOffset: length - 8, as: UInt64.self)
                for offset in stride(from: 0, to: length, by: 64) { mix(block.baseAddress! + offset) }
            }
        }

        /// Mixes 64 bytes.
        mutating func mix(_ block: UnsafeRawPointer) {
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
                for index in 0..<16 { words[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 &* index, as: UInt32.self)) }
                for index in 16..<80 {
                    let word = words[index &- 3] ^ words[index &- 8] ^ words[index &- 14] ^ words[index &- 16]
                    words[index] = word << 1 | word >> 31
                }
                var (a, b, c, d, e) = (a, b, c, d, e)
                func turn(_ choice: UInt32, _ constant: UInt32, _ word: UInt32) {
                    let next = (a << 5 | a >> 27) &+ choice &+ e &+ constant &+ word
                    (a, b, c, d, e) = (next, a, b << 30 | b >> 2, c, d)
                }
                for index in 0..<20 { turn(b & c | ~b & d, 0x5A82_7999, words[index]) }
                for index in 20..<40 { turn(b ^ c ^ d, 0x6ED9_EBA1, words[index]) }
                for index in 40..<60 { turn(b & c | b & d | c & d, 0x8F1B_BCDC, words[index]) }
                for index in 60..<80 { turn(b ^ c ^ d, 0xCA62_C1D6, words[index]) }
                self.a &+= a
                self.b &+= b
                self.c &+= c
                self.d &+= d
                self.e &+= e
            }
        }

        /// The 20 bytes.
        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(20)
            for word in [a, b, c, d, e] { for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) } }
            return bytes
        }
    }
}

extension Sequence<UInt8> {
    /// The bytes in hexadecimal digits.
    public var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
