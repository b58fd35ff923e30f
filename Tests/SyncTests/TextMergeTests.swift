import Cards
import TestSupport
import Testing

@testable import Sync

@Suite struct TextMergeTests {
    private static func bytes(_ lines: String) -> [UInt8] { Array(lines.map { "\($0)\n" }.joined().utf8) }

    /// Texts whose lines are letters: base, mine, theirs, and what becomes of them; nil for a conflict.
    @Test(arguments: [
        ("abc", "abc", "abc", "abc"), ("abc", "axc", "abc", "axc"), ("abc", "abc", "aby", "aby"), ("abc", "axc", "axc", "axc"),
        ("abcde", "xbcde", "abcdy", "xbcdy"), ("abc", "", "abc", ""), ("abc", "bc", "ab", "b"), ("", "", "xyz", "xyz"),
        ("abc", "axbc", "abyc", "axbyc"), ("abcd", "acd", "abc", "ac"), ("abc", "xabc", "abcy", "xabcy"), ("abc", "ab", "ab", "ab"),
        ("abc", "axc", "ayc", nil), ("abc", "abcx", "abcy", nil), ("ab", "xb", "ay", nil), ("abc", "ac", "axc", nil), ("", "x", "y", nil),
        ("a", "", "x", nil),
    ]) func whatEitherChangedCounts(base: String, mine: String, theirs: String, expected: String?) {
        for (mine, theirs) in [(mine, theirs), (theirs, mine)] {
            let merge = TextMerge(base: Self.bytes(base), mine: Self.bytes(mine), theirs: Self.bytes(theirs))
            #expect(merge.bytes == expected.map(Self.bytes))
        }
    }

    @Test func bothWaysStandBetweenMarks() {
        let merge = TextMerge(base: Self.bytes("abcde"), mine: Self.bytes("abxyde"), theirs: Self.bytes("abxzde"))
        let text = "a\nb\nx\n<<<<<<< laptop (here)\ny\n=======\nz\n>>>>>>> desktop\nd\ne\n"
        let marked = merge.marked(mine: "laptop (here)", theirs: "desktop")
        #expect(String(decoding: marked, as: UTF8.self) == text)
        #expect(TextMerge.hasMarks(marked))
        #expect(!TextMerge.hasMarks(Array("a\n=======\n<<<<<<<b\n".utf8)))
    }

    /// As git has it: what both made the same stands between two conflicts, unless it is short or has no words.
    @Test func conflictsThatAreNearAreOne() {
        let base = Self.bytes("abcdefgh")
        func marked(_ mine: String, _ theirs: String) -> String {
            let text = TextMerge(base: base, mine: Self.bytes(mine), theirs: Self.bytes(theirs)).marked(mine: "m", theirs: "t")
            return String(decoding: text, as: UTF8.self).replacing("\n", with: "").replacing("<<<<<<< m", with: "<")
                .replacing("=======", with: "|").replacing(">>>>>>> t", with: ">")
        }
        #expect(marked("a1cdef2h", "a3cdef4h") == "a<1|3>cdef<2|4>h")
        #expect(marked("a1cde2gh", "a3cde4gh") == "a<1cde2|3cde4>gh")
        #expect(marked("a1pqrs2cdefgh", "a3pqrs4cdefgh") == "a<1|3>pqrs<2|4>cdefgh")
        #expect(marked("a1----2cdefgh", "a3----4cdefgh") == "a<1----2|3----4>cdefgh")
        // A change of one side keeps them apart.
        #expect(marked("a1c5e2gh", "a3cde4gh") == "a<1|3>c5e<2|4>gh")
    }

    /// It is told the same what was taken away, whatever else was: of three equal lines each took one.
    @Test func ofEqualLinesTheSameIsMeant() {
        let merge = TextMerge(base: Self.bytes("cdeaaa"), mine: Self.bytes("bdeaa"), theirs: Self.bytes("cdeaa"))
        #expect(merge.bytes == Self.bytes("bdeaa"))
        let cards = TextMerge(base: Self.bytes("a-b-"), mine: Self.bytes("a-x-b-"), theirs: Self.bytes("a-b-y-"))
        #expect(cards.bytes == Self.bytes("a-x-b-y-"))
    }

    @Test func aLineWithoutAnEndIsNoLessALine() {
        let merge = TextMerge(base: Array("a\nb".utf8), mine: Array("x\na\nb".utf8), theirs: Array("a\nb".utf8))
        #expect(merge.bytes == Array("x\na\nb".utf8))
        let both = TextMerge(base: Array("a\nb".utf8), mine: Array("a\nb\nc".utf8), theirs: Array("a\nd".utf8))
        #expect(String(decoding: both.marked(mine: "m", theirs: "t"), as: UTF8.self) == "a\n<<<<<<< m\nb\nc\n=======\nd\n>>>>>>> t\n")
    }

    /// What one side did and the other left alone is never lost, whatever the texts.
    @Test(arguments: 1...200) func nothingThatOneSideDidIsLost(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let base = (0..<Int.random(in: 0...30, using: &dice)).map { _ in String(Int.random(in: 0...9, using: &dice)) }
        func changed(_ mark: String) -> [String] {
            var lines = base
            for number in 0..<Int.random(in: 0...3, using: &dice) {
                let place = Int.random(in: 0...lines.count, using: &dice)
                if Bool.random(using: &dice) || place == lines.count {
                    lines.insert("\(mark)\(number)", at: place)
                } else {
                    lines.remove(at: place)
                }
            }
            return lines
        }
        let (mine, theirs) = (changed("m"), changed("t"))
        func text(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
        let merge = TextMerge(base: text(base), mine: text(mine), theirs: text(theirs))
        guard let bytes = merge.bytes else { return #expect(merge.conflicts > 0) }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        for line in mine + theirs where line.first == "m" || line.first == "t" { #expect(lines.contains(line)) }
        // Of the lines of the base as many are gone as either took away.
        func count(_ lines: [String]) -> Int { lines.count { $0.first != "m" && $0.first != "t" } }
        #expect(count(lines) >= base.count - (base.count - count(mine)) - (base.count - count(theirs)))
        #expect(count(lines) <= min(count(mine), count(theirs)))
        if mine == base { #expect(lines == theirs) }
        if theirs == base { #expect(lines == mine) }
    }
}
