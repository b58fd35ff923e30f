import Collection
import Files
import Formats
import Foundation
import Scheduling
import Study
import Testing

@testable import nacre

@Suite struct WorldTests {
    @Test(
        arguments: [
            ("", []), ("study", ["study"]), ("  a  b ", ["a", "b"]), ("show \"a b\" c", ["show", "a b", "c"]), ("a\\ b", ["a b"]),
            ("it's 'a b'", ["it's", "a b"]), ("don't", ["don't"]), ("\"\"", [""]), ("a\"b c\"d", ["ab cd"]), ("'a\\b'", ["a\\b"]),
        ] as [(String, [String])])
    func aLineIsSplitAsAShellSplitsIt(line: String, words: [String]) throws {
        #expect(try ShellWords.split(line) == words)
    }

    @Test func anOpenQuoteIsTold() {
        #expect(throws: ShellWords.Unclosed.self) { try ShellWords.split("say \"hello") }
    }

    @Test(
        arguments: [
            ("2026-11-24T09:00:00Z", 1_795_510_800_000, 0), ("2026-11-24T09:00+01:00", 1_795_507_200_000, 3600),
            ("2026-11-24 09:00:30.5-0500", 1_795_528_830_500, -18_000),
        ] as [(String, Int64, Int)])
    func aTimeIsRead(text: String, milliseconds: Int64, offset: Int) {
        #expect(PointInTime(argument: text)?.moment == Moment(milliseconds: milliseconds, utcOffsetSeconds: offset))
    }

    @Test(arguments: [
        "", "now", "2026", "2026-13-01", "2026-02-31", "2026-04-31T09:00", "2026-11-24T25:00", "2026-11-24T09:00+1",
        "2026-11-24T09:00T10:00",
    ])
    func whatIsNoTimeIsRefused(text: String) {
        #expect(PointInTime(argument: text) == nil)
    }

    @Test func jsonHoldsNoByteThatATerminalObeys() {
        let all = String(String.UnicodeScalarView((0..<0x2100).compactMap(Unicode.Scalar.init)))
        let text = JSON.string(all).text
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        let decoded = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? String
        #expect(decoded == all)
    }
}
