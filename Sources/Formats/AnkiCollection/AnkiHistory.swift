import Scheduling

/// Makes events of the log of Anki's cards, and of where they stand.
///
/// Each row becomes one event, whose id is the time of the row and a hash of the card's number and the row's: the same on every device, so that
/// importing again adds nothing. A last event carries over what Anki has made of them: day, interval and easiness.
public struct AnkiHistory: ForeignLog {
    private let log: AnkiLog
    private let localOffset: @Sendable (Int) -> Int
    private let dayStartMinutes: Int
    private let dayZero: StudyDay

    /// - Parameters:
    ///   - localOffset: seconds that the learner's clock is ahead of UTC at a time, in seconds since 1970.
    ///   - dayStartMinutes: when a study day begins.
    public init(_ log: AnkiLog, dayStartMinutes: Int, localOffset: @escaping @Sendable (Int) -> Int) {
        (self.log, self.localOffset, self.dayStartMinutes) = (log, localOffset, dayStartMinutes)
        dayZero = log.dayZero(localOffset)
    }

    /// How many rows there are of a card.
    public func rows(of number: Int64) -> Int { log.card(number)?.rows.count ?? 0 }

    /// The events of a card, in the order in which they take effect. The card in them is one that is nowhere.
    ///
    /// - Parameter known: what the log here has of it, which is left out: a package may have been made of that log.
    public func events(of number: Int64, besides known: KnownSide?) -> [Event] {
        guard let card = log.card(number) else { return [] }
        var events: [Event] = []
        var last: (milliseconds: Int64, day: StudyDay?) = (number, nil)
        var isNew = true
        let rows = log.rows[card.rows]
        for (index, row) in zip(rows.indices, rows) {
            last.milliseconds = row.id
            guard let action = action(of: row, followedBy: rows[(index + 1)...]) else { continue }
            let event = event(action, at: row.id, "\(number) \(row.id)")
            if !(known?.has(at: row.id) ?? false) { events.append(event) }
            switch action {
            case .answer(_, let answer) where answer.mode != .preview: (last.day, isNew) = (event.day, false)
            case .reset: (last.day, isNew) = (nil, true)
            default: break
            }
        }
        let after = last.milliseconds + 1
        let standing = standing(of: card, lastDay: last.day)
        if let known, events.isEmpty, known.stands(as: standing, isSuspended: card.queue == .suspended) { return [] }
        if let standing {
            let words = "\(standing.due.number) \(standing.interval) \(standing.easiness)"
            events.append(event(.adopt(Self.nowhere, standing), at: after, "\(number) stands \(words)"))
        } else if card.stage == .new, !isNew {
            // Older versions wrote no row when a card was made new again.
            events.append(event(.reset(Self.nowhere), at: after, "\(number) new"))
        }
        if card.queue == .buriedByUser || card.queue == .buriedBySibling, card.changed > 0 {
            // It is put off until the day after that on which it was.
            let time = max(after + 1, Int64(card.changed) * 1000)
            let moment = Moment(milliseconds: time, utcOffsetSeconds: localOffset(Int(time / 1000)))
            let until = StudyDay(of: moment, startMinutes: dayStartMinutes).advanced(by: 1)
            if StudyDay.numbers.contains(until.number) {
                events.append(event(.bury(Self.nowhere, until: until), at: time, "\(number) buried \(card.changed)"))
            }
        }
        if card.queue == .suspended { events.append(event(.suspend(Self.nowhere), at: after + 1, "\(number) suspended")) }
        return events
    }

    /// FSRS's stability of a card, in days, as Anki keeps it and as it follows from the same answers; nil where either has none.
    public func stabilities(of number: Int64, by model: FSRS.Model) -> (there: Double, here: Double)? {
        guard let card = log.card(number), card.stage != .new, let there = card.memory.stability else { return nil }
        var replay = Replay()
        for event in events(of: number) { replay.apply(event) }
        guard let history = replay.histories[Self.nowhere], let here = model.memory(after: history) else { return nil }
        return (there, here.state.stability)
    }

    private static let nowhere = CardNumber(0)

    private func event(_ action: Action, at milliseconds: Int64, _ words: String) -> Event {
        let moment = Moment(milliseconds: milliseconds, utcOffsetSeconds: localOffset(Int(milliseconds / 1000)))
        return Event(foreign: "anki \(words)", action, at: moment, dayStartMinutes: dayStartMinutes)
    }

    /// What a row says; nil for what needs no event.
    ///
    /// - Parameter later: the rows of the card after it.
    private func action(of row: AnkiLog.Row, followedBy later: ArraySlice<AnkiLog.Row>) -> Action? {
        guard let grade = Self.grades[Int(row.ease)] else {
            guard row.ease == 0, row.kind >= 4 else { return nil }
            if row.kind == 4, row.isWithoutFactor { return .reset(Self.nowhere) }
            return row.interval > 0 ? .setDue(Self.nowhere, day(of: row).advanced(by: min(Int(row.interval), SM2.longestInterval))) : nil
        }
        let mode: Answer.Mode
        switch row.kind {
        case 0: mode = row.interval > 0 ? .scheduled : .learning
        case 1: mode = .scheduled
        case 2: mode = .learning
        case 3: mode = row.isWithoutFactor ? .preview : .ahead
        default: return nil
        }
        var interval: Int?
        if mode.isScheduling { interval = min(SM2.longestInterval, max(1, row.interval > 0 ? Int(row.interval) : Self.relearnt(later))) }
        let spent = min(Int(row.milliseconds), Review.longest)
        return .answer(
            Self.nowhere,
            Answer(grade: grade, mode: mode, interval: interval, totalMilliseconds: spent, scheduler: "anki"))
    }

    private static let grades: [Int: Grade] = [1: .two, 2: .three, 3: .four, 4: .five]

    /// The interval that a forgotten card got when its steps were done; 0 where that is not known.
    private static func relearnt(_ later: ArraySlice<AnkiLog.Row>) -> Int {
        for row in later {
            guard row.kind == 2 || row.kind == 0 else { return 0 }
            if row.interval > 0 { return Int(row.interval) }
        }
        return 0
    }

    private func day(of row: AnkiLog.Row) -> StudyDay {
        StudyDay(
            of: Moment(milliseconds: row.id, utcOffsetSeconds: localOffset(Int(row.id / 1000))), startMinutes: dayStartMinutes)
    }

    /// Where a card stands; nil for a new one.
    private func standing(of card: AnkiLog.Card, lastDay: StudyDay?) -> ImportedSchedule? {
        let due: StudyDay
        switch AnkiCard.time(card.stage, card.queue, card.due, from: dayZero) {
        case .day(let day): due = day
        case .second(let second):
            let moment = Moment(milliseconds: Int64(second) * 1000, utcOffsetSeconds: localOffset(second))
            due = StudyDay(of: moment, startMinutes: dayStartMinutes)
        case .place, nil: return nil
        }
        guard card.stage != .new, StudyDay.numbers.contains(due.number) else { return nil }
        // FSRS folds the answers where they are there; Anki's own numbers are all there is of a card without any.
        let memory = lastDay == nil ? card.memory : nil
        return ImportedSchedule(
            interval: card.interval, easiness: card.factor == 0 ? SM2.Memory.new.easiness : card.factor / 10,
            stability: memory?.stability, difficulty: memory?.difficulty, due: due, last: lastDay)
    }
}
