import Formats
import Foundation
import Scheduling
import Testing

@testable import Packages

/// What becomes of Anki's log: events that say what it says, and end where it ends.
@Suite struct HistoryTests {
    /// Berlin's summer time began on 29 March 2026 at 01:00 UTC.
    private static func berlin(_ seconds: Int) -> Int { seconds < 1_774_746_000 ? 3_600 : 7_200 }

    private func schedule(after events: [Event]) -> Schedule {
        var replay = Replay()
        for event in events.sorted(by: { $0.id < $1.id }) { replay.apply(event) }
        return replay.standings[CardNumber(0)]?.schedule ?? Schedule()
    }

    @Test(arguments: ["sm2-latest.apkg", "sm2-legacy.apkg", "fsrs-latest.apkg", "fsrs-legacy.colpkg"])
    func dueDaysAreAnkisToTheDay(name: String) throws {
        let collection = try PackageFixture.package(name).collection
        let history = AnkiHistory(AnkiLog(collection), dayStartMinutes: 240, localOffset: Self.berlin)
        let wanted = (try PackageFixture.facts(of: name))["cards"] as! [[String: Any]]
        let guids = Dictionary(uniqueKeysWithValues: collection.notes.map { ($0.id, $0.guid) })
        let facts = Dictionary(uniqueKeysWithValues: wanted.map { ("\($0["guid"]!) \($0["ord"]!)", $0) })
        for card in collection.cards {
            let events = history.events(of: card.id)
            let schedule = schedule(after: events)
            let fact = try #require(facts["\(guids[card.note]!) \(card.ordinal)"])
            if let due = fact["due_date"] as? String {
                #expect(schedule.due?.description == due)
                #expect(schedule.interval == max(1, card.interval))
            } else if fact["position"] != nil {
                #expect(schedule.isNew)
            }
            #expect(schedule.isSuspended == (card.queue == .suspended))
            #expect(events.count { $0.action.kind == .answer } == (fact["revlog"] as! [[Int]]).count { $0[1] > 0 })
            #expect(Set(events.map(\.id)).count == events.count)
        }
    }

    @Test func rowsBecomeWhatTheyAre() throws {
        var collection = AnkiCollection(created: 1_772_420_400, minutesWest: -60)
        func row(_ id: Int64, _ ease: Int, _ interval: Int, factor: Int = 2500, kind: Int) -> AnkiReview {
            AnkiReview(id: id, card: 7, ease: ease, interval: interval, lastInterval: 0, factor: factor, milliseconds: 5000, kind: kind)
        }
        let day: Int64 = 86_400_000
        let start: Int64 = 1_772_434_842_000
        collection.reviews = [
            row(start, 3, -600, factor: 0, kind: 0), row(start + 600_000, 3, 1, kind: 0), row(start + day, 4, 9, kind: 1),
            row(start + 10 * day, 1, -600, kind: 1), row(start + 10 * day + 700_000, 2, 3, kind: 2),
            row(start + 11 * day, 3, 0, factor: 0, kind: 3), row(start + 12 * day, 3, 5, kind: 3), row(start + 13 * day, 0, 20, kind: 4),
        ]
        collection.cards = [
            AnkiCard(
                id: 7, note: 1, deck: 1, ordinal: 0, stage: .review, queue: .review, due: 40, interval: 20, factor: 2300, repetitions: 6,
                lapses: 1, left: 0, homeDue: 0, homeDeck: 0, flag: 0, data: "")
        ]
        let events = AnkiHistory(AnkiLog(collection), dayStartMinutes: 240, localOffset: { _ in 3600 }).events(of: 7)
        let answers = events.compactMap { event -> String? in
            guard case .answer(_, let answer) = event.action else { return nil }
            return "\(answer.mode) \(answer.grade.rawValue) \(answer.interval.map(String.init) ?? "-")"
        }
        #expect(answers == ["learning 4 -", "scheduled 4 1", "scheduled 5 9", "scheduled 2 3", "learning 3 -", "preview 4 -", "ahead 4 5"])
        #expect(events.map(\.day.description).prefix(3) == ["2026-03-02", "2026-03-02", "2026-03-03"])
        #expect(events.map(\.action.kind).suffix(2) == [.due, .adopt])
        let schedule = schedule(after: events)
        #expect(schedule.due?.description == "2026-04-11")
        #expect((schedule.interval, schedule.lapses, schedule.reviews) == (20, 1, 4))
        #expect(events.map(\.id) == AnkiHistory(AnkiLog(collection), dayStartMinutes: 0, localOffset: { _ in 0 }).events(of: 7).map(\.id))
    }

    @Test func whatIsBuriedIsPutOffUntilTheNextDay() throws {
        var collection = AnkiCollection(created: 1_772_420_400, minutesWest: -60)
        var card = AnkiCard(
            id: 7, note: 1, deck: 1, ordinal: 0, stage: .review, queue: .buriedByUser, due: 10, interval: 9, factor: 2300, repetitions: 6,
            lapses: 1, left: 0, homeDue: 0, homeDeck: 0, flag: 0, data: "")
        // 15 March 2026, 02:30 in Berlin, before the day begins.
        card.changed = 1_773_538_200
        collection.cards = [card]
        let schedule = schedule(after: AnkiHistory(AnkiLog(collection), dayStartMinutes: 240, localOffset: Self.berlin).events(of: 7))
        #expect(schedule.buriedUntil?.description == "2026-03-15")
        #expect(schedule.due?.description == "2026-03-12")
    }

    @Test func FSRSFoldsTheAnswersAndNotWhatAnkiMadeOfThem() throws {
        let collection = try PackageFixture.package("sm2-latest.apkg").collection
        let history = AnkiHistory(AnkiLog(collection), dayStartMinutes: 240, localOffset: Self.berlin)
        let card = try #require(collection.cards.first { history.rows(of: $0.id) > 6 && $0.stage == .review && $0.queue == .review })
        func memory(_ events: [Event]) -> FSRS.Memory? {
            var replay = Replay()
            for event in events.sorted(by: { $0.id < $1.id }) { replay.apply(event) }
            return FSRS.Model(.standard).memory(after: replay.histories[CardNumber(0)] ?? History())
        }
        let events = history.events(of: card.id)
        #expect(memory(events) != nil)
        #expect(memory(events) == memory(events.filter { $0.action.kind == .answer }))
    }
}
