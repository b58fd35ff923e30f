import Foundation
import GRDB
import Scheduling

/// An event as a row of the log, and back. Whatever a row holds, reading it makes an event or nil, and never stops the program.
enum EventRow {
    /// The columns, in the order in which they are written and read.
    static let columns = """
        event.id, event.batch, event.kind, event.card, event.day, event.late, event.utc_offset, event.grade, event.mode, \
        event.thinking_ms, event.grading_ms, event.scheduler, event.interval, event.evidence, event.other_card, event.link, event.detail
        """

    /// How many columns there are.
    static let width = 17

    /// Puts one in; `EventInsert` has the values.
    static let insert = """
        INSERT INTO event (id, batch, kind, card, day, late, utc_offset, grade, mode,
            thinking_ms, grading_ms, scheduler, interval, evidence, other_card, link, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// The event in the values of these columns; nil where they make none: in a damaged file, or one that somebody else has made.
    static func event(_ row: some RowValues) -> Event? {
        guard row.count == width, let id = row.id(0), row.isNull(1) || row.id(1) != nil,
            let kind = row.int(2).flatMap(Action.Kind.init(code:)), let day = row.day(4), let late = row.int(5, within: 1 << 48),
            let offset = row.int(6, within: 86_400), let action = action(kind, row)
        else { return nil }
        let moment = Moment(milliseconds: id.milliseconds + Int64(late), utcOffsetSeconds: offset)
        guard (-1 << 48...1 << 48).contains(moment.milliseconds) else { return nil }
        return Event(id: id, batch: row.id(1), moment: moment, day: day, action: action)
    }

    private static func action(_ kind: Action.Kind, _ row: some RowValues) -> Action? {
        switch kind {
        case .undo: return row.id(15).map(Action.undo)
        case .quiz: return row.text(16).map(Action.quiz)
        default: break
        }
        guard let card = row.card(3) else { return nil }
        switch kind {
        case .answer: return answer(row).map { .answer(card, $0) }
        case .suspend: return .suspend(card)
        case .resume: return .resume(card)
        case .bury: return row.day(16).map { .bury(card, until: $0) }
        case .due: return row.day(16).map { .setDue(card, $0) }
        case .adopt: return row.text(16).flatMap(AdoptedText.adopted).map { .adopt(card, $0) }
        case .reset: return .reset(card)
        case .rename: return row.card(14).map { .rename(card, to: $0) }
        case .apart: return row.card(14).map { .keepApart(card, from: $0) }
        case .undo, .quiz: return nil
        }
    }

    private static func answer(_ row: some RowValues) -> Answer? {
        guard let grade = row.int(7).flatMap(Grade.init(rawValue:)), let mode = row.int(8).flatMap(Answer.Mode.init(code:)),
            let thinking = row.int(9, within: 1 << 50), thinking >= 0, let grading = row.int(10, within: 1 << 50), thinking + grading >= 0,
            let scheduler = row.int(11).map(SchedulerCode.name) ?? row.text(11), !scheduler.isEmpty,
            row.isNull(12) || row.int(12).map((1...SM2.longestInterval).contains) == true,
            let evidence = EvidenceCode(code: row.isNull(13) ? 0 : row.int(13) ?? -1), row.isNull(15) || row.id(15) != nil
        else { return nil }
        return Answer(
            grade: grade, mode: mode, interval: row.int(12), thinkingMilliseconds: thinking, totalMilliseconds: thinking + grading,
            scheduler: scheduler, verdict: evidence.verdict, confidence: evidence.confidence, proposed: evidence.proposed,
            hints: evidence.hints, quiz: row.id(15))
    }
}
