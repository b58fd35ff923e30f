import Foundation
import TestSupport
import Testing

@testable import nacre

/// What 0.1.0 left behind is opened, and comes to the same state, line for line.
@Suite struct KeptStoreTests {
    private static let state = try! FirstVersion.kept("0.1.0.state.jsonl")

    private func sandbox() throws -> Sandbox {
        let sandbox = Sandbox(now: "2026-10-02T11:00:00Z")
        try FileManager.default.createDirectory(atPath: sandbox.store.parentFolder, withIntermediateDirectories: true)
        return sandbox
    }

    @Test func aStoreOfTheFirstReleaseComesToTheSameState() throws {
        let sandbox = try sandbox()
        try FirstVersion.copyKept(to: sandbox.store)
        #expect(sandbox.output("dump", "state") == Self.state)
        #expect(sandbox.output("dump", "state", "--rebuild") == Self.state)
        #expect(sandbox.output("backup", "--list", "--json").joined().contains("before-migration"))
    }

    @Test func aLogOfTheFirstReleaseComesToTheSameState() throws {
        let sandbox = try sandbox()
        let file = sandbox.folder + "/log.jsonl"
        let lines = try FirstVersion.kept("0.1.0.jsonl")
        try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        #expect(sandbox.run(["log", "import", file]).status == 0)
        #expect(sandbox.output("dump", "state") == Self.state)
        // It goes out in the format of today, and comes in again as the same.
        let exported = sandbox.output("dump", "log")
        #expect(exported.count == lines.count && exported.allSatisfy { $0.hasPrefix(#"{"v":2,"#) })
        let again = try self.sandbox()
        try exported.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        #expect(again.run(["log", "import", file]).status == 0)
        #expect(again.output("dump", "state") == Self.state)
        #expect(again.output("dump", "log") == exported)
    }

    /// The store and the log were taken from the same learner.
    @Test func storeAndLogOfTheFirstReleaseHoldTheSame() throws {
        let (one, other) = (try sandbox(), try sandbox())
        try FirstVersion.copyKept(to: one.store)
        let file = other.folder + "/log.jsonl"
        try FirstVersion.kept("0.1.0.jsonl").joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        other.run(["log", "import", file])
        #expect(one.output("dump", "log") == other.output("dump", "log"))
    }
}
