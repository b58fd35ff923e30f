import Scheduling
import Testing

@testable import Sync

@Suite struct SealedLineTests {
    private func sealed(_ text: String) -> [UInt8] {
        var bytes = Array((text + "\n").utf8)
        SealedLine.seal(&bytes, from: 0)
        return bytes
    }

    @Test func aSealedLineIsTheLineWithACheckAtItsEnd() {
        #expect(String(decoding: sealed("{\"v\":2}"), as: UTF8.self) == "{\"v\":2,\"c\":\"f3c5c2f2\"}\n")
    }

    @Test func theCheckIsThatOfZip() {
        // The check value of the standard, and lengths that are no multiple of eight.
        #expect(Checksum.of(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(Checksum.of([]) == 0)
        let bytes = (0..<100).map { UInt8($0 * 7 & 0xFF) }
        for length in 0..<100 {
            let plain = ~bytes[..<length].reduce(UInt32.max) { check, byte in
                (0..<8).reduce(check ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
            }
            #expect(Checksum.of(bytes[..<length]) == plain)
        }
    }

    @Test func whatWasSealedIsOpenedAlsoWithACarriageReturn() {
        let line = sealed("{\"v\":2,\"x\":[1]}").dropLast()
        #expect(SealedLine.opened(line) == Array("{\"v\":2,\"x\":[1]}".utf8))
        #expect(SealedLine.opened(line + [0x0D]) == Array("{\"v\":2,\"x\":[1]}".utf8))
    }

    @Test func anyChangeOfALineIsSeen() {
        let line = Array(sealed("{\"v\":2,\"milliseconds\":17}").dropLast())
        for place in line.indices {
            for bit in 0..<8 {
                var other = line
                other[place] ^= 1 << UInt8(bit)
                if other[place] == 0x0D { continue }
                #expect(SealedLine.opened(other) == nil)
            }
            #expect(SealedLine.opened(line[..<place]) == nil)
        }
    }

    @Test func theBeginningOfOneLineBeforeTheEndOfAnotherIsNone() {
        let one = Array(sealed("{\"id\":1,\"grade\":4}").dropLast())
        let other = Array(sealed("{\"id\":2,\"grade\":1}").dropLast())
        for place in 1..<one.count {
            let spliced = Array(one[..<place]) + Array(other[place...])
            if spliced != one, spliced != other { #expect(SealedLine.opened(spliced) == nil) }
        }
    }
}
