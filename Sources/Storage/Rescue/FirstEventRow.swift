import GRDB
import Scheduling

/// An event as a row of the first version of the tables, which damaged files may still have.
enum FirstEventRow {
    /// How many columns there were.
    static let width = 24

    /// The event in these values of the columns; nil where they make none.
    static func event(_ row: some RowValues) -> Event? {
        guard row.count == width, let id = row.id(0), row.isNull(1) || row.id(1) != nil, let moment = row.int(2, within: 1 << 48),
            let offset = row.int(3, within: 86_400), let day = row.day(4), let kind = row.text(5).flatMap(Action.Kind.init(rawValue:)),
            let action = action(kind, row)
        else { return nil }
        return Event(
            id: id, batch: row.id(1), moment: Moment(milliseconds: Int64(moment), utcOffsetSeconds: offset), day: day, action: action)
    }

    private static func action(_ kind: Action.Kind, _ row: some RowValues) -> Action? {
        switch kind {
        case .undo: return row.id(8).map(Action.undo)
        case .quiz: return row.text(10).map(Action.quiz)
        default: break
        }
        guard let card = row.card(6) else { return nil }
        switch kind {
        case .answer: return answer(row).map { .answer(card, $0) }
        case .suspend: return .suspend(card)
        case .resume: return .resume(card)
        case .bury: return row.day(9).map { .bury(card, until: $0) }
        case .due: return row.day(9).map { .setDue(card, $0) }
        case .adopt:
            guard let repetition = row.int(21), let interval = row.int(22), let easiness = row.int(23), let due = row.day(9) else {
                return nil
            }
            return ImportedSchedule(repetition: repetition, interval: interval, easiness: easiness, due: due, last: nil).map {
                .adopt(card, $0)
            }
        case .reset: return .reset(card)
        case .rename: return row.card(7).map { .rename(card, to: $0) }
        case .apart: return row.card(7).map { .keepApart(card, from: $0) }
        case .undo, .quiz: return nil
        }
    }

    private static func answer(_ row: some RowValues) -> Answer? {
        guard let grade = row.int(11).flatMap(Grade.init(rawValue:)), let mode = row.text(12).flatMap(Answer.Mode.init(rawValue:)),
            let thinking = row.int(13, within: 1 << 50), thinking >= 0, let total = row.int(14, within: 1 << 50), total >= 0,
            let scheduler = row.text(15), !scheduler.isEmpty, let hints = row.int(19), hints >= 0, row.isNull(20) || row.id(20) != nil,
            row.isNull(16) || row.text(16).flatMap(Verdict.init(rawValue:)) != nil,
            row.isNull(17) || row.text(17).flatMap(Confidence.init(rawValue:)) != nil,
            row.isNull(18) || row.int(18).flatMap(Grade.init(rawValue:)) != nil
        else { return nil }
        return Answer(
            grade: grade, mode: mode, thinkingMilliseconds: thinking, totalMilliseconds: total, scheduler: scheduler,
            verdict: row.text(16).flatMap(Verdict.init(rawValue:)), confidence: row.text(17).flatMap(Confidence.init(rawValue:)),
            proposed: row.int(18).flatMap(Grade.init(rawValue:)), hints: hints, quiz: row.id(20))
    }
}
