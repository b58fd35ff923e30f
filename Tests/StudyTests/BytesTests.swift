import Cards
import TestSupport
import Testing

@testable import Study

/// What is looked for in the bytes of a text is found as it is in the text.
@Suite struct BytesTests {
    private static let texts = [
        "", "a", "A", "Glutathione", "GLUTATHIONE", "ein Wort", "Größe: 10 µm", "ΔG°' = −30 kJ", "Στέφανος ΣΊΣΥΦΟΣ", "n\u{303}", "ñ",
        "Ne\u{301}e",
        "née", "K\u{212A}k", "@[`{", "x_c⁻", "100%", "日本語のカード", "🧪 flask", "e\u{301}\u{302}", "İstanbul ıI", "ß SS ss", "Glu-tat-hione",
        "aaab", "\u{CC}x",
    ]

    private static let wanted =
        texts + ["glut", "THIONE", "e", "k", "i", "s", "n", "ne", "z", "aab", "[", "`", "@", "10", "wort", "%", "-", " ", "ss", "x"]

    @Test func bytesHoldWhatTheirTextHolds() {
        var told = 0
        for word in Self.wanted {
            let matcher = TextMatcher(TextPattern(literal: word))
            for text in Self.texts {
                Array(text.utf8).withUnsafeBufferPointer { bytes in
                    if let found = matcher.isIn(bytes) {
                        told += 1
                        #expect(found == matcher.isIn(text), "'\(word)' in '\(text)'")
                    }
                    if let found = matcher.isAll(of: bytes) { #expect(found == matcher.isAll(of: text), "'\(word)' is '\(text)'") }
                }
            }
        }
        #expect(told > 500, "words of ASCII are told without a text")
    }

    /// Bytes are looked at eight at a time: wherever in them something stands, and however long it is, it is found where plain looking finds it.
    @Test func everyPlaceIsFoundThatPlainLookingFinds() {
        var dice = Dice(state: 8)
        let letters = Array("aAbB\u{301}é-".unicodeScalars)
        func text(_ most: UInt64) -> String {
            String(String.UnicodeScalarView((0...dice.next() % most).map { _ in letters[Int(dice.next() % UInt64(letters.count))] }))
        }
        for _ in 0..<2000 {
            let (bytes, wanted) = (Array(text(40).utf8), Array(text(9).lowercased().utf8).filter { $0 < 0x80 })
            let small = bytes.map { ByteSearch.small($0) }
            let places = (0...bytes.count).filter { place in
                let next = place + wanted.count
                return small[place...].starts(with: wanted)
                    && !(next < bytes.count && !wanted.isEmpty && (0xCC...0xCD).contains(bytes[next]))
            }
            let search = ByteSearch(wanted, isFolding: true)
            var (found, from) = ([Int](), 0)
            bytes.withUnsafeBufferPointer { bytes in
                while from <= bytes.count, let place = search.next(in: bytes, from: from) {
                    found.append(place)
                    from = place + 1
                }
            }
            #expect(found == places, "\(wanted) in \(bytes)")
        }
    }

    /// The meaning of a search once more, by the folded text alone.
    @Test func aWordIsFoundWhereItsFoldedTextIs() {
        for word in Self.wanted {
            let matcher = TextMatcher(TextPattern(literal: word))
            for text in Self.texts {
                let (folded, sought) = (Array(Folded.text(text)), Array(Folded.text(word)))
                let isThere = sought.isEmpty || folded.indices.contains { folded[$0...].starts(with: sought) }
                #expect(matcher.isIn(text) == isThere, "'\(word)' in '\(text)'")
            }
        }
    }

    @Test func aPatternIsLeftToTheText() {
        let matcher = TextMatcher(TextPattern([.any, .character("a")]))
        [UInt8(ascii: "a")].withUnsafeBufferPointer { bytes in
            #expect(matcher.isIn(bytes) == nil)
            #expect(matcher.isAll(of: bytes) == nil)
        }
    }
}
