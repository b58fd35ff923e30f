import Files
import Foundation
import Testing

@testable import nacre

/// Keeping together by itself, beside a session.
@Suite struct SyncBesideTests {
    private let here = Sandbox()
    private let there = Sandbox()
    private var place: String { here.folder + "/meeting" }

    init() {
        for home in [here, there] { home.write("d.md", "## q\n\na\n\n## r\n\nb\n") }
        here.run(["config", "sync", "on"])
        here.run(["sync", place, "--name", "laptop", "--seed", "1"])
        there.run(["grade", "q", "--as", "4", "--seed", "2"])
        there.run(["sync", place, "--name", "desktop", "--seed", "2"])
    }

    @Test func whatCameMeanwhileIsToldInALine() {
        #expect(here.output("sync", "--beside") == [])
        let first = here.output("study", typing: ["q"])
        #expect(first.contains("1 answer from desktop came."))
        #expect(!here.output("study", typing: ["q"]).contains("1 answer from desktop came."))
    }

    @Test func toBeOfflineIsNoError() {
        FileSystem.removeFolder(place)
        let run = here.run(["sync", "--beside"])
        #expect(run.status == 0 && run.transcript.isEmpty)
    }

    /// The lines in the files of this device.
    private func published() -> Int {
        var walk = FolderWalk(place, deepest: 3, order: .byName)
        var count = 0
        while let file = walk.next() {
            guard file.name.hasSuffix(".jsonl"), let bytes = try? FileSystem.bytes(of: file.path) else { continue }
            count += bytes.count { $0 == 0x0A }
        }
        return count
    }

    @Test func aSessionIsFollowedByAProgramOfItsOwn() {
        #expect(published() == 1)
        let child = Child(["study"], in: here)
        child.type("\n5\nq\n")
        child.endInput()
        #expect(child.status(seconds: 60) == 0, "\(child.written)")
        for _ in 0..<600 where published() < 2 { usleep(100_000) }
        #expect(published() == 2)
    }

    @Test func nothingGoesOnBesideWhereThatWasNotChosen() {
        here.run(["config", "sync", "off"])
        let child = Child(["study"], in: here)
        child.type("\n5\nq\n")
        child.endInput()
        #expect(child.status(seconds: 60) == 0)
        usleep(1_500_000)
        #expect(published() == 1)
    }
}
