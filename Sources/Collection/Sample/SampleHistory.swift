import Cards
import Scheduling
import Storage

/// The log of a made-up learner, for measuring: who studies nearly every day, forgets as people do, and is the same for the same seed.
///
/// The events go through the store as the log of another device would, so that every rule holds for them and the schedules are derived
/// from them; only that they are not put on disk one by one.
public struct SampleHistory {
    /// The cards, in the order in which they are learnt.
    public let cards: [CardName]
    /// The last day.
    public let today: StudyDay
    /// How many days were studied, today among them.
    public let days: Int
    /// How many answers at most.
    public let answers: Int

    private var dice: SplitMix64
    private var replay = Replay()
    private var waiting: [Int: [Int]] = [:]
    private var given = 0

    /// A history of these cards, all of which are begun in the course of it, unless it has too few answers for them.
    public init(cards: [CardName], today: StudyDay, days: Int, answers: Int, seed: UInt64) {
        // In three years a card is answered about fifteen times, the drill included.
        self.cards = Array(cards.prefix(max(20, answers / 15)))
        (self.today, self.days, self.answers) = (today, max(1, days), answers)
        dice = SplitMix64(seed)
    }

    /// Adds the history to a log.
    ///
    /// - Returns: how many answers there were.
    public mutating func write(to store: Store) throws -> Int {
        _ = try store.mergeLog { merge in
            for number in 0..<days where given < answers {
                let day = today.advanced(by: number + 1 - days)
                let isLast = number == days - 1
                // Sundays are for rest, and now and then a day is lost.
                let isOff = !isLast && ((day.number + 3) % 7 == 6 || Int.random(in: 0..<40, using: &dice) == 0)
                try study(day, number, isOff: isOff, into: &merge)
            }
        }
        return given
    }

    private mutating func study(_ day: StudyDay, _ number: Int, isOff: Bool, into merge: inout LogMerge) throws {
        let due = waiting.removeValue(forKey: day.number) ?? []
        guard !isOff else { return waiting[day.number + 1, default: []] += due }
        let new = (cards.count * number / days..<cards.count * (number + 1) / days).filter { schedule($0).isNew }
        var clock = Clock(day: day, dice: &dice)
        // Today is only half done.
        let cards = number == days - 1 ? Array((due + new).prefix((due.count + new.count + 1) / 2)) : due + new
        for card in cards where given < answers {
            try answer(card, .scheduled, day, &clock, &merge)
            while schedule(card).isInDrill(on: day), given < answers { try answer(card, .drill, day, &clock, &merge) }
            if let next = schedule(card).due { waiting[next.number, default: []].append(card) }
        }
    }

    private mutating func answer(
        _ card: Int, _ mode: Answer.Mode, _ day: StudyDay, _ clock: inout Clock, _ merge: inout LogMerge
    ) throws {
        let grade = grade(of: card, mode, on: day)
        let total = Int.random(in: 2500...14_000, using: &dice)
        let isSure = Int.random(in: 0..<100, using: &dice) < (grade.isPassing ? 80 : 30)
        let number = CardNumber(Int64(card))
        let given = Answer(
            grade: grade, mode: mode, promised: Scheduler.sm2.outcomes(after: replay.histories[number] ?? History(), on: day),
            thinkingMilliseconds: total * 2 / 3, totalMilliseconds: total, confidence: mode == .drill ? nil : isSure ? .sure : .unsure)
        let moment = clock.advance(by: total)
        let event = Event(
            id: EventID(after: nil, at: moment.milliseconds, entropy: UInt128(dice.next()) << 64 | UInt128(dice.next())), moment: moment,
            day: day, action: .answer(CardNumber(0), given))
        _ = try merge.add(NamedEvent(event, card: cards[card]))
        replay.apply(event, to: number)
        self.given += 1
    }

    /// Where a card stands.
    private func schedule(_ card: Int) -> Schedule { replay.standings[CardNumber(Int64(card))]?.schedule ?? Schedule() }

    /// A card is known with about nine in ten when it is due, and every seventh is harder than the others.
    private mutating func grade(of card: Int, _ mode: Answer.Mode, on day: StudyDay) -> Grade {
        let luck = Int.random(in: 0..<100, using: &dice)
        let hardness = card % 7 == 3 ? 18 : 0
        let known = mode == .drill ? 92 : schedule(card).isNew ? 70 : 91
        switch luck {
        case ..<(known - hardness - 45): return .five
        case ..<(known - hardness - 12): return .four
        case ..<(known - hardness): return .three
        case ..<97: return .one
        default: return .zero
        }
    }
}

/// The time of day of somebody who studies in the morning or in the evening.
private struct Clock {
    private var milliseconds: Int64

    init(day: StudyDay, dice: inout SplitMix64) {
        let hour = [7, 8, 8, 12, 18, 19, 20, 21].randomElement(using: &dice)!
        milliseconds = (Int64(day.number) * 24 + Int64(hour)) * 3_600_000 + Int64.random(in: 0..<3_600_000, using: &dice)
    }

    /// The moment after an answer that took so long. Whoever answers thousands a day is quick.
    mutating func advance(by duration: Int) -> Moment {
        milliseconds += Int64(duration / 4)
        return Moment(milliseconds: milliseconds, utcOffsetSeconds: 0)
    }
}
