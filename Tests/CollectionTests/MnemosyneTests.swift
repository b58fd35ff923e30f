import Cards
import Files
import Formats
import Foundation
import Scheduling
import Testing

@testable import Collection

@Suite("Mnemosyne's database") struct MnemosyneTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FormatsTests/Samples/mnemosyne").path

    private static func read(_ path: String = folder + "/default.db", utcOffsetSeconds: Int = 7_200) throws -> ImportSource {
        try ImportSource(
            ImportFiles.File(path: path, shown: "default.db", location: ["default"], isFound: false), as: nil, fields: nil,
            utcOffsetSeconds: utcOffsetSeconds)
    }

    @Test func eachSideHasItsSchedule() throws {
        let source = try Self.read()
        #expect(source.format == .mnemosyne)
        let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/expected.json"))
        let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let expected = try #require(whole["cards"] as? [[String: Any]])
        var wanted: [String] = []
        for card in expected {
            switch card["nacre"] {
            case let schedule as [String: Any]:
                let due = try #require(StudyDay(schedule["due"] as? String ?? ""))
                wanted.append(
                    (["repetition", "interval", "easiness"].map { "\(schedule[$0] ?? "")" } + ["\(due.number)"]).joined(separator: " "))
            case let words as String where words.hasPrefix("learning"):
                wanted.append("easiness " + words.filter(\.isNumber))
            default: break
            }
        }
        let schedules = source.imported.decks.flatMap(\.cards).flatMap { card in card.history.values.map { $0 } }
        let read = schedules.map { one in
            let isLearning = one.due == one.last
            return isLearning
                ? "easiness \(one.easiness)" : "\(one.repetition) \(one.interval) \(one.easiness) \(one.due.number)"
        }
        #expect(read.sorted() == wanted.sorted() && read.count == 18)
    }

    /// The days stand there as midnights of Greenwich, and mean those of the learner's calendar.
    @Test(arguments: [-39_600, -18_000, 0, 46_800]) func dueDaysAreTheSameInAllZones(utcOffsetSeconds: Int) throws {
        func days(_ source: ImportSource) -> [Int] {
            source.imported.decks.flatMap(\.cards).flatMap { $0.history.values.filter { $0.due != $0.last }.map(\.due.number) }.sorted()
        }
        let there = try days(Self.read(utcOffsetSeconds: utcOffsetSeconds))
        let here = try days(Self.read())
        #expect(there.count == 16 && there == here)
    }

    @Test func factsOfAllTypesBecomeCards() throws {
        let cards = try Self.read().imported.decks.flatMap(\.cards)
        func card(_ key: String) throws -> CardText { try #require(cards.first { $0.key == key }).text }
        #expect(cards.count == 15 && Set(cards.map(\.key)).count == 15)
        #expect(try card("qBkJdahe1EPVj5wBDQUlZz").tags == ["sea", "lamps/northern"])
        #expect(try card("dOhvVc3JHOcaRJMZpi7cEL").back == "a < b & *amber*")
        #expect(try card("QmL8sOuMkEVmumiOZFArn5").tags == ["words", "reversed"])
        let vocabulary = try card("1EFJ1aOIRjZWq5cGekMQCo")
        #expect(vocabulary.heading == "der Tümpel" && vocabulary.back == "small pond\n\n> **Why:** TYM-pel\n\n> **Why:** masculine")
        #expect(
            try card("XRKFUzwxalLxzei1Wv3ITi").back
                == "The ferry to {{c1::Oddmouth::a town}} leaves at {{c2::six}} and not at six.")
        #expect(try card("rbaSnEqaxB6E7xYFa4PIAa.6.1").heading == "El faro es alto.")
        #expect(try card("rbaSnEqaxB6E7xYFa4PIAa.6.2").back == "El {{c1::faro::lighthouse}} es alto.\n\n> **Why:** The lighthouse is tall.")
        #expect(try card("GkwsQgCn2jIsKaVqxJ4HFe").heading == "Solve $x^2=4$")
        #expect(try card("7qEfQ64ag84SUzL3AxqBJn").back == "[square] brackets: not a gap")
        #expect(try card("5S2UEnMZcWylfTzbnbqiyd").heading.contains("bell ü.ogg"))
    }
}
