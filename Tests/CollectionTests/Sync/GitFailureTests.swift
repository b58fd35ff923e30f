import Files
import Foundation
import Sync
import TestSupport
import Testing

@testable import Collection

/// Git fails, or is killed in its work, at each call that is made of it: the network is gone, the disk is full, the machine goes down.
@Suite(.serialized) struct GitFailureTests {
    private let folder = TemporaryFolder()
    private var address: String { folder("meeting.git") }

    /// What becomes of the call that fails.
    enum Failing: String, CaseIterable {
        /// Nothing is done.
        case before
        /// All is done, and nobody hears of it.
        case after
        /// It is killed soon.
        case within
    }

    init() throws { #expect(try OutsideProgram.run(["git", "init", "--quiet", "--bare", folder("meeting.git")], isTyping: false) == 0) }

    /// A git whose call of this number fails; 0 for none.
    private func git(_ failing: Failing, at number: Int) throws -> String {
        let deed: String
        switch failing {
        case .before: deed = "exit 128"
        case .after: deed = "git \"$@\"; exit 128"
        case .within: deed = "timeout -s KILL 0.005 git \"$@\"; exit 137"
        }
        let script = """
            #!/bin/sh
            n=$(($(cat '\(folder("count"))') + 1))
            echo $n > '\(folder("count"))'
            if [ $n -eq \(number) ]; then \(deed); fi
            exec git "$@"

            """
        try FileSystem.replace(folder("count"), with: "0\n")
        try FileSystem.replace(folder("git-\(failing)-\(number)"), with: script)
        chmod(folder("git-\(failing)-\(number)"), 0o755)
        return folder("git-\(failing)-\(number)")
    }

    private var calls: Int { Int(String(decoding: (try? FileSystem.bytes(of: folder("count"))) ?? [], as: UTF8.self).trimmed) ?? 0 }

    private func carrier(_ cargo: Cargo, _ name: String, _ program: String = "git") -> GitCarrier {
        GitCarrier(
            address, carrying: cargo, keeping: folder("\(name).git"), at: 1_796_000_000,
            variables: ["PATH": "/usr/bin:/bin", "HOME": folder.path], asks: false, program: program)
    }

    private func sync(_ device: SyncedDevice, _ name: String, _ program: String = "git") throws {
        var synchronizing = Synchronizing(
            device.store, over: carrier(.logs, name, program), at: device.milliseconds, today: device.today
        ) { device.dice.entropy() }
        _ = try synchronizing.run()
    }

    @Test(arguments: Failing.allCases) func noAnswerIsLost(failing: Failing) throws {
        let (device, other) = (try SyncedDevice(1), try SyncedDevice(2))
        var number = 0
        repeat {
            number += 1
            try device.study()
            try other.study()
            try sync(other, "other")
            let program = try git(failing, at: number)
            // It is told, or was no matter.
            do { try sync(device, "device", program) } catch is CarrierError {} catch is CarrierChange {}
            let made = calls
            try sync(device, "device")
            try sync(other, "other")
            #expect(try device.log() == other.log(), "\(failing) at \(number)")
            #expect(try other.ids().isSuperset(of: device.acknowledged), "\(failing) at \(number)")
            if made < number { break }
        } while number < 40
        #expect(number > 5)
    }

    @Test(arguments: Failing.allCases) func noChangeOfADeckIsLost(failing: Failing) throws {
        let (device, other) = (try DeckDevice(1), try DeckDevice(2))
        other.carrier = { carrier(.decks, "other") }
        var lines = (0..<6).map { "line \($0)\n" }
        device["d.md"] = lines.joined()
        var number = 0
        repeat {
            number += 1
            lines.insert("w\(number)\n", at: 1)
            device["d.md"] = lines.joined()
            other["e.md"] = "other \(number)\n"
            try other.sync()
            let program = try git(failing, at: number)
            device.carrier = { carrier(.decks, "device", program) }
            do { try device.sync() } catch is CarrierError {} catch is CarrierChange {}
            let made = calls
            device.carrier = { carrier(.decks, "device") }
            try device.sync()
            try other.sync()
            #expect(other["d.md"] == lines.joined() && device["e.md"] == "other \(number)\n", "\(failing) at \(number)")
            if made < number { break }
        } while number < 40
        #expect(number > 5)
    }
}
