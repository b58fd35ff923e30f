import TestSupport
import Testing

@testable import Presentation

@Suite struct LineDiffTests {
    /// The lines of a text that a diff without any line left out says was there, or is.
    private static func text(_ diff: LineDiff, without change: LineDiff.Change) -> [UInt8] {
        diff.hunks.flatMap { $0.lines.filter { $0.change != change }.flatMap { Array($0.text) } }
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

    /// Whatever was changed, both texts can be read from the diff.
    @Test(arguments: 0..<40) func aDiffHoldsBothTexts(seed: UInt64) {
        var dice = Dice(state: seed)
        let words = Int.random(in: 1...4, using: &dice) * [1, 30, 600].randomElement(using: &dice)!
        let old = (0..<Int.random(in: 0...2_500, using: &dice)).map { _ in "line \(Int.random(in: 0..<words, using: &dice))" }
        var new = old
        for _ in 0..<Int.random(in: 1...60, using: &dice) {
            let place = Int.random(in: 0...new.count, using: &dice)
            let end = min(new.count, place + Int.random(in: 0...40, using: &dice))
            new.replaceSubrange(place..<end, with: old.prefix(Int.random(in: 0...40, using: &dice)).shuffled(using: &dice))
        }
        let (before, after) = (Self.bytes(old), Self.bytes(new))
        let diff = LineDiff(before, after, context: 1_000_000)
        if before != after {
            #expect(Self.text(diff, without: .added) == before)
            #expect(Self.text(diff, without: .removed) == after)
        } else {
            #expect(diff.hunks.isEmpty)
        }
    }

    @Test func whatStaysIsFoundBetweenManyChanges() {
        let old = (0..<4_000).flatMap { ["## Question \($0)", "answer \($0)  ", ""] }
        let new = (0..<4_000).flatMap { ["## Question \($0)", "", "answer \($0)", ""] }
        let diff = LineDiff(Self.bytes(old), Self.bytes(new), context: 0)
        #expect(diff.hunks.flatMap(\.lines).count { $0.change == .removed } == 4_000)
    }

    /// A file in which every line changes is compared in a moment, and in little room.
    @Test func aLongTextWithNothingInCommonTakesNoTime() {
        let old = (0..<10_000).flatMap { ["## Question \($0)  ", "", ""] }
        let new = (0..<10_000).flatMap { ["## Question \($0)", ""] }
        let duration = ProcessorTime.measure { _ = LineDiff(Self.bytes(old), Self.bytes(new)) }
        #expect(duration < .seconds(30))
    }
}
