import Files
import Foundation
import Sync
import TestSupport
import Testing

/// Two texts are put together as `git merge-file` does it.
@Suite struct TextMergeGitTests {
    private let folder = TemporaryFolder()
    private static let names = ["base", "mine", "theirs"]

    /// A base and two texts that were made from it, of lines that occur once or of a deck in which many occur often.
    private static func texts(_ dice: inout Dice, isDeck: Bool) -> [[UInt8]] {
        var count = 0
        func block() -> [String] {
            count += 1
            guard isDeck else { return ["line \(count)"] }
            let lines = ["yes", "no", "- [x] a", "- [ ] b", "answer \(count)"]
            return ["## Question \(count)", ""] + (0..<Int.random(in: 1...3, using: &dice)).map { _ in lines.randomElement(using: &dice)! }
                + [""]
        }
        let base = (0..<Int.random(in: 0...12, using: &dice)).flatMap { _ in block() }
        func changed() -> [String] {
            var lines = base
            for _ in 0..<Int.random(in: 0...4, using: &dice) {
                let place = Int.random(in: 0...lines.count, using: &dice)
                let end = min(lines.count, place + Int.random(in: 1...3, using: &dice))
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: lines.insert(contentsOf: block(), at: place)
                case 1: lines.removeSubrange(place..<end)
                default: lines.replaceSubrange(place..<end, with: block().prefix(1))
                }
            }
            return lines
        }
        return [base, changed(), changed()].map { lines in
            let isWhole = lines.isEmpty || Int.random(in: 0..<12, using: &dice) > 0
            return Array((lines.joined(separator: "\n") + (isWhole && !lines.isEmpty ? "\n" : "")).utf8)
        }
    }

    private func merge(_ texts: [[UInt8]], asGit: Bool) throws -> (text: [UInt8], isClean: Bool) {
        guard asGit else {
            let merge = TextMerge(base: texts[0], mine: texts[1], theirs: texts[2])
            // Two devices see it from either side.
            #expect(merge.bytes == TextMerge(base: texts[0], mine: texts[2], theirs: texts[1]).bytes)
            return (merge.marked(mine: "mine", theirs: "theirs"), merge.conflicts == 0)
        }
        for (name, text) in zip(Self.names, texts) { try FileSystem.replace(folder(name), with: text) }
        let result = try CapturedProgram.run(
            ["git", "merge-file", "-p", "-L", "mine", "-L", "base", "-L", "theirs", folder("mine"), folder("base"), folder("theirs")],
            variables: ["PATH": "/usr/bin:/bin", "HOME": folder.path])
        return (result.output, result.status == 0)
    }

    @Test func textsOfDifferentLinesComeToTheSame() throws {
        var dice = Dice(state: 17)
        for number in 0..<150 {
            let texts = Self.texts(&dice, isDeck: false)
            let (own, git) = (try merge(texts, asGit: false), try merge(texts, asGit: true))
            #expect(own.text == git.text && own.isClean == git.isClean, "\(number)")
        }
    }

    /// Where a line occurs often there are several ways to tell what was changed, and git takes another now and then: that may be a conflict for
    /// one and none for the other, but never two texts.
    @Test func decksComeToTheSameOrToAConflict() throws {
        var dice = Dice(state: 18)
        var same = 0
        for number in 0..<150 {
            let texts = Self.texts(&dice, isDeck: true)
            let (own, git) = (try merge(texts, asGit: false), try merge(texts, asGit: true))
            if own.text == git.text { same += 1 } else { #expect(!own.isClean || !git.isClean, "\(number)") }
        }
        #expect(same >= 140)
    }
}
