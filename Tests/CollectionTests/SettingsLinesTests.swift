import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Collection

/// What a learner has written into the file of settings stays when Nacre changes it.
@Suite struct SettingsLinesTests {
    private let folder = TemporaryFolder()

    private func changed(_ text: String, _ change: (SettingsFile) throws -> Void) throws -> String {
        let path = folder("config.yaml")
        try FileSystem.replace(path, with: text)
        try change(SettingsFile(path: path))
        return String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
    }

    /// A file, a setting, its new value, and the file afterwards.
    @Test(arguments: [
        ("new-cards-per-day: 5 # five\n", "new-cards-per-day", "7", "new-cards-per-day: 7 # five\n"),
        (
            "# mine\nnew-cards-per-day:   5\t# five # or so\n# end\n", "new-cards-per-day", "7",
            "# mine\nnew-cards-per-day:   7\t# five # or so\n# end\n"
        ),
        ("drill: \"on\" # a # b\n", "drill", "off", "drill: off # a # b\n"),
        ("day-starts-at: '04:00'  # early\n", "day-starts-at", "05:30", "day-starts-at: \"05:30\"  # early\n"),
        ("rest-days: saturday, sunday # both\n", "rest-days", "none", "rest-days: none # both\n"),
        ("drill: # as it comes\n", "drill", "off", "drill: off # as it comes\n"), ("drill:\n", "drill", "off", "drill: off\n"),
        ("\"drill\" : on # q\n", "drill", "off", "\"drill\" : off # q\n"),
        ("# only words", "drill", "off", "# only words\ndrill: off\n"),
        (
            "theme: dark\n# decks of mine\ndecks:\n  - /a # here\n", "drill", "off",
            "theme: dark\n# decks of mine\ndecks:\n  - /a # here\ndrill: off\n"
        ),
        ("theme: dark # night\r\ndrill: on # x\r\n", "drill", "off", "theme: dark # night\r\ndrill: off # x\r\n"),
        ("drill: on # why not\ntheme: dark\n", "drill", nil, "# why not\ntheme: dark\n"),
        ("drill: on\ntheme: dark\n", "drill", nil, "theme: dark\n"),
        ("theme: dark # night\n", "drill", nil, "theme: dark # night\n"),
    ]) func aSettingChangesItsValueAlone(before: String, name: String, value: String?, after: String) throws {
        #expect(try changed(before) { try $0.set(name, to: value) } == after)
    }

    /// A file, the decks it is to list, and the file afterwards.
    @Test(arguments: [
        (
            "decks: # all\n  - /a # one\n  # between\n  - \"/b c\" # two\n# end\n", ["/a", "/b c", "/d"],
            "decks: # all\n  - /a # one\n  # between\n  - \"/b c\" # two\n  - \"/d\"\n# end\n"
        ),
        ("decks:\n- /a # one\n- /b\ndrill: on # x\n", ["/b", "/d"], "decks:\n# one\n- /b\n- \"/d\"\ndrill: on # x\n"),
        ("decks:\n  - /a\n  # last\n", [], "  # last\n"), ("decks: # all\n  - /a # one\n", [], "# all\n  # one\n"),
        ("decks: [/a, '/b'] # few\ndrill: on\n", ["/a", "/b", "/c"], "decks: # few\n  - \"/a\"\n  - \"/b\"\n  - \"/c\"\ndrill: on\n"),
        ("decks: /a # one\n", ["/a", "/b"], "decks: # one\n  - \"/a\"\n  - \"/b\"\n"), ("decks:\n", ["/a"], "decks:\n  - \"/a\"\n"),
        ("# mine\n", ["/a"], "# mine\ndecks:\n  - \"/a\"\n"), ("decks: []\n", [], ""),
    ]) func decksKeepTheirLines(before: String, decks: [String], after: String) throws {
        #expect(try changed(before) { try $0.changeDecks { _ in decks } } == after)
    }

    @Test func twoProgramsThatChangeSettingsAtOnceLoseNothing() throws {
        let path = folder("config/config.yaml")
        let failures = Mutex(0)
        let threads = (0..<4).map { number in
            Thread {
                for step in 0..<10 {
                    do { try SettingsFile(path: path).changeDecks { $0 + ["/\(number)/\(step)"] } } catch { failures.withLock { $0 += 1 } }
                }
            }
        }
        threads.forEach { $0.start() }
        while !threads.allSatisfy(\.isFinished) { usleep(1_000) }
        #expect(failures.withLock { $0 } == 0)
        #expect(Set(SettingsFile(path: path).read().settings.decks).count == 40)
    }
}
