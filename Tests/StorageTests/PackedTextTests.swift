import TestSupport
import Testing

@testable import Storage

/// A text that is packed comes out as it went in, and nothing else ever comes out of bytes.
@Suite struct PackedTextTests {
    private func unpacked(_ packed: [UInt8], size: Int) -> [UInt8]? { packed.withUnsafeBytes { PackedText.unpack($0, size: size) } }

    @Test(arguments: [0, 1, 3, 4, 5, 15, 16, 19, 20, 255, 256, 4096, 70_000])
    func aTextComesOutAsItWentIn(count: Int) {
        var dice = Dice(state: UInt64(count))
        let words = (0..<50).map { _ in (0...dice.next() % 9).map { _ in UInt8(truncatingIfNeeded: dice.next()) } }
        let texts = [
            [UInt8](repeating: 7, count: count), (0..<count).map { _ in UInt8(truncatingIfNeeded: dice.next()) },
            (0..<count).map { UInt8($0 % 3) }, Array((0..<count).flatMap { _ in words[Int(dice.next() % 50)] }.prefix(count)),
        ]
        for text in texts {
            let packed = PackedText.pack(text)
            #expect(unpacked(packed, size: text.count) == text)
            #expect(packed.count <= text.count)
            #expect(unpacked(packed, size: text.count + 1) == nil)
            // So many bytes as there are were not packed.
            if !text.isEmpty, packed.count != text.count - 1 { #expect(unpacked(packed, size: text.count - 1) == nil) }
        }
    }

    @Test func whatRepeatsTakesLittleRoom() {
        let text = Array(String(repeating: "> **Source:** Borgström et al. 1991\n\n", count: 500).utf8)
        #expect(PackedText.pack(text).count < 150)
    }

    @Test func bytesOfAnyKindComeToATextOfTheirSizeOrToNone() {
        var dice = Dice(state: 3)
        for _ in 0..<5000 {
            var packed = PackedText.pack((0...dice.next() % 60).map { UInt8(truncatingIfNeeded: $0 % 7) })
            for _ in 0...dice.next() % 3 {
                let place = Int(dice.next() % UInt64(packed.count))
                packed[place] = UInt8(truncatingIfNeeded: dice.next())
                if dice.next() % 4 == 0 { packed.removeSubrange(place...) }
                if packed.isEmpty { packed = [0] }
            }
            let size = Int(dice.next() % 100)
            let text = unpacked(packed, size: size)
            #expect(text == nil || text?.count == size)
        }
        #expect(unpacked([0x0F], size: 1 << 40) == nil)
        #expect(unpacked([0], size: -1) == nil)
    }
}
