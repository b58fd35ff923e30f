import Files
import TestSupport
import Testing

@testable import Collection

@Suite struct SettingsTests {
    private let folder = TemporaryFolder()

    private func text(_ path: String) throws -> String { String(decoding: try FileSystem.bytes(of: path), as: UTF8.self) }

    @Test func aSettingChangesItsLineAlone() throws {
        let path = folder("config/nacre/config.yaml")
        let file = SettingsFile(path: path)
        try FileSystem.replace(path, with: "# mine\nnew-cards-per-day: 5\n\nunknown: 1\n")
        try file.set("day-starts-at", to: "05:30")
        try file.set("new-cards-per-day", to: "7")
        try file.changeDecks { $0 + ["/a b", "/c"] }
        #expect(
            try text(path)
                == "# mine\nnew-cards-per-day: 7\n\nunknown: 1\nday-starts-at: \"05:30\"\ndecks:\n  - \"/a b\"\n  - \"/c\"\n")
        let contents = file.read()
        #expect(contents.settings.newCardsPerDay == 7)
        #expect(contents.settings.dayStartMinutes == 330)
        #expect(contents.settings.decks == ["/a b", "/c"])
        #expect(contents.complaints == ["\(path):4: there is no setting 'unknown'"])
        try file.changeDecks { _ in [] }
        try file.set("day-starts-at", to: nil)
        #expect(try text(path) == "# mine\nnew-cards-per-day: 7\n\nunknown: 1\n")
    }

    @Test func aFileThatIsNotLinesIsLeftAsItIs() throws {
        let path = folder("config.yaml")
        try FileSystem.replace(path, with: "{ drill: off }\n")
        let error = #expect(throws: SettingsError.self) { try SettingsFile(path: path).set("drill", to: "on") }
        #expect(error.map { "\($0)" } == "\(path): is not written as 'name: value' lines that nacre can change; please change it by hand")
        #expect(try text(path) == "{ drill: off }\n")
    }

    @Test func aChangeForTheMomentSaysWhatAValueLooksLike() {
        #expect(throws: Never.self) { try SettingChange(parsing: "drill = off") }
        let unknown = #expect(throws: SettingsError.self) { try SettingChange(parsing: "dril=off") }
        #expect(unknown.map { "\($0)" } == "there is no setting 'dril'; did you mean 'drill'?")
        let wrong = #expect(throws: SettingsError.self) { try SettingChange(parsing: "drill=perhaps") }
        #expect(wrong.map { "\($0)" } == "--set takes a value, as in drill=on: it is on or off")
    }
}
