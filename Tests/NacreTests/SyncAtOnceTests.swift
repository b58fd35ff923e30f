import Files
import Foundation
import Testing

@testable import nacre

/// Several programs keep one device together at once, and study beside it.
@Suite(.serialized) struct SyncAtOnceTests {
    private let here = Sandbox()
    private let there = Sandbox()
    private var place: String { here.folder + "/meeting" }

    init() {
        for home in [here, there] { home.write("d.md", (1...9).map { "## q\($0)\n\nanswer \($0)\n\n" }.joined()) }
        here.run(["config", "new-cards-per-day", "100"])
        here.run(["sync", place, "--name", "laptop", "--seed", "1"])
        there.run(["sync", place, "--name", "desktop", "--seed", "2"])
    }

    /// The ids of what is in the files of devices, and how many lines there are.
    private func published() -> (ids: Set<String>, lines: Int) {
        var (ids, lines): (Set<String>, Int) = ([], 0)
        var walk = FolderWalk(place, deepest: 3, order: .byName)
        while let file = walk.next() {
            guard file.name.hasSuffix(".jsonl"), let bytes = try? FileSystem.bytes(of: file.path) else { continue }
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                lines += 1
                if let range = line.range(of: #""id":"[^"]*""#, options: .regularExpression) { ids.insert(String(line[range])) }
            }
        }
        return (ids, lines)
    }

    private func events(_ home: Sandbox) -> Int { home.output("dump", "log").count }

    @Test func severalAtOnceComeToTheSame() {
        for number in 1...5 { here.run(["grade", "q\(number)", "--as", "4", "--seed", "\(number)"]) }
        for number in 6...9 { there.run(["grade", "q\(number)", "--as", "4", "--seed", "\(number)"]) }
        let children = (0..<6).map { Child(["sync"], in: $0.isMultiple(of: 2) ? here : there) }
        for child in children { #expect(child.status(seconds: 60) == 0, "\(child.written)") }
        for home in [here, there, here] { home.run(["sync"]) }
        #expect(events(here) == 9 && events(there) == 9)
        #expect(published().ids.count == 9 && published().lines == 9)
        #expect(here.output("log", "export") == there.output("log", "export"))
    }

    @Test func anotherThatIsAtItIsTold() throws {
        let lock = here.folder + "/data/nacre/sync/lock"
        let run = try FileSystem.alone(with: lock) { here.run(["sync"]) }
        #expect(run.status == 1)
        #expect(run.transcript.joined(separator: " ").contains("another nacre is keeping this device together with the others"))
        #expect(here.run(["sync"]).status == 0)
    }

    @Test func aSessionGoesOnBesideIt() {
        let session = Child(["study"], in: here, columns: 80)
        for number in 1...4 {
            #expect(session.waits(for: "q\(number)", seconds: 30), "\(session.written)")
            there.run(["grade", "q9", "--as", "4", "--yes"])
            there.run(["sync"])
            let sync = Child(["sync"], in: here)
            session.type(" ")
            #expect(session.waits(for: "answer \(number)", seconds: 30), "\(session.written)")
            session.type("4")
            #expect(sync.status(seconds: 60) == 0, "\(sync.written)")
        }
        session.type("q")
        #expect(session.status(seconds: 30) == 0)
        for home in [here, there, here] { #expect(home.run(["sync"]).status == 0) }
        #expect(events(here) == 8 && events(there) == 8)
        #expect(published().ids.count == 8)
    }

    @Test func twoSessionsThatKeepTogetherBothTellAll() {
        here.run(["config", "sync", "on"])
        let sessions = (0..<2).map { _ in Child(["study"], in: here) }
        for session in sessions {
            session.type("\n5\n\n4\nq\n")
            session.endInput()
        }
        for session in sessions { #expect(session.status(seconds: 60) == 0, "\(session.written)") }
        let count = events(here)
        #expect(count >= 2)
        // By themselves, once both are gone.
        for _ in 0..<600 where published().ids.count < count { usleep(100_000) }
        #expect(published().ids.count == count && published().lines == count)
        there.run(["sync"])
        #expect(events(there) == count)
    }
}
