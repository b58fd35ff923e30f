import Cards
import Formats
import TestSupport
import Testing

@testable import Sync

@Suite struct VersionTests {
    private static func version(
        _ text: String, from parents: [Version] = [], at milliseconds: Int64 = 1, on device: String = "d"
    ) -> Version {
        Version(
            of: .file("a.md"), .bytes(FilePrint(of: Array(text.utf8))), from: parents.map(\.id), at: milliseconds, on: device)
    }

    @Test func whatIsMadeOfTheSameIsTheSame() {
        let (a, b) = (Self.version("a"), Self.version("b"))
        #expect(Self.version("c", from: [a, b]).id == Self.version("c", from: [b, a, a], at: 99, on: "other").id)
        #expect(Self.version("a", from: [a]).id != a.id)
        #expect(Version(of: .file("x"), .none, from: [], at: 0, on: "").id != Version(of: .setting("x"), .none, from: [], at: 0, on: "").id)
    }

    @Test func aVersionFromWhichOneWasMadeIsNoHead() {
        let first = Self.version("1")
        let (left, right) = (Self.version("2", from: [first]), Self.version("3", from: [first]))
        let both = Self.version("4", from: [left, right])
        var tree = VersionTree()
        for version in [right, first, left] { tree.add(version) }
        #expect(tree.heads == [left.id, right.id].sorted())
        #expect(tree.nearestCommon(left.id, right.id) == [first.id])
        tree.add(both)
        #expect(tree.heads == [both.id])
        #expect(tree.ancestors(of: both.id) == [first.id, left.id, right.id, both.id])
        #expect(tree.nearestCommon(both.id, left.id) == [left.id])
    }

    @Test func ofTheSameVersionTheLaterMakingCounts() {
        var (one, other) = (VersionTree(), VersionTree())
        let (early, late) = (Self.version("1", at: 1, on: "z"), Self.version("1", at: 2, on: "a"))
        for version in [early, late] { one.add(version) }
        for version in [late, early] { other.add(version) }
        #expect(one == other)
        #expect(one.versions[early.id]?.device == "a")
    }

    @Test func whatIsLongPastIsForgottenAndComesBackAsNoHead() {
        var tree = VersionTree()
        var versions = [Self.version("0")]
        for number in 1..<400 { versions.append(Self.version("\(number)", from: [versions.last!])) }
        for version in versions { tree.add(version) }
        tree.prune(keeping: versions[3].id)
        #expect(tree.versions.count == 65 && tree.versions[versions[3].id] != nil && tree.heads == [versions.last!.id])
        // An old file of a device that was away brings it again.
        for version in versions.prefix(40) { tree.add(version) }
        #expect(tree.heads == [versions.last!.id])
        #expect(tree.ancestors(of: versions.last!.id).contains(versions[3].id))
        // What was made from an old one is no descendant of the latest, and what both came from is known.
        let late = Self.version("late", from: [versions[3]])
        tree.add(late)
        #expect(tree.heads == [late.id, versions.last!.id].sorted())
        #expect(tree.nearestCommon(late.id, versions.last!.id) == [versions[3].id])
    }

    @Test(arguments: 1...50) func linesBringBackWhatTheyWereMadeOf(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var trees: [Belonging: VersionTree] = [:]
        for belonging in [Belonging.file("a.md"), .file("ü/b c.md"), .file("p.png"), .setting("order")] {
            var made: [Version] = []
            for number in 0..<Int.random(in: 1...8, using: &dice) {
                let parents = made.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }.map(\.id)
                let bytes = FilePrint(of: Array("\(number % 3)".utf8))
                let content: Version.Content
                switch (belonging, Int.random(in: 0..<4, using: &dice)) {
                case (_, 0): content = .none
                case (.file, _): content = .bytes(bytes)
                case (.setting, _): content = .value("v\"\(number)")
                }
                made.append(Version(of: belonging, content, from: parents, at: Int64(number), on: "laptop"))
            }
            var tree = VersionTree()
            for version in made { tree.add(version) }
            tree.add(past: made.prefix(2).map { Version(of: $0.belonging, .none, from: [$0.id], at: 0, on: "").id })
            trees[belonging] = tree
        }
        #expect(Self.read(VersionLines.text(trees)) == trees)
    }

    private static func read(_ bytes: [UInt8]) -> [Belonging: VersionTree] {
        var trees: [Belonging: VersionTree] = [:]
        VersionLines.objects(in: bytes) { fields in
            switch VersionLines.line(fields) {
            case .version(let version)?: trees[version.belonging, default: VersionTree()].add(version)
            case .past(let belonging, let ids)?: trees[belonging, default: VersionTree()].add(past: ids)
            case nil: break
            }
        }
        return trees
    }

    @Test(arguments: 1...50) func whatHappenedToLinesSaysNothingWrong(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var tree = VersionTree()
        var last: Version?
        for number in 0..<20 {
            last = Self.version("\(number)", from: last.map { [$0] } ?? [])
            tree.add(last!)
        }
        var bytes = VersionLines.text([.file("a.md"): tree])
        let (from, to) = (Int.random(in: 0..<bytes.count, using: &dice), Int.random(in: 0..<bytes.count, using: &dice))
        switch seed % 3 {
        case 0: bytes = Array(bytes[..<from] + bytes[to...])
        case 1: bytes[from] ^= 1 << UInt8(seed % 8)
        default: bytes = Array(bytes[..<from])
        }
        for (belonging, found) in Self.read(bytes) {
            #expect(belonging == .file("a.md"))
            for (id, version) in found.versions { #expect(tree.versions[id] == version) }
        }
    }

    @Test(arguments: [
        "../x.md", "/etc/x.md", "a/../b.md", ".hidden.md", "a/.git/x.md", "a//b.md", "x.sh", "x", "README.md", "a\u{1B}[2J.md", "a\nb.md",
        "a\u{202E}dm.md", "a\\b.md", String(repeating: "a/", count: 16) + "x.md", String(repeating: "a", count: 300) + ".md", "x.md/",
    ]) func whatIsNoNameOfADeckDoesNotGoAlong(path: String) {
        #expect(!CarriedName.isCarried(path))
        let version = Version(of: .file(path), .none, from: [], at: 0, on: "")
        var tree = VersionTree()
        tree.add(version)
        #expect(Self.read(VersionLines.text([.file(path): tree])).isEmpty)
    }

    @Test(arguments: ["x.md", "Bio/Zelle – Teil 1.md", "a b/c.png", "👩‍🔬.md", "s.mp3", "vol. 1./x.md"])
    func decksAndWhatTheyShowGoAlong(path: String) { #expect(CarriedName.isCarried(path)) }
}
