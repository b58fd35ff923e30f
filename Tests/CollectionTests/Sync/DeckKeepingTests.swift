import Files
import Foundation
import Sync
import TestSupport
import Testing

@testable import Collection

/// Decks that are changed on several devices.
@Suite(.serialized) struct DeckKeepingTests {
    private let carried: BadCarrier
    private let devices: [DeckDevice]
    private var a: DeckDevice { devices[0] }
    private var b: DeckDevice { devices[1] }

    init() throws {
        devices = try (1...3).map { try DeckDevice($0) }
        carried = BadCarrier(devices.map(\.disk), seed: 1)
    }

    private static func deck(_ cards: String...) -> String { cards.map { "## \($0)\n\nanswer of \($0)\n\n" }.joined() }

    @discardableResult
    private func settle(_ rounds: Int = 3) throws -> [BelongingReport] {
        var reports: [BelongingReport] = []
        for round in 0..<rounds {
            for device in devices {
                let report = try device.sync()
                if round == rounds - 1 { reports.append(report) }
                carried.settle()
            }
        }
        return reports
    }

    @Test func whatIsChangedOnOneDeviceIsSoOnAll() throws {
        a["cells/nac.md"] = Self.deck("one", "two")
        try settle()
        #expect(devices.allSatisfy { $0.decks == a.decks } && b["cells/nac.md"] == Self.deck("one", "two"))
        b["cells/nac.md"] = Self.deck("one", "two", "three")
        #expect(try b.sync().went == ["cells/nac.md"])
        carried.settle()
        #expect(try a.sync().came == ["cells/nac.md"])
        #expect(a["cells/nac.md"] == Self.deck("one", "two", "three"))
        let report = try settle()
        #expect(report.allSatisfy { $0.came.isEmpty && $0.went.isEmpty && $0.notes.isEmpty && $0.conflicts.isEmpty })
    }

    @Test func changesInDifferentPlacesAreOneDeck() throws {
        a["d.md"] = Self.deck("one", "two", "three")
        try settle()
        a["d.md"] = Self.deck("zero", "one", "two", "three")
        b["d.md"] = Self.deck("one", "two", "three", "four")
        try settle()
        for device in devices { #expect(device["d.md"] == Self.deck("zero", "one", "two", "three", "four")) }
    }

    @Test func whatDoesNotGoTogetherIsToldAndStudyGoesOn() throws {
        a["d.md"] = Self.deck("one")
        try settle()
        let (mine, theirs) = ("## one\n\nmine\n\n", "## one\n\ntheirs\n\n")
        (a["d.md"], b["d.md"]) = (mine, theirs)
        let reports = try settle()
        #expect(a["d.md"] == mine && b["d.md"] == theirs)
        #expect(reports[0].conflicts.map(\.path) == ["d.md"] && reports[1].conflicts.map(\.path) == ["d.md"])
        let marked = String(decoding: try FileSystem.bytes(of: reports[0].conflicts[0].file), as: UTF8.self)
        #expect(marked == "## one\n\n<<<<<<< device 1 (here)\nmine\n=======\ntheirs\n>>>>>>> device 2\n\n")
        try b.end("d.md", .theirs)
        let after = try settle()
        #expect(devices.allSatisfy { $0["d.md"] == mine })
        #expect(after.allSatisfy { $0.conflicts.isEmpty })
        #expect(!FileSystem.exists(reports[0].conflicts[0].file))
    }

    @Test func aConflictIsEndedByEditingTheFileInWhichBothStand() throws {
        a["d.md"] = Self.deck("one")
        try settle()
        (a["d.md"], b["d.md"]) = ("## one\n\nmine\n\n", "## one\n\ntheirs\n\n")
        let file = try settle()[0].conflicts[0].file
        #expect(throws: CarrierError.self) { try a.end("d.md", .edited) }
        try FileSystem.replace(file, with: "## one\n\nmine and theirs\n\n")
        // What was begun to edit is not written over.
        try settle()
        try a.end("d.md", .edited)
        try settle()
        #expect(devices.allSatisfy { $0["d.md"] == "## one\n\nmine and theirs\n\n" })
    }

    @Test func aDeckIsDeletedOnlyWhereItIsUnchanged() throws {
        (a["d.md"], a["e.md"], a["f.md"]) = (Self.deck("one"), Self.deck("two"), Self.deck("three"))
        try settle()
        (a["d.md"], a["e.md"]) = (nil, nil)
        b["e.md"] = Self.deck("two", "and")
        #expect(try a.sync().went.sorted() == ["d.md", "e.md"])
        carried.settle()
        let report = try b.sync()
        #expect(report.gone == ["d.md"] && report.notes == ["e.md was deleted on device 1 and changed here: it stays"])
        try settle()
        for device in devices { #expect(device.decks == ["e.md": Self.deck("two", "and"), "f.md": Self.deck("three")]) }
        // One that is made again under its old name is there again.
        b["d.md"] = Self.deck("one")
        try settle()
        #expect(devices.allSatisfy { $0["d.md"] == Self.deck("one") })
    }

    @Test func aFolderThatIsGoneIsAnAccident() throws {
        (a["d.md"], a["x/e.md"]) = (Self.deck("one"), Self.deck("two"))
        try settle()
        let before = a.decks
        FileSystem.removeFolder(a.folder("decks"))
        #expect(try a.sync().notes.first?.hasPrefix("there was nothing in ") == true)
        #expect(a.decks == before)
        try settle()
        #expect(devices.allSatisfy { $0.decks == before })
    }

    @Test func whatWasPutBackIsKept() throws {
        a["d.md"] = Self.deck("one")
        try settle()
        a["d.md"] = Self.deck("one", "wrong")
        try settle()
        // Taken back on one device, while another goes on.
        a["d.md"] = Self.deck("one")
        b["d.md"] = Self.deck("zero", "one", "wrong")
        try settle()
        #expect(devices.allSatisfy { $0["d.md"] == Self.deck("zero", "one") })
    }

    @Test func picturesGoAlongWhereADeckShowsThem() throws {
        a["x/d.md"] = "## one\n\n![a](../p/a%20b.png) and [s](s.mp3)\n\n"
        try FileSystem.createFolder(a.folder("decks/p"))
        (a["p/a b.png"], a["x/s.mp3"], a["x/other.png"], a["x/notes.txt"]) = ("PNG", "MP3", "PNG2", "text")
        try settle()
        #expect(b.decks.keys.sorted() == ["p/a b.png", "x/d.md", "x/s.mp3"])
        // A picture that is shown no more stays, and one that two change is told.
        a["x/d.md"] = "## one\n\nnothing\n\n"
        try settle()
        #expect(b["p/a b.png"] == "PNG")
        (a["p/a b.png"], b["p/a b.png"]) = ("PNG-a", "PNG-b")
        let report = try settle()
        #expect(report[1].conflicts.map(\.path) == ["p/a b.png"] && b["p/a b.png"] == "PNG-b")
    }

    @Test func aNewDeviceWithAnOldCopyTakesTheNewVersion() throws {
        a["d.md"] = Self.deck("one")
        try settle()
        a["d.md"] = Self.deck("one", "two")
        try settle()
        try b.forgetVersions()
        b["d.md"] = Self.deck("one")
        try settle()
        #expect(devices.allSatisfy { $0["d.md"] == Self.deck("one", "two") })
    }

    @Test func settingsGoAlongKeyByKey() throws {
        try a.set("new-cards-per-day", to: "7")
        try a.set("theme", to: "plain")
        try settle()
        #expect(b.setting("new-cards-per-day") == "7" && b.setting("theme") == nil)
        b.milliseconds += 100_000
        try a.set("new-cards-per-day", to: "8")
        try a.set("drill", to: "off")
        try b.set("new-cards-per-day", to: "9")
        _ = try a.sync()
        carried.settle()
        let report = try b.sync()
        #expect(report.settings == ["drill"] && report.bothSet.map(\.name) == ["new-cards-per-day"] && report.bothSet[0].isMine)
        try settle()
        for device in devices { #expect(device.setting("new-cards-per-day") == "9" && device.setting("drill") == "off") }
        try b.set("drill", to: nil)
        try settle()
        #expect(a.setting("drill") == nil)
    }
}
