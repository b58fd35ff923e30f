import Files
import Foundation
import Testing

@testable import nacre

/// Homes on machines of different time zones, each as a process of its own.
@Suite struct SyncZonesTests {
    private static let zones = ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"]
    private static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

    private func run(_ home: Sandbox, _ zone: String, _ words: [String]) -> String {
        let child = Child(words, in: home, variables: ["TZ": zone])
        child.endInput()
        #expect(child.status(seconds: 60) == 0, "\(words)\n\(child.written)")
        return child.written
    }

    @Test(arguments: orders, [false, true]) func threeHomesInThreeZonesEndAlikeInWhateverOrder(order: [Int], isGit: Bool) throws {
        let homes = Self.zones.map { _ in Sandbox() }
        let place = homes[0].folder + "/meeting"
        if isGit { #expect(try OutsideProgram.run(["git", "init", "--quiet", "--bare", place], isTyping: false) == 0) }
        for (number, home) in homes.enumerated() {
            home.write("d.md", (1...6).map { "## q\($0)\n\nanswer \($0)\n\n" }.joined())
            for card in 1...2 {
                _ = run(home, Self.zones[number], ["grade", "q\(number + card)", "--as", "\(number + 2)"])
            }
        }
        for number in order + order.reversed() { _ = run(homes[number], Self.zones[number], ["sync", place]) }
        let logs = homes.enumerated().map { run($1, Self.zones[$0], ["log", "export"]) }
        #expect(Set(logs).count == 1)
        #expect(logs[0].split(separator: "\n").count == 6)
        let schedules = homes.enumerated().map { run($1, Self.zones[$0], ["due", "--json", "--now", "2026-12-24T12:00:00Z"]) }
        #expect(Set(schedules).count == 1)
    }

    @Test(.enabled(if: access("/usr/bin/rsync", X_OK) == 0)) func rsyncCarriesAFolderBackAndForth() throws {
        let homes = [Sandbox(), Sandbox()]
        let places = homes.map { $0.folder + "/meeting" }
        func carry(_ from: Int, _ to: Int, _ options: String...) throws {
            let words = ["rsync", "-a"] + options + [places[from] + "/", places[to] + "/"]
            #expect(try OutsideProgram.run(words, isTyping: false) == 0)
        }
        for (number, home) in homes.enumerated() {
            home.write("d.md", "## q\n\na\n")
            _ = run(home, "UTC", ["sync", places[number]])
        }
        for round in 0..<4 {
            for (number, home) in homes.enumerated() {
                _ = run(home, "UTC", ["grade", "q", "--as", "4", "--yes"])
                _ = run(home, "UTC", ["sync"])
                // As careful people do, and as careless ones do: what the other side knew alone goes, files are spliced and written over.
                switch round {
                case 0: try carry(number, 1 - number, "-u")
                case 1: try carry(number, 1 - number, "--delete")
                case 2: try carry(number, 1 - number, "--append")
                default: try carry(number, 1 - number, "--inplace")
                }
            }
        }
        for number in [0, 1, 0, 1] {
            _ = run(homes[number], "UTC", ["sync"])
            try carry(number, 1 - number, "-u")
        }
        let logs = homes.map { run($0, "UTC", ["log", "export"]) }
        #expect(Set(logs).count == 1 && logs[0].split(separator: "\n").count == 8)
    }
}
