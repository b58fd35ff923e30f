import Cards
import Files
import Formats
import Foundation
import Scheduling
import TestSupport
import Testing

@testable import Collection

@Suite("Mnemosyne's database") struct MnemosyneTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FormatsTests/Samples/mnemosyne").path

    /// Berlin's summer time began on 29 March 2026 at 01:00 UTC.
    private static func berlin(_ seconds: Int) -> Int { seconds < 1_774_746_000 ? 3_600 : 7_200 }

    private static func read(_ name: String = "default.db", localOffset: @escaping @Sendable (Int) -> Int = berlin) throws -> ImportSource {
        try ImportSource(
            ImportFiles.File(path: folder + "/" + name, shown: name, location: ["default"], isFound: false), as: nil,
            localOffset: localOffset)
    }

    /// What must become of each card, by its name there.
    private static func expected() throws -> [[String: Any]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/expected.json"))
        let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(whole["cards"] as? [[String: Any]])
    }

    /// Where sides stand, and for those that are known the same as `expected.json` has it.
    private static func words(_ one: ImportedSchedule) -> String {
        one.due == one.last ? "easiness \(one.easiness)" : "\(one.repetition) \(one.interval) \(one.easiness) \(one.due.number)"
    }

    private static func wanted() throws -> [String] {
        try expected().compactMap { card in
            switch card["nacre"] {
            case let schedule as [String: Any]:
                let due = try #require(StudyDay(schedule["due"] as? String ?? ""))
                return (["repetition", "interval", "easiness"].map { "\(schedule[$0] ?? "")" } + ["\(due.number)"]).joined(separator: " ")
            case let words as String where words.hasPrefix("learning"): return "easiness " + words.filter(\.isNumber)
            default: return nil
            }
        }.sorted()
    }

    /// The events of all sides.
    private static func histories(_ source: ImportSource) throws -> [[Event]] {
        let log = try #require(source.log?(240))
        return source.imported.decks.flatMap(\.cards).flatMap { $0.numbers.values.map { log.events(of: $0) } }.filter { !$0.isEmpty }
    }

    private static func standing(after events: [Event]) -> ImportedSchedule? {
        if case .adopt(_, let schedule)? = events.last?.action { schedule } else { nil }
    }

    @Test func eachSideEndsWithItsSchedule() throws {
        let source = try Self.read()
        #expect(source.format == .mnemosyne && source.imported.decks.flatMap(\.cards).allSatisfy(\.history.isEmpty))
        let histories = try Self.histories(source)
        #expect(histories.compactMap(Self.standing).map(Self.words).sorted() == (try Self.wanted()) && histories.count == 18)
        for events in histories {
            var replay = Replay()
            for event in events.sorted(by: { $0.id < $1.id }) { replay.apply(event) }
            let schedule = replay.standings[CardNumber(0)]?.schedule
            #expect(schedule?.due == Self.standing(after: events)?.due && schedule?.interval == Self.standing(after: events)?.interval)
        }
    }

    @Test func eachAnswerBecomesOneEvent() throws {
        var wanted: [String] = []
        for card in try Self.expected() {
            let answers = try #require(card["answers"] as? [[String: Any]])
            wanted.append(answers.map { "\($0["at"]!) \($0["grade"]!)" }.joined(separator: ", "))
        }
        var ids: Set<EventID> = []
        let read: [String] = try Self.histories(Self.read()).map { events in
            #expect(events == events.sorted { $0.id < $1.id })
            ids.formUnion(events.map(\.id))
            return events.compactMap { event -> String? in
                guard case .answer(_, let answer) = event.action else { return nil }
                return "\(event.moment.milliseconds / 1000) \(answer.grade.rawValue)"
            }.joined(separator: ", ")
        }
        #expect(read.sorted() == wanted.filter { !$0.isEmpty }.sorted())
        #expect(ids.count == 104 + 18)
        let again = try Self.histories(Self.read { _ in 0 }).flatMap { $0 }.filter { $0.action.kind == .answer }.map(\.id)
        #expect(again.count == 104 && ids.isSuperset(of: again))
    }

    /// What was never known, and what was forgotten, is learnt in steps, which move no day; the answer before them has the promise.
    @Test func stepsAreToldFromReviews() throws {
        let source = try Self.read()
        let log = try #require(source.log?(240))
        let lamp = try #require(source.imported.decks.flatMap(\.cards).first { $0.key == "qBkJdahe1EPVj5wBDQUlZz" })
        let answers = log.events(of: try #require(lamp.numbers[.forward])).compactMap { event -> String? in
            guard case .answer(_, let answer) = event.action else { return nil }
            return "\(answer.grade.rawValue) \(answer.mode) \(answer.interval ?? 0)"
        }
        #expect(
            answers == [
                "0 learning 0", "5 scheduled 2", "0 scheduled 3", "3 learning 0", "5 scheduled 7", "2 scheduled 18", "2 scheduled 17",
                "4 scheduled 82",
            ])
    }

    @Test func whatIsSharedHasNoLogAndItsOwnName() throws {
        let source = try Self.read("quern.cards")
        #expect(source.format == .mnemosyne && source.imported.decks.map(\.path) == [["Quern Point"]])
        let cards = source.imported.decks[0].cards
        #expect(cards.count == 15 && cards.allSatisfy(\.history.isEmpty) && cards.flatMap(\.text.tags).contains("lamps/northern"))
        func words(_ cards: ImportedCards) -> [String] { cards.map { $0.text.heading + $0.text.back + $0.text.tags.sorted().joined() } }
        #expect(try words(cards) == words(Self.read().imported.decks[0].cards))
        let media = try #require(source.media)
        #expect(try media.medium("pics/lamp one.png").starts(with: [0x89, 0x50, 0x4E, 0x47]) && media.has("bell ü.ogg"))
        for name in ["../x", "/etc/passwd", "pics/../x", "cards.xml", "METADATA", "pics", ""] { #expect(!media.has(name), "\(name)") }
    }

    @Test func whatHasSchedulesBringsThem() throws {
        let cards = try Self.read("with-history.cards").imported.decks.flatMap(\.cards)
        #expect(cards.flatMap(\.history.values).map(Self.words).sorted() == (try Self.wanted()))
    }

    /// The days stand there as midnights of Greenwich, and mean those of the learner's calendar.
    @Test(arguments: [-39_600, -18_000, 0, 46_800]) func dueDaysAreTheSameInAllZones(utcOffsetSeconds: Int) throws {
        func days(_ source: ImportSource) throws -> [Int] {
            try Self.histories(source).compactMap(Self.standing).filter { $0.due != $0.last }.map(\.due.number).sorted()
        }
        let there = try days(Self.read { _ in utcOffsetSeconds })
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

    /// A copy of the database whose log of before 1 April is in files of its own, twice, as two devices that were synchronised leave it.
    private static func archived() throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        let bytes = try FileSystem.bytes(of: Self.folder + "/default.db")
        for name in ["default.db", "archive/default-one-20260401-120000.db", "archive/default-two-20260401-130000.db"] {
            try FileSystem.replace(folder(name), with: bytes)
            let half = "timestamp \(name == "default.db" ? "<" : ">=") \(middle)"
            try SQLFile.make(folder(name), "DELETE FROM log WHERE \(half);")
        }
        try FileSystem.replace(folder("archive/default-three-20260401-140000.db"), with: Array("no database".utf8))
        try FileSystem.replace(folder("archive/other-20260401-140000.db"), with: bytes)
        return folder
    }

    /// A time with answers before it and behind it.
    private static let middle = 1_775_000_000

    @Test func whatWasPutIntoTheArchiveIsReadWithTheRest() throws {
        let folder = try Self.archived()
        let file = ImportFiles.File(path: folder("default.db"), shown: "default.db", location: ["default"], isFound: false)
        let source = try ImportSource(file, as: nil, localOffset: Self.berlin)
        func sorted(_ all: [[Event]]) -> [[Event]] { all.sorted { $0[0].id < $1[0].id } }
        let (whole, parted) = (sorted(try Self.histories(Self.read())), sorted(try Self.histories(source)))
        #expect(parted == whole && whole.joined().contains { $0.moment.milliseconds < Int64(Self.middle) * 1000 })
        let left = source.imported.notes.filter { $0.kind == .leftOut }.map(\.message)
        #expect(left.contains { $0.hasPrefix("the answers in 'archive/default-three-20260401-140000.db': ") })
        for name in try FileSystem.entries(of: folder("archive")).map(\.name) { FileSystem.remove(folder("archive/" + name)) }
        let rest = try Self.histories(try ImportSource(file, as: nil, localOffset: Self.berlin))
        #expect(rest.joined().count < whole.joined().count)
    }

    @Test func aFolderWithAnArchiveHasOneDatabase() throws {
        let folder = try Self.archived()
        let environment = Environment(variables: ["HOME": folder.path], workingFolder: folder.path, now: nil, seed: 1)
        #expect(try ImportFiles([folder.path], in: environment).files.map(\.path.lastPathPart) == ["default.db"])
    }
}
