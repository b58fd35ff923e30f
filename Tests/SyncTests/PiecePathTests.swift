import Scheduling
import Testing

@testable import Sync

@Suite struct PiecePathTests {
    private let device = DeviceID("abcdefgh2345")!

    @Test(arguments: [
        ("abcdefgh2345/2026-11/29.jsonl", PiecePath.Form.day(StudyDay("2026-11-29")!)),
        ("abcdefgh2345/2026-11.jsonl.zst", .month(Month(number: 2026 * 12 + 10))),
        ("abcdefgh2345/name.json", .name),
        ("abcdefgh2345/2026-11/29.sync-conflict-20261129-101010-ABCDEFG.jsonl", .other),
        ("abcdefgh2345/2026-11/29.jsonl..path1", .other),
        ("abcdefgh2345/2026-11/29 (ann's conflicted copy).jsonl", .other),
        ("abcdefgh2345/2026-11 (1)/29.jsonl", .other),
        ("abcdefgh2345/2026-11.sync-conflict-20261129-101010-ABCDEFG.jsonl.zst", .other),
        ("abcdefgh2345/2026-13.jsonl.zst", .other),
        ("abcdefgh2345/2026-02/30.jsonl", .other),
        ("abcdefgh2345 (1)/2026-11/29.jsonl", .other),
        ("ABCDEFGH2345/2026-11/29.jsonl", .other),
        ("abcdefgh2345/x.jsonl", .other),
    ])
    func aNameSaysWhatItHolds(text: String, form: PiecePath.Form) {
        #expect(PiecePath(text)?.form == form)
    }

    @Test(arguments: [
        "abcdefgh2345/2026-11/.29.jsonl.abcdef", "abcdefgh2345/.nacre-17", "nacre.json", "x.jsonl", "a/b/c/29.jsonl", "../x/29.jsonl",
        "abcdefgh2345/2026-11/29.txt", "abcdefgh2345//29.jsonl", "",
    ])
    func whatHoldsNoLinesIsNoPiece(text: String) { #expect(PiecePath(text) == nil) }

    @Test func whatIsWrittenIsRead() throws {
        for number in [0, 30, 59, 20_787, 20_800, 47_482] {
            let day = StudyDay(number)
            #expect(PiecePath(PiecePath(device, day).text) == PiecePath(device, day))
            #expect(PiecePath(PiecePath(device, Month(of: day)).text) == PiecePath(device, Month(of: day)))
            #expect(Month(of: Month(of: day).last) == Month(of: day))
            #expect(Month(of: StudyDay(Month(of: day).last.number + 1)) == Month(number: Month(of: day).number + 1))
        }
        #expect(PiecePath(nameOf: device).text == "abcdefgh2345/name.json")
        #expect(PiecePath(device, StudyDay("2026-11-09")!).text == "abcdefgh2345/2026-11/09.jsonl")
        #expect(PiecePath(device, StudyDay("2026-11-09")!).rest == "2026-11/09.jsonl")
    }

    @Test func idsAreTwelveDigits() {
        #expect(DeviceID(entropy: 0).description == "aaaaaaaaaaaa")
        #expect(DeviceID(entropy: .max).description == "777777777777")
        for text in ["abcdefgh234", "abcdefgh23456", "Abcdefgh2345", "abcdefgh2341", "abc/efgh2345", "äbcdefgh234"] {
            #expect(DeviceID(text) == nil)
        }
    }
}
