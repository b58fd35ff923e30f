import Scheduling
import TestSupport
import Testing

@testable import Collection

/// Events that were packed are those that were put in.
@Suite struct PackedEventsTests {
    private static let nowhere = CardNumber(0)

    private static func event(_ random: inout Dice) -> Event {
        // Some share an id.
        let id = EventID(
            rawValue: UInt128(UInt64.random(in: 1...60, using: &random)) << 80 | UInt128(UInt64.random(in: 0...2, using: &random)))
        let moment = Moment(
            milliseconds: Bool.random(using: &random) ? id.milliseconds : 5,
            utcOffsetSeconds: Int.random(in: -50_000...50_000, using: &random))
        let answer = Answer(
            grade: Grade.allCases.randomElement(using: &random)!, mode: Answer.Mode.allCases.randomElement(using: &random)!,
            interval: [nil, 1, 36_500].randomElement(using: &random)!, thinkingMilliseconds: Int.random(in: 0...1, using: &random),
            totalMilliseconds: [1, 60_000, 1 << 40].randomElement(using: &random)!,
            scheduler: ["anki", "sm-2"].randomElement(using: &random)!, hints: Int.random(in: 0...1, using: &random))
        let day = StudyDay(Int.random(in: -3...30_000, using: &random))
        var schedule = ImportedSchedule(
            interval: Int.random(in: 1...40_000, using: &random), easiness: 250, stability: [nil, 0.1].randomElement(using: &random)!,
            difficulty: [nil, 9.9].randomElement(using: &random)!, due: day, last: [nil, day].randomElement(using: &random)!)
        if Bool.random(using: &random) { schedule.last = nil }
        if Bool.random(using: &random) { schedule.repetition = 1 << 40 }
        let action: Action =
            switch Int.random(in: 0...3, using: &random) {
            case 0: .bury(nowhere, until: day)
            case 1: .adopt(nowhere, schedule)
            default: .answer(nowhere, answer)
            }
        return Event(id: id, moment: moment, day: day, action: action)
    }

    @Test(arguments: 1...20) func comeBackInTheOrderOfTheirIDs(seed: UInt64) {
        var random = Dice(state: seed)
        var packed = PackedEvents(0)
        var plain: [(event: Event, side: Int)] = []
        for side in 0..<30 {
            // No side has two events of one id.
            var ids: Set<EventID> = []
            let events = (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.event(&random) }.filter { ids.insert($0.id).inserted }
            packed.append(events, of: side)
            plain += events.map { ($0, side) }
        }
        packed.sort()
        plain.sort { ($0.event.id.rawValue, $0.side) < ($1.event.id.rawValue, $1.side) }
        var found: [(event: Event, side: Int)] = []
        packed.forEach { found.append(($0, $1)) }
        #expect(found.map(\.event) == plain.map(\.event))
        #expect(found.map(\.side) == plain.map(\.side))
        #expect(Array(packed.ids) == plain.map(\.event.id))
        #expect(packed.count == plain.count)
    }
}
