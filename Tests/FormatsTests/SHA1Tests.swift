import Testing

@testable import Formats

/// Hashes by which events of other programs and media are named: another number would make them others.
@Suite("SHA-1") struct SHA1Tests {
    @Test(
        arguments: [
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
            (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
        ])
    func theExamplesOfTheStandardComeOut(text: String, hash: String) {
        #expect(SHA1.digest(text.utf8).hexadecimal == hash)
    }

    /// The lengths around which blocks end.
    @Test func aTextGivesTheSameInOnePieceAndInMany() {
        let text = (0..<200).map { UInt8(0x20 + $0 % 90) }
        for length in text.indices {
            let whole = SHA1.digest(text[..<length])
            var hash = SHA1()
            for piece in stride(from: 0, to: length, by: 7) {
                Array(text[piece..<min(length, piece + 7)]).withUnsafeBytes { hash.add($0) }
            }
            #expect(hash.digest() == whole)
            let start = whole.prefix(10).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
            #expect(SHA1.start(of: String(decoding: text[..<length], as: UTF8.self)) == start)
        }
    }
}
