import Files
import Foundation
import Sync
import TestSupport

@testable import Collection

/// A device in a test, with decks and settings of its own, and a disk to which something carries files.
final class DeckDevice {
    let folder = TemporaryFolder()
    let disk: MemoryDisk
    let id: DeviceID
    let name: String
    var milliseconds: Int64
    private var dice: Dice
    private var copies = 0
    /// What carries its decks; a disk to which something else carries files, unless a test says otherwise.
    var carrier: (() -> any Carrier)?

    init(_ number: Int, disk: MemoryDisk = MemoryDisk(), milliseconds: Int64 = 1_796_000_000_000) throws {
        self.disk = disk
        self.milliseconds = milliseconds
        dice = Dice(state: UInt64(number) &* 7919)
        id = DeviceID(entropy: dice.entropy())
        name = "device \(number)"
        try FileSystem.createFolder(folder("decks"))
        var shelf = VersionShelf(folder("versions"))
        (shelf.carriesDecks, shelf.carriesSettings) = (true, true)
        try shelf.save()
    }

    private func keeping() -> BelongingKeeping {
        BelongingKeeping(
            VersionShelf(folder("versions")), decks: OwnDecks(root: folder("decks")),
            settings: OwnSettings(SettingsFile(path: folder("config.yaml"))),
            over: carrier?() ?? FolderCarrier(MemoryDisk.root, carrying: .decks, on: disk),
            of: id, called: name, at: milliseconds, conflicts: folder("conflicts"))
    }

    /// Keeps together.
    @discardableResult
    func sync() throws -> BelongingReport {
        milliseconds += 1000
        var keeping = keeping()
        return try keeping.run()
    }

    /// Keeps together, and is killed before or within one of the calls that write.
    func syncAndDie(after calls: Int) throws {
        disk.callsLeft = calls
        defer { disk.callsLeft = nil }
        do { try sync() } catch is MemoryDisk.Killed {}
    }

    /// Ends a conflict.
    func end(_ path: String, _ taking: ConflictEnd) throws {
        var keeping = keeping()
        guard let conflict = try keeping.run().conflicts.first(where: { $0.path == path }) else { return }
        try keeping.end(conflict, taking)
    }

    /// What is in a deck; nil where there is none.
    subscript(path: String) -> String? {
        get { (try? FileSystem.bytes(of: folder("decks/\(path)"))).map { String(decoding: $0, as: UTF8.self) } }
        set {
            let file = folder("decks/\(path)")
            if let newValue { try! FileSystem.replace(file, with: newValue) } else { FileSystem.remove(file) }
        }
    }

    /// The decks and what is in them.
    var decks: [String: String] {
        var decks: [String: String] = [:]
        var walk = FolderWalk(folder("decks"), deepest: 8, order: .byName)
        while let file = walk.next() { decks[file.parts.joined(separator: "/")] = self[file.parts.joined(separator: "/")] }
        return decks
    }

    /// A setting as the file has it.
    func setting(_ name: String) -> String? { OwnSettings(SettingsFile(path: folder("config.yaml"))).values()[name] }

    /// Sets a setting.
    func set(_ name: String, to value: String?) throws { try SettingsFile(path: folder("config.yaml")).set(name, to: value) }

    private static let home = ["decks", "versions", "conflicts"]

    /// Puts a copy of all aside.
    func backUp() throws {
        copies += 1
        for name in Self.home { try copy(name, to: "copy\(copies)-\(name)") }
    }

    /// Makes all what it was when a copy was made.
    func restore() throws {
        guard copies > 0 else { return }
        let number = Int.random(in: 1...copies, using: &dice)
        for name in Self.home {
            FileSystem.removeFolder(folder(name))
            try copy("copy\(number)-\(name)", to: name)
        }
    }

    private func copy(_ name: String, to other: String) throws {
        guard FileSystem.isFolder(folder(name)) else { return }
        try FileManager.default.copyItem(atPath: folder(name), toPath: folder(other))
    }

    /// Loses what it knows of versions.
    func forgetVersions() throws {
        FileSystem.removeFolder(folder("versions"))
        var shelf = VersionShelf(folder("versions"))
        (shelf.carriesDecks, shelf.carriesSettings) = (true, true)
        try shelf.save()
    }
}
