import Foundation
import GRDB
import Scheduling

/// An event as a row of the log, and back.
enum EventRow {
    /// The columns, in the order in which they are written and read.
    static let columns = """
        event.id, event.batch, event.moment, event.utc_offset, event.day, event.kind, event.card, event.other_card, event.target, \
        event.until, event.note, event.grade, event.mode, event.thinking_ms, event.total_ms, event.scheduler, event.verdict, \
        event.confidence, event.proposed, event.hints, event.quiz, event.repetition, event.interval, event.easiness
        """

    /// How many columns there are.
    static let width = 24

    static let insert = """
        INSERT INTO event (id, batch, moment, utc_offset, day, kind, card, other_card, target, until, note,
            grade, mode, thinking_ms, total_ms, scheduler, verdict, confidence, proposed, hints, quiz,
            repetition, interval, easiness)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// The values of an event.
    static func arguments(_ event: Event) -> StatementArguments {
        var other: CardNumber?
        var target: EventID?
        var until: StudyDay?
        var note: String?
        var answer: Answer?
        var adopted: Adopted?
        switch event.action {
        case .answer(_, let given): answer = given
        case .bury(_, let day), .setDue(_, let day): until = day
        case .adopt(_, let given): (adopted, until) = (given, given.due)
        case .rename(_, let card), .keepApart(_, let card): other = card
        case .undo(let id): target = id
        case .quiz(let words): note = words
        case .suspend, .resume, .reset: break
        }
        return [
            event.id.blob, event.batch?.blob, event.moment.milliseconds, event.moment.utcOffsetSeconds, event.day.number,
            event.action.kind.rawValue, event.action.card?.rawValue, other?.rawValue, target?.blob, until?.number, note,
            answer?.grade.rawValue, answer?.mode.rawValue, answer?.thinkingMilliseconds, answer?.totalMilliseconds,
            answer?.scheduler, answer?.verdict, answer?.confidence, answer?.proposed?.rawValue, answer?.hints, answer?.quiz?.blob,
            adopted?.repetition, adopted?.interval, adopted?.easiness,
        ]
    }

    /// The event in a row of these columns.
    static func event(_ row: Row) -> Event {
        Event(
            id: EventID(row, 0)!, batch: EventID(row, 1), moment: Moment(milliseconds: row[2], utcOffsetSeconds: row[3]),
            day: StudyDay(row[4]), action: action(row))
    }

    private static func action(_ row: Row) -> Action {
        func card(_ column: Int) -> CardNumber { CardNumber(row[column]) }
        guard let kind = Action.Kind(rawValue: row[5]) else { preconditionFailure("the schema admits no other kind of event") }
        return switch kind {
        case .answer: .answer(card(6), answer(row))
        case .suspend: .suspend(card(6))
        case .resume: .resume(card(6))
        case .bury: .bury(card(6), until: StudyDay(row[9]))
        case .due: .setDue(card(6), StudyDay(row[9]))
        case .adopt:
            .adopt(
                card(6), Adopted(repetition: row[21], interval: row[22], easiness: row[23], due: StudyDay(row[9]))!)
        case .reset: .reset(card(6))
        case .rename: .rename(card(6), to: card(7))
        case .apart: .keepApart(card(6), from: card(7))
        case .undo: .undo(EventID(row, 8)!)
        case .quiz: .quiz(row[10])
        }
    }

    private static func answer(_ row: Row) -> Answer {
        Answer(
            grade: Grade(rawValue: row[11])!, mode: Answer.Mode(rawValue: row[12])!, thinkingMilliseconds: row[13],
            totalMilliseconds: row[14], scheduler: row[15], verdict: row[16], confidence: row[17],
            proposed: (row[18] as Int?).flatMap(Grade.init(rawValue:)), hints: row[19], quiz: EventID(row, 20))
    }
}

extension EventID {
    /// The 16 bytes, the most significant first: they sort as the ids do.
    var blob: Data { withUnsafeBytes(of: rawValue.bigEndian) { Data($0) } }

    /// The id in a column; nil where there is none.
    init?(_ row: Row, _ column: Int) {
        // Reading fails only for what is no blob, which the schema does not admit.
        let bits = try? row.withUnsafeData(atIndex: column) { data in
            data?.withUnsafeBytes { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) }
        }
        guard let bits else { return nil }
        self.init(rawValue: bits)
    }
}
