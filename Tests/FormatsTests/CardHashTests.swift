import Cards
import Testing

@testable import Formats

/// The values are those of Debian's `b3sum` 1.2.0.
@Suite("The hashes of hashcards and repeater") struct CardHashTests {
    @Test(
        "BLAKE3 at the ends of blocks, chunks and halves",
        arguments: [
            (0, "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262"),
            (1, "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213"),
            (64, "4eed7141ea4a5cd4b788606bd23f46e212af9cacebacdc7d1f4c6dc7f2511b98"),
            (1_024, "42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7"),
            (1_025, "d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444"),
            (5_121, "628bd2cb2004694adaab7bbd778a25df25c47b9d4155a55f8fbd79f2fe154cff"),
            (102_400, "bc3e3d41a1146b069abffad3c0d44860cf664390afce4d9661f7902e7943e085"),
        ])
    func digest(length: Int, expected: String) {
        #expect(BLAKE3.digest((0..<length).map { UInt8($0 % 251) }).hexadecimal == expected)
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    @Test func aQuestionAndItsAnswerHaveOneHash() {
        #expect(
            CardHashes.card(question: Self.lines(" What does GCL make? "), answer: Self.lines(" γ-Glu-Cys\n\n"))
                == ["e34405bc5fd23923bd00f702cd05b16b169e05e8600347e0840d8a2af6ea77c6"])
        #expect(
            CardHashes.card(question: Self.lines(" List:\nthe PGM minerals\n"), answer: Self.lines("\n- ruthenium\n- rhodium\n"))
                == ["c75a4f6539a30ca27dbfbda336db605b041adef399adf9ab2fa5ae00cb533a2a"])
        #expect(
            CardHashes.card(question: Self.lines(" What is it?"), answer: Self.lines(" Not this\n# a comment\nno"))
                .contains("f1abcf8286efcce23a110d3cfe7ab9a15ea3f1f960b5f215baa7faa40e7216cf"))
    }

    @Test func eachGapHasAHash() {
        #expect(
            CardHashes.gaps(in: Self.lines(" Foo [bar] baz [quux].")) == [
                ["b370e0dde8a06b2600ab5f1fcec46ff41e9f06b9d4adfb7c29c25fc437746b36"],
                ["0fab16e673464c648b24388d04a3b7b8854b48fe36ffbb50e647c25855aa7b23"],
            ])
        #expect(
            CardHashes.gaps(in: Self.lines(#" \[markdown\] [`\[cloze\]`]"#))
                == [["cbfe8f15d8698c3783856075cddddaa6da60b1e320277088b1bf4ab7a1a7502b"]])
        #expect(
            CardHashes.gaps(in: Self.lines(" Foo [bar] ![](image.jpg) [quux].")) == [
                ["20b62327b94d6b5665549523ff2d49180ba42a6426a27a1571747ce2d5005c6b"],
                ["e0752f7b29205ab72607df7fcec360a8d9d72da70451740fff3ddfc980d0f225"],
            ])
    }

    @Test func repeaterHashesTheLinesOfACard() {
        #expect(
            CardHashes.repeater("Q: What does GCL make?\nA:  γ-Glu-Cys\n\n")
                == "b8b2d943de6b47afa65868713fb2def7de2ec4f451b8512934f652ba134c078c")
        #expect(
            (0..<2).map { CardHashes.repeater("C: Foo [bar] baz [quux].", gap: $0) } == [
                "cfd04388083aba24cced6175d4cb3663ee2a29b69c79da3d82abc307c4734c6f",
                "0d309b6264c202415f14be730047b79ebd3ce9ed4d2a0ad2c50728d728b726c8",
            ])
    }

    @Test(
        "Times as both write them",
        arguments: [
            ("1970-01-02", 86_400_000, nil), ("1970-01-01T00:00:01", 1_000, nil), ("1970-01-01T00:00:01.25", 1_250, nil),
            ("1970-01-01 00:00:01.123456789+00:00", 1_123, 0), ("1970-01-01T01:00:00-05:30", 3_600_000, -19_800),
            ("1970-01-01T00:00:00Z", 0, 0),
        ] as [(String, Int64, Int?)])
    func times(text: String, milliseconds: Int64, offset: Int?) throws {
        let time = try #require(WrittenTime(text))
        #expect(time.wallMilliseconds == milliseconds && time.offset == offset)
    }

    @Test(arguments: [
        "", "soon", "1970-02-30", "1970-01-01T25:00:00", "1970-01-01T00:00", "1970-01-01T00:00:00 CET", "1970-01-01T00:00:00+1",
    ])
    func whatIsNoTime(text: String) { #expect(WrittenTime(text) == nil) }
}
