import TestSupport
import Testing

@testable import Terminal

@Suite("Keys")
struct KeyDecoderTests {
    @Test(
        arguments: [
            ("a", [.character("a")]), (" ", [.character(" ")]), ("é漢👍", [.character("é"), .character("漢"), .character("👍")]),
            ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
            ("\u{3}", [.interrupt]), ("\u{4}", [.endOfInput]), ("\u{1}", [.control("a")]), ("\u{1A}", [.control("z")]),
            ("\u{0}", [.control(" ")]), ("\u{1C}", [.control("\\")]), ("\u{1F}", [.control("_")]),
            ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]), ("\u{1B}OA", [.up]),
            ("\u{1B}[1;2A", [.up]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[1;3D", [.left]), ("\u{1B}\u{1B}[A", [.up]), ("\u{1B}O5B", [.down]),
            ("\u{1B}[H", [.home]), ("\u{1B}[F", [.end]), ("\u{1B}OH", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[4~", [.end]),
            ("\u{1B}[7~", [.home]), ("\u{1B}[8~", [.end]), ("\u{1B}[3~", [.delete]), ("\u{1B}[3;5~", [.delete]), ("\u{1B}[5~", [.pageUp]),
            ("\u{1B}[6~", [.pageDown]), ("\u{1B}OM", [.enter]), ("\u{1B}[15~", [.unknown]), ("\u{1B}OP", [.unknown]),
            ("\u{1B}[[A", [.unknown]),
            ("\u{1B}[Z", [.unknown]), ("\u{1B}[<0;3;4M", [.enter]), ("\u{1B}x", [.unknown]), ("\u{1B}ö", [.unknown]),
            ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.unknown]), ("\u{1B}O", [.unknown]),
            ("\u{1B}[1;\u{1B}[A", [.unknown, .up]), ("\u{1B}]11;rgb:0/0/0\u{7}a", [.unknown, .character("a")]),
            ("\u{1B}P>|term\u{1B}\\a", [.unknown, .character("a")]), ("\u{85}", [.unknown]),
            ("\u{1B}[200~rm -rf\r\u{1B}[A\u{1B}[201~a", [.character("a")]), ("\u{1B}[200~never ends\u{3}a", [.interrupt, .character("a")]),
        ] as [(String, [Key])])
    func bytesAreKeys(bytes: String, keys: [Key]) {
        var whole = KeyDecoder()
        whole.feed(bytes.utf8)
        #expect(all(&whole) == keys)

        // The same, a byte at a time.
        var slow = KeyDecoder()
        var found: [Key] = []
        for byte in bytes.utf8 {
            slow.feed([byte])
            while let key = slow.next() { found.append(key) }
        }
        #expect(found + all(&slow) == keys)
    }

    @Test(
        arguments: [([0xFF], 1), ([0xC3], 1), ([0xC3, 0x28], 2), ([0xE2, 0x82], 1), ([0xF0, 0x9F, 0x41], 2), ([0x80, 0x80], 2)]
            as [([UInt8], Int)])
    func bytesThatAreNoLettersAreUnknown(bytes: [UInt8], count: Int) {
        var decoder = KeyDecoder()
        decoder.feed(bytes)
        let keys = all(&decoder)
        #expect(keys.count == count)
        #expect(keys.first == .unknown)
    }

    @Test func noBytesWhateverKeepTheDecoderWaiting() {
        var dice = Dice(state: 11)
        for _ in 0..<500 {
            var decoder = KeyDecoder()
            let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x41, 0xC3, 0xA9, 0xF0, 0x5D, 0x07, 0x03]
            decoder.feed((0..<20).map { _ in alphabet.randomElement(using: &dice)! } + Paste.end)
            _ = all(&decoder)
            #expect(!decoder.isWaiting)
        }
    }

    private func all(_ decoder: inout KeyDecoder) -> [Key] {
        var keys: [Key] = []
        while let key = decoder.next() ?? decoder.next(isComplete: true) { keys.append(key) }
        return keys
    }
}
