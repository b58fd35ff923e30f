import Files
import Foundation
import Scheduling
import Storage
import Sync
import TestSupport
import Testing

@testable import Collection

/// Real git, by path.
@Suite struct GitCarrierTests {
    private let folder = TemporaryFolder()
    private var address: String { folder("meeting.git") }

    init() throws { try git("init", "--quiet", "--bare", folder("meeting.git")) }

    private func git(_ words: String...) throws { #expect(try OutsideProgram.run(["git"] + words, isTyping: false) == 0) }

    private func output(_ words: String...) throws -> String {
        let variables = ["PATH": "/usr/bin:/bin", "HOME": folder.path]
        return String(decoding: try CapturedProgram.run(["git", "-C", address] + words, variables: variables).output, as: UTF8.self)
    }

    private func carrier(_ name: String, at seconds: Int64 = 1_796_000_000, address: String? = nil) -> GitCarrier {
        let variables = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere/index"]
        return GitCarrier(
            address ?? self.address, keeping: folder("\(name).git"), at: seconds, variables: variables, asks: false)
    }

    @discardableResult
    private func sync(_ device: SyncedDevice, _ name: String, at seconds: Int64 = 1_796_000_000) throws -> SyncReport {
        var synchronizing = Synchronizing(
            device.store, over: carrier(name, at: seconds), at: device.milliseconds, today: device.today
        ) { device.dice.entropy() }
        return try synchronizing.run()
    }

    @Test func eachDeviceHasABranchOfItsOwn() throws {
        let devices = try (1...3).map { try SyncedDevice($0) }
        for round in 0..<3 {
            for (number, device) in devices.enumerated() {
                try device.study()
                // From 1970 and 2100 alike: servers take no other dates than these.
                try sync(device, "\(number)", at: [0, 1_796_000_000, 9_000_000_000][round])
            }
        }
        for (number, device) in devices.enumerated() { try sync(device, "\(number)") }
        #expect(try Set(devices.map { try $0.log() }).count == 1)
        let branches = try output("for-each-ref", "--format=%(refname)").split(separator: "\n")
        #expect(branches.count == 4 && branches.contains("refs/heads/main"))
        #expect(
            try output("log", "--all", "--format=%an <%ae> %s").split(separator: "\n").allSatisfy {
                $0.hasPrefix("nacre <nacre@localhost> ")
            })
        #expect(try output("fsck", "--strict") == "")
        for device in devices {
            let report = try sync(device, "x\(device.dice.state)")
            #expect(report.came == 0 && report.went == 0)
        }
    }

    @Test func aTwinGoesByANewIdAndNothingIsLost() throws {
        let (device, twin) = (try SyncedDevice(1), try SyncedDevice(2))
        try device.study()
        try sync(device, "device")
        try twin.becomeTwin(of: device)
        try device.study()
        try twin.study()
        try sync(device, "device")
        #expect(try sync(twin, "twin").isRenamed)
        try sync(device, "device")
        #expect(try device.log() == twin.log())
        #expect(try device.ids().isSuperset(of: device.acknowledged.union(twin.acknowledged)))
    }

    @Test func aPushThatIsRefusedIsTriedAgain() throws {
        let (device, twin) = (try SyncedDevice(1), try SyncedDevice(2))
        try twin.becomeTwin(of: device)
        // Both have looked; one of them writes.
        var first = carrier("device")
        _ = try first.list()
        try twin.study()
        try sync(twin, "twin")
        try device.study()
        let id = try device.id()
        let change = OwnChange(PiecePath(nameOf: id), bytes: Array("{}\n".utf8))
        #expect(throws: CarrierChange.self) { try first.write([change], of: id) }
    }

    @Test func aBranchThatIsGoneIsMadeAgainByWhoKnowsWhatItHeld() throws {
        let devices = try (1...2).map { try SyncedDevice($0) }
        for device in devices { try device.study() }
        for (number, device) in devices.enumerated() { try sync(device, "\(number)") }
        try sync(devices[0], "0")
        for branch in try output("for-each-ref", "--format=%(refname)", "refs/heads/nacre").split(separator: "\n") {
            _ = try output("update-ref", "-d", String(branch))
        }
        try sync(devices[0], "0")
        let fresh = try SyncedDevice(9)
        try sync(fresh, "fresh")
        #expect(try fresh.log() == devices[0].log())
    }

    @Test func locksOfAKilledGitAreTakenAway() throws {
        let device = try SyncedDevice(1)
        try device.study()
        try sync(device, "device")
        for name in ["HEAD.lock", "packed-refs.lock", "refs/remotes/where/nacre/\(try device.id()).lock"] {
            try FileSystem.replace(folder("device.git/\(name)"), with: "")
        }
        try device.study()
        #expect(try sync(device, "device").went > 0)
    }

    @Test func whatGitCannotReachIsToldInASentence() throws {
        var gone = carrier("gone", address: folder("nothing.git"))
        do {
            _ = try gone.list()
            Issue.record("there is nothing to list")
        } catch let error as CarrierError {
            #expect(error.isPassing)
            #expect(error.description.hasPrefix("git could not get at \(folder("nothing.git")): "))
        }
        // A server that takes nothing says so itself.
        try FileSystem.replace(address + "/hooks/pre-receive", with: "#!/bin/sh\nexit 1\n")
        chmod(address + "/hooks/pre-receive", 0o755)
        let device = try SyncedDevice(1)
        try device.study()
        #expect(throws: CarrierError("\(address) takes nothing: [remote rejected] (pre-receive hook declined)")) {
            try sync(device, "device")
        }
    }

    /// What a server says when it takes nothing, and what is made of it.
    @Test(arguments: [
        (
            "fatal: unable to write loose object file: No space left on device",
            "there is no room on the disk of PLACE; nothing is lost: make room there, and try again"
        ),
        ("error: GH001: too large.", "PLACE takes nothing: [remote rejected] (pre-receive hook declined): GH001: too large"),
    ]) func whatAServerSaysIsToldOn(word: String, told: String) throws {
        try FileSystem.replace(address + "/hooks/pre-receive", with: "#!/bin/sh\necho '\(word)' >&2\nexit 1\n")
        chmod(address + "/hooks/pre-receive", 0o755)
        let device = try SyncedDevice(1)
        try device.study()
        #expect(throws: CarrierError(told.replacing("PLACE", with: address))) { try sync(device, "device") }
        FileSystem.remove(address + "/hooks/pre-receive")
        #expect(try sync(device, "device").went > 0)
    }

    @Test func nothingIsAskedWhereNobodyLooks() {
        #expect(GitSurroundings.unaskingSSH(nil)?.hasPrefix("ssh -oBatchMode=yes ") == true)
        #expect(GitSurroundings.unaskingSSH("/usr/bin/ssh -i key")?.hasPrefix("/usr/bin/ssh -i key -oBatchMode=yes ") == true)
        #expect(GitSurroundings.unaskingSSH("plink -i key") == nil)
        let quiet = GitSurroundings(["SSH_ASKPASS": "ask", "GIT_ASKPASS": "ask", "GIT_DIR": "/x", "HOME": "/h"]).unasking.variables
        #expect(quiet["SSH_ASKPASS"] == nil && quiet["GIT_ASKPASS"] == "" && quiet["GIT_DIR"] == nil && quiet["HOME"] == "/h")
        #expect(quiet["GIT_TERMINAL_PROMPT"] == "0")
    }

    /// The learner's own way of getting at a server is kept, and told not to ask.
    @Test func theLearnersSshIsUsed() throws {
        try FileSystem.replace(folder(".gitconfig"), with: "[core]\nsshCommand = \(folder("ssh")) -i key\n")
        try FileSystem.replace(folder("ssh"), with: "#!/bin/sh\necho \"$@\" > '\(folder("words"))'\nexit 255\n")
        chmod(folder("ssh"), 0o755)
        for asks in [true, false] {
            var there = GitCarrier(
                "git@host:x", keeping: folder("ssh.git"), at: 0, variables: ["PATH": "/usr/bin:/bin", "HOME": folder.path], asks: asks)
            #expect(throws: CarrierError.self) { try there.list() }
            let words = String(decoding: try FileSystem.bytes(of: folder("words")), as: UTF8.self)
            #expect(words.contains("-i key") && words.contains("BatchMode=yes") == !asks, "\(words)")
        }
    }

    @Test func whatSshSaysGoesBeforeWhatGitSays() {
        let repository = GitRepository(path: "/x", address: "git@host:x", variables: [:], asks: false)
        let complaint =
            "ssh: connect to host host port 22: Connection refused\r\nfatal: Could not read from remote repository.\n\nPlease …\n"
        let told =
            "git could not get at git@host:x: ssh: connect to host host port 22: Connection refused; to see more: git ls-remote git@host:x"
        #expect(
            repository.failure(complaint, status: 128)
                == CarrierError(told, isPassing: true))
        #expect(
            repository.failure("fatal: no path.\n", status: 128).description
                == "git could not get at git@host:x: no path; to see more: git ls-remote git@host:x")
    }

    @Test(arguments: ["ext::sh -c true", "fd::17", "-oProxyCommand=true", "--upload-pack=x", "a\nb"])
    func whatWouldRunSomethingIsNoAddress(text: String) {
        #expect(throws: CarrierError.self) { try SyncTarget(text, path: "/\(text)", data: "/data") }
    }
}
