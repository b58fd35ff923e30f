import Files
import Foundation
import Scheduling
import Storage
import Study
import Testing

@testable import Collection

/// A card is gone only where its file was looked for in a folder that is there. Nobody takes over from a card whose file is elsewhere.
@Suite struct AbsenceOfDecksTests {
    private static let card = "## What is a thiol?\n\nA group of sulphur and hydrogen, which gives its electron away.\n"
    private static let copy = "## What do thiols have?\n\nA group of sulphur and hydrogen, which gives its electron away.\n"

    /// A home that studies the decks of one more folder, with a card there that has a history.
    private func home() throws -> Home {
        let home = try Home(["own.md": "## One\n\n1\n"])
        try FileSystem.replace(home("stick/ext.md"), with: Self.card)
        try FileSystem.replace(home("config/nacre/config.yaml"), with: "decks:\n  - \(home("stick"))\n")
        home.collection.reloadSettings()
        try study("What is a thiol?", home)
        return home
    }

    private func study(_ heading: String, _ home: Home, _ paths: [String] = []) throws {
        let card = try #require(cards(home, paths).first { $0.heading == heading })
        let answer = Answer(grade: .four, mode: .scheduled, thinkingMilliseconds: 1, totalMilliseconds: 2)
        try home.collection.record([.answer(card.number, answer)])
    }

    private func cards(_ home: Home, _ paths: [String] = []) throws -> [ListedCard] {
        home.wait(milliseconds: 1000)
        return try home.collection.library(including: paths).store.cards(.all, day: home.collection.today)
    }

    /// How often the card with each heading was reviewed.
    private func reviews(_ home: Home, _ paths: [String] = []) throws -> [String: Int] {
        Dictionary(uniqueKeysWithValues: try cards(home, paths).map { ($0.heading, $0.schedule.reviews) })
    }

    @Test(arguments: [true, false]) func aDiskThatIsNotMountedKeepsItsCards(leavesAFolder: Bool) throws {
        let home = try home()
        try FileManager.default.moveItem(atPath: home("stick"), toPath: home("drawer"))
        if leavesAFolder { try FileManager.default.createDirectory(atPath: home("stick"), withIntermediateDirectories: true) }
        try FileSystem.replace(home.deck("other.md"), with: Self.copy)
        #expect(try reviews(home) == ["One": 0, "What do thiols have?": 0])
        #expect(try home.collection.openStore().pairings().doubts.isEmpty)
        if leavesAFolder { FileSystem.removeFolder(home("stick")) }
        try FileManager.default.moveItem(atPath: home("drawer"), toPath: home("stick"))
        #expect(try reviews(home) == ["One": 0, "What do thiols have?": 0, "What is a thiol?": 1])
    }

    @Test func aDeckThatOneCommandNamedKeepsItsCards() throws {
        let home = try Home(["own.md": "## One\n\n1\n"])
        let path = home("notes/ext.md")
        try FileSystem.replace(path, with: Self.card)
        try study("What is a thiol?", home, [path])
        try FileSystem.replace(home.deck("other.md"), with: Self.card)
        #expect(try reviews(home) == ["One": 0, "What is a thiol?": 0])
        let counts = try cards(home, [path]).map(\.schedule.reviews)
        #expect(counts.sorted() == [0, 0, 1])
        // What was read once is not read again.
        var isRead = false
        home.collection.listener = { if case .reading(let files) = $0, files > 0 { isRead = true } }
        #expect(try cards(home).count == 2)
        #expect(try cards(home, [path]).count == 3)
        #expect(!isRead)
    }

    @Test func aDeckThatIsLeftOutKeepsItsCards() throws {
        let home = try home()
        try FileSystem.replace(home("config/nacre/config.yaml"), with: "decks: []\n")
        home.collection.reloadSettings()
        try FileSystem.replace(home.deck("other.md"), with: Self.copy)
        #expect(try reviews(home) == ["One": 0, "What do thiols have?": 0])
    }

    @Test func aCardThatIsEditedMeanwhileIsKnownAgain() throws {
        let home = try home()
        try FileManager.default.moveItem(atPath: home("stick"), toPath: home("drawer"))
        #expect(try reviews(home) == ["One": 0])
        try FileManager.default.moveItem(atPath: home("drawer"), toPath: home("stick"))
        try FileSystem.replace(home("stick/ext.md"), with: Self.copy)
        #expect(try reviews(home) == ["One": 0, "What do thiols have?": 1])
    }

    /// What was deleted, or moved, is gone; its cards are known again elsewhere.
    @Test(arguments: ["delete", "move", "remove and delete", "move the folder"]) func whatIsGoneIsKnownAgain(way: String) throws {
        let home = try home()
        try FileSystem.replace(home("stick/two.md"), with: "## Two\n\n2\n")
        #expect(try reviews(home)["Two"] == 0)
        switch way {
        case "delete":
            try FileManager.default.removeItem(atPath: home("stick/ext.md"))
            try FileSystem.replace(home.deck("other.md"), with: Self.copy)
        case "move": try FileManager.default.moveItem(atPath: home("stick/ext.md"), toPath: home.deck("other.md"))
        case "remove and delete":
            try FileSystem.replace(home("config/nacre/config.yaml"), with: "decks: []\n")
            home.collection.reloadSettings()
            #expect(try reviews(home) == ["One": 0])
            try FileManager.default.removeItem(atPath: home("stick/ext.md"))
            try FileSystem.replace(home.deck("other.md"), with: Self.copy)
        default: try FileManager.default.moveItem(atPath: home("stick"), toPath: home.deck("stick"))
        }
        #expect(try reviews(home).values.max() == 1)
        #expect(try home.collection.openStore().pairings().doubts.isEmpty)
    }
}
