import Files
import Foundation
import Sync
import TestSupport
import Testing

@testable import Collection

/// Whatever devices do to decks, and carriers to files: in the end all have the same, with every line that was written in it.
@Suite(.serialized) struct DeckWalkTests {
    private static func number(_ name: String, _ usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
    }

    /// The walks: `NACRE_SYNC_WALKS` asks for more of them, `NACRE_SYNC_SEED` says with which they begin.
    static let walks: [Int] = {
        let first = number("NACRE_SYNC_SEED", 1)
        return Array(first..<(first + number("NACRE_SYNC_WALKS", 12)))
    }()

    /// All that was written, as it stands in decks.
    private func words(_ devices: [DeckDevice]) -> Set<String> {
        let texts = devices.flatMap { Array($0.decks.values) }
        return Set(texts.flatMap { $0.split { $0 == " " || $0 == "\n" } }.filter { $0.hasPrefix("w") }.map { String($0) })
    }

    private func settle(_ devices: [DeckDevice], _ carrier: BadCarrier) throws -> [BelongingReport] {
        var reports: [BelongingReport] = []
        for _ in 0..<3 {
            reports = []
            for device in devices {
                reports.append(try device.sync())
                carrier.settle()
            }
        }
        return reports
    }

    /// Ends conflicts by keeping both ways, as a learner would who cannot decide.
    private func endConflicts(_ devices: [DeckDevice], _ carrier: BadCarrier, _ seed: Int) throws {
        for _ in 0..<40 {
            let reports = try settle(devices, carrier)
            guard let (device, report) = zip(devices, reports).first(where: { !$0.1.conflicts.isEmpty }) else { return }
            let conflict = report.conflicts[0]
            let marked = String(decoding: try FileSystem.bytes(of: conflict.file), as: UTF8.self)
            let lines = marked.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
                !["<<<<<<<", "=======", ">>>>>>>"].contains { line.hasPrefix($0) }
            }
            try FileSystem.replace(conflict.file, with: lines.joined(separator: "\n"))
            try device.end(conflict.path, .edited)
        }
        Issue.record("walk \(seed): conflicts do not end")
    }

    private func edit(_ device: DeckDevice, _ word: String, _ dice: inout Dice) {
        let path = ["a.md", "b.md", "x/c.md"].randomElement(using: &dice)!
        var lines = (device[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        if lines.isEmpty { lines = (0..<8).map { "line \($0)" } }
        let place = Int.random(in: 0...lines.count, using: &dice)
        if Bool.random(using: &dice) || place == lines.count {
            lines.insert(word, at: place)
        } else {
            // Nothing that was written is taken away.
            lines[place] += " " + word
        }
        try? FileSystem.createFolder(device.folder("decks/x"))
        device[path] = lines.map { $0 + "\n" }.joined()
    }

    @Test(arguments: walks) func noLineIsLostWhateverHappens(seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 101)
        let clocks: [Int64] = [1_796_000_000_000, 1_796_003_600_000, 3_600_000, 4_110_000_000_000, 1_795_136_000_000]
        let devices = try clocks.enumerated().map { try DeckDevice($0 + seed * 10, milliseconds: $1) }
        var carrier = BadCarrier(devices.map(\.disk), seed: UInt64(seed))
        var needed: Set<String> = []
        for step in 0..<50 {
            let device = devices.randomElement(using: &dice)!
            switch Int.random(in: 0..<20, using: &dice) {
            case 0..<6:
                let word = "w\(step)"
                edit(device, word, &dice)
                needed.insert(word)
            case 6..<10: try device.sync()
            case 10, 11: try device.syncAndDie(after: Int.random(in: 0..<6, using: &dice))
            case 12: try device.backUp()
            case 13:
                // What was nowhere else would be gone with the files. A carrier may have a newer and worse file somewhere yet.
                for _ in 0..<3 {
                    try device.sync()
                    carrier.settle()
                    for other in devices where other !== device { try other.sync() }
                }
                try device.restore()
            case 14:
                try device.sync()
                try device.forgetVersions()
            case 15: try device.set("new-cards-per-day", to: String(step))
            default: carrier.act()
            }
        }
        try endConflicts(devices, carrier, seed)
        for device in devices { #expect(device.decks == devices[0].decks, "walk \(seed)") }
        #expect(Set(devices.map { $0.setting("new-cards-per-day") }).count == 1, "walk \(seed)")
        let lost = needed.subtracting(words(devices))
        #expect(lost.isEmpty, "walk \(seed): \(lost.sorted()) are lost")
    }
}
