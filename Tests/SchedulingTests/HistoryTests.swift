import TestSupport
import Testing

@testable import Scheduling

/// A history is what was put into it, in few bytes, and whatever bytes are read are no harm.
@Suite struct HistoryTests {
    private static func entries(_ count: Int, _ dice: inout Dice) -> [History.Entry] {
        var time = Int64.random(in: 0..<1 << 41, using: &dice)
        return (0..<count).map { _ in
            time += [0, 1, 90_000, 86_400_000, Int64.random(in: 0..<1 << 38, using: &dice)].randomElement(using: &dice)!
            let day = StudyDay(Int(time / 86_400_000) + [0, -1, 1, 0, -400, 9000].randomElement(using: &dice)!)
            let weight = [History.Weight.counts, .counts, .counts, .isJoined, .isTakenBack].randomElement(using: &dice)!
            return History.Entry(time: time, step: step(on: day, &dice), weight: weight)
        }
    }

    private static func step(on day: StudyDay, _ dice: inout Dice) -> History.Step {
        switch Int.random(in: 0..<20, using: &dice) {
        case 0: return .reset(on: day)
        case 1:
            var adopted = ImportedSchedule(
                interval: Int.random(in: 1...40_000, using: &dice), easiness: Int.random(in: 130...400, using: &dice),
                stability: [nil, 12.625, 1e-3].randomElement(using: &dice)!, difficulty: [nil, 6.1].randomElement(using: &dice)!,
                due: day.advanced(by: Int.random(in: -50...40_000, using: &dice)))
            if Bool.random(using: &dice) { adopted.last = nil }
            return .adopted(adopted, on: day)
        default:
            return .review(
                Review(
                    day: day, hour: Int.random(in: 0..<24, using: &dice), stage: Review.Stage.allCases.randomElement(using: &dice)!,
                    grade: Grade.allCases.randomElement(using: &dice)!, milliseconds: Int.random(in: 0...Review.longest, using: &dice),
                    interval: Int.random(in: 0...SM2.longestInterval, using: &dice),
                    promised: Int.random(in: 0...SM2.longestInterval, using: &dice),
                    elapsedDays: Int.random(in: 0...Review.longestElapsed, using: &dice),
                    confidence: [nil, .sure, .unsure].randomElement(using: &dice)!))
        }
    }

    @Test(arguments: 1...40) func whatIsWrittenIsRead(seed: UInt64) {
        var dice = Dice(state: seed)
        let entries = Self.entries(60, &dice)
        let history = History(entries)
        #expect(history.entries == entries)
        // A history that was stored goes on as the one that was not.
        var again = History(bytes: History(entries.prefix(40)).bytes)
        for entry in entries.dropFirst(40) { again.append(entry) }
        #expect(again.bytes == history.bytes)
    }

    @Test(arguments: 1...40) func damagedBytesAreReadToTheirEnd(seed: UInt64) {
        var dice = Dice(state: seed)
        var bytes = History(Self.entries(30, &dice)).bytes
        for _ in 0..<8 { bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
        #expect(History(bytes: bytes).entries.count <= bytes.count)
        let noise = (0..<400).map { _ in UInt8.random(in: 0...255, using: &dice) }
        var history = History(bytes: noise)
        #expect(history.reviews.count <= noise.count)
        _ = SM2.Memory(history)
        history.append(History.Entry(time: 1 << 47, step: .reset(on: StudyDay(20_000))))
        #expect(history.bytes.count > noise.count)
    }

    /// Whether an entry behind these bytes is read as what it is, and nothing else of them is left.
    private static func isWholePlainly(_ bytes: [UInt8]) -> Bool {
        func entries(_ bytes: [UInt8]) -> [History.Entry] {
            var entries: [History.Entry] = []
            History(bytes: bytes).forEach { entries.append($0) }
            return entries
        }
        return [History.Weight.counts, .isJoined].allSatisfy { weight in
            let more = entries(bytes + [15 | weight.rawValue << 4, 0, 0])
            guard more.count == entries(bytes).count + 1, let last = more.last, case .reset = last.step else { return false }
            return last.weight == weight
        }
    }

    @Test(arguments: 1...40) func bytesAreWholeThatCanBeReadToTheirEnd(seed: UInt64) {
        var dice = Dice(state: seed)
        var (whole, others) = (0, 0)
        for _ in 0..<200 {
            var bytes = History(Self.entries(Int.random(in: 0..<6, using: &dice), &dice)).bytes
            for _ in 0..<Int.random(in: 0...2, using: &dice) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes.removeLast()
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &dice)
                default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
                }
            }
            let isWhole = Self.isWholePlainly(bytes)
            #expect(History(bytes: bytes).isWhole == isWhole, "\(bytes)")
            if isWhole { whole += 1 } else { others += 1 }
        }
        #expect(whole > 20 && others > 20)
    }

    @Test func anAnswerTakesFewBytes() {
        var course = Course()
        for number in 0..<10 { course.add(20_000 + number * 20, Course.answer(.four, promised: 20 + number)) }
        #expect(course.history.bytes.count <= 110)
    }

    @Test func ofTwoHistoriesOneIsRememberedAndBothAreCounted() {
        var replay = Replay()
        let (a, b) = (CardNumber(1), CardNumber(2))
        func event(_ number: Int, _ action: Action) -> Event {
            let moment = Moment(milliseconds: Int64(number) * 86_400_000, utcOffsetSeconds: 0)
            return Event(
                id: EventID(after: nil, at: moment.milliseconds, entropy: 0), moment: moment, day: StudyDay(number), action: action)
        }
        func answer(_ card: CardNumber, _ grade: Grade) -> Action { .answer(card, Answer(grade: grade, mode: .scheduled)) }
        for (number, grade) in [(1, Grade.five), (2, .five), (8, .five)] { replay.apply(event(number, answer(a, grade))) }
        replay.apply(event(3, answer(b, .three)))
        let memory = SM2.Memory(replay.histories[a]!)
        replay.apply(event(9, .rename(a, to: b)))
        let joined = replay.histories[b]!
        #expect(SM2.Memory(joined) == memory)
        #expect(joined.reviews.map(\.day.number) == [1, 2, 3, 8])
        #expect(joined.entries.map(\.weight) == [.counts, .counts, .isJoined, .counts])
        // What comes next is SM-2's after those that count.
        replay.apply(event(25, answer(b, .five)))
        #expect(replay.standings[b]?.schedule.interval == memory.after(.five).interval)
        #expect(replay.histories[a] == nil)
    }

    @Test func anAnswerThatWasTakenBackCountsForNothing() {
        var course = Course(answers: [(1, .four), (2, .five)])
        let history = course.history
        course.add(2, .undo(course.events[1].id))
        var replay = Replay()
        replay.apply(course.events[0])
        replay.applyTakenBack(course.events[1])
        let after = replay.histories[Course.card]!
        #expect(after.entries.count == 2 && after.reviews.count == 1)
        #expect(SM2.Memory(after) == SM2.Memory(repetition: 1, interval: 1, easiness: 250))
        #expect(replay.standings[Course.card]?.schedule.reviews == 1)
        #expect(history.reviews.count == 2)
    }
}
