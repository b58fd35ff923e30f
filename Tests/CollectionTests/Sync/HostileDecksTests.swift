import Files
import Formats
import Foundation
import Sync
import TestSupport
import Testing

@testable import Collection

/// A place where anybody may have put anything.
@Suite(.serialized) struct HostileDecksTests {
    private let folder = TemporaryFolder()
    private let device: DeviceID
    private let other: String

    init() throws {
        var dice = Dice(state: 5)
        device = DeviceID(entropy: dice.entropy())
        other = DeviceID(entropy: dice.entropy()).description
        for name in ["place/decks/\(other)", "decks", "outside"] { try FileSystem.createFolder(folder(name)) }
    }

    private func sync() throws -> BelongingReport {
        var shelf = VersionShelf(folder("versions"))
        (shelf.carriesDecks, shelf.carriesSettings) = (true, true)
        var keeping = BelongingKeeping(
            shelf, decks: OwnDecks(root: folder("decks")), settings: OwnSettings(SettingsFile(path: folder("config.yaml"))),
            over: FolderCarrier(folder("place"), carrying: .decks, on: SystemDisk()), of: device, called: "here",
            at: 1_796_000_000_000, conflicts: folder("conflicts"))
        return try keeping.run()
    }

    /// Publishes as another device would.
    private func publish(_ versions: [Version], _ contents: [[UInt8]] = []) throws {
        var bytes: [UInt8] = []
        for version in versions {
            var tree = VersionTree()
            tree.add(version)
            bytes += VersionLines.text([version.belonging: tree])
        }
        try FileSystem.replace(folder("place/decks/\(other)/versions.txt"), with: bytes)
        for content in contents {
            try FileSystem.replace(folder("place/decks/\(other)/\(FilePrint(of: content)).md"), with: content)
        }
    }

    private static func version(_ path: String, _ bytes: [UInt8], from parents: [Version.ID] = []) -> Version {
        Version(of: .file(path), .bytes(FilePrint(of: bytes)), from: parents, at: 1, on: "evil\u{1B}[2J")
    }

    private var standing: [String] {
        var names: [String] = []
        var walk = FolderWalk(folder("decks"), deepest: 8, order: .byName, seesHidden: true)
        while let file = walk.next() { names.append(file.parts.joined(separator: "/")) }
        return names
    }

    @Test func noNameLeadsOutOfTheFolderOrIsNoDeck() throws {
        let text = Array("## q\n\na\n".utf8)
        let names = [
            "../x.md", "/x.md", "a/../../x.md", ".x.md", ".git/x.md", "x.sh", "a\u{1B}.md", "x.png", "README.md", "good.md",
            String(repeating: "d/", count: 40) + "x.md",
        ]
        try publish(names.map { Self.version($0, text) }, [text])
        #expect(try sync().came == ["good.md"])
        #expect(standing == ["good.md"])
        #expect(!FileSystem.exists(folder("x.md")) && !FileSystem.exists("/x.md"))
    }

    @Test func noLinkIsWrittenThroughOrReadThrough() throws {
        let text = Array("## q\n\na\n".utf8)
        symlink(folder("outside"), folder("decks/x"))
        try FileSystem.replace(folder("outside/secret.md"), with: "## secret\n\nsecret\n")
        symlink(folder("outside/secret.md"), folder("decks/link.md"))
        try publish([Self.version("x/in.md", text), Self.version("link.md", text)], [text])
        let report = try sync()
        #expect(report.came.isEmpty && report.went.isEmpty && report.notes.count == 2)
        #expect(try FileSystem.found(in: folder("outside")).map(\.name) == ["secret.md"])
        #expect(try String(decoding: FileSystem.bytes(of: folder("outside/secret.md")), as: UTF8.self) == "## secret\n\nsecret\n")
    }

    @Test func whatIsNoFileIsPassedOver() throws {
        let text = Array("## q\n\na\n".utf8)
        try publish([Self.version("a.md", text)])
        mkfifo(folder("place/decks/\(other)/\(FilePrint(of: text)).md"), 0o644)
        symlink("/etc/passwd", folder("place/decks/\(other)/versions-2.txt"))
        mkfifo(folder("place/decks/\(other)/versions-3.txt"), 0o644)
        try FileSystem.createFolder(folder("place/decks/\(other)/versions-4.txt"))
        symlink("/", folder("place/decks/everything"))
        let report = try sync()
        #expect(report.came.isEmpty && report.notes.contains { $0.hasPrefix("a.md of evil") })
    }

    @Test func bytesThatAreNotWhatTheirNameSaysDoNotCome() throws {
        let (text, wrong) = (Array("## q\n\na\n".utf8), Array("## q\n\nb\n".utf8))
        try publish([Self.version("a.md", text)])
        try FileSystem.replace(folder("place/decks/\(other)/\(FilePrint(of: text)).md"), with: wrong)
        #expect(try sync().came.isEmpty && standing.isEmpty)
        // As soon as they are there they do.
        try FileSystem.replace(folder("place/decks/\(other)/\(FilePrint(of: text)).md"), with: text)
        #expect(try sync().came == ["a.md"])
    }

    @Test func noMoreVersionsAndFilesComeThanMay() throws {
        let text = Array("## q\n\na\n".utf8)
        let heads = (0..<80).map { Self.version("a.md", Array("\($0)".utf8)) }
        let huge = Version(of: .file("huge.md"), .bytes(FilePrint("0123456789abcdef-99999999999")!), from: [], at: 1, on: "e")
        try publish(heads + [huge, Self.version("b.md", text)], [text])
        let report = try sync()
        #expect(report.came == ["b.md"])
        #expect(report.notes.contains("a.md has 80 versions that are not put together, and is left as it is"))
    }

    @Test func manyFilesAreMoreThanGoAlong() throws {
        var bytes: [UInt8] = []
        for number in 0..<(OwnDecks.mostFiles + 2000) {
            var tree = VersionTree()
            tree.add(Version(of: .file("\(number).md"), .none, from: [], at: 1, on: "e"))
            bytes += VersionLines.text([.file("\(number).md"): tree])
        }
        try FileSystem.replace(folder("place/decks/\(other)/versions.txt"), with: bytes)
        #expect(try sync().notes.first?.hasPrefix("more decks and settings are there than ") == true)
    }

    @Test func noSettingThatRunsOrIsUnknownIsTaken() throws {
        func set(_ name: String, _ value: String) -> Version { Version(of: .setting(name), .value(value), from: [], at: 1, on: "e") }
        try publish([
            set("opener", "rm -rf"), set("theme", "dark"), set("decks", "/etc"), set("sync", "on"), set("new-cards-per-day", "many"),
            set("no-such", "1"), set("drill", "off"), set("order", "a\nopener: rm"),
        ])
        let report = try sync()
        #expect(report.settings == ["drill"])
        #expect(try String(decoding: FileSystem.bytes(of: folder("config.yaml")), as: UTF8.self) == "drill: off\n")
    }
}
