import Cards
import Foundation
import GRDB
import Scheduling

extension EventRow {
    /// The event in these values of the columns; nil where they make none. For rows that may not have come through the schema: those of a
    /// damaged file, or of one that somebody else has made.
    static func checked(_ values: [DatabaseValue]) -> Event? {
        let row = Values(values)
        guard values.count == EventRow.width, let id = row.id(0), let moment = row.int(2), abs(moment) < 1 << 48, let offset = row.int(3),
            abs(offset) <= 86_400, let day = row.day(4), let kind = row.text(5).flatMap(Action.Kind.init(rawValue:)),
            row.isNull(1) || row.id(1) != nil, let action = action(kind, row)
        else { return nil }
        return Event(
            id: id, batch: row.id(1), moment: Moment(milliseconds: Int64(moment), utcOffsetSeconds: offset), day: day, action: action)
    }

    /// The event in a row of these columns; nil where it makes none.
    static func checked(_ row: Row) -> Event? { checked((0..<EventRow.width).map { row[$0] }) }

    private static func action(_ kind: Action.Kind, _ row: Values) -> Action? {
        switch kind {
        case .undo: return row.id(8).map(Action.undo)
        case .quiz: return row.text(10).map(Action.quiz)
        default: break
        }
        guard let number = row.int(6) else { return nil }
        let card = CardNumber(Int64(number))
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
            return Adopted(repetition: repetition, interval: interval, easiness: easiness, due: due).map { .adopt(card, $0) }
        case .reset: return .reset(card)
        case .rename: return row.int(7).map { .rename(card, to: CardNumber(Int64($0))) }
        case .apart: return row.int(7).map { .keepApart(card, from: CardNumber(Int64($0))) }
        case .undo, .quiz: return nil
        }
    }

    private static func answer(_ row: Values) -> Answer? {
        guard let grade = row.int(11).flatMap(Grade.init(rawValue:)), let mode = row.text(12).flatMap(Answer.Mode.init(rawValue:)),
            let thinking = row.int(13), thinking >= 0, let total = row.int(14), total >= 0, let scheduler = row.text(15),
            !scheduler.isEmpty, let hints = row.int(19), hints >= 0, row.isNull(20) || row.id(20) != nil,
            row.isNull(16) || row.text(16).map(["right", "nearly", "wrong"].contains) == true,
            row.isNull(17) || row.text(17).map(["sure", "unsure"].contains) == true,
            row.isNull(18) || row.int(18).flatMap(Grade.init(rawValue:)) != nil
        else { return nil }
        return Answer(
            grade: grade, mode: mode, thinkingMilliseconds: thinking, totalMilliseconds: total, scheduler: scheduler,
            verdict: row.text(16), confidence: row.text(17), proposed: row.int(18).flatMap(Grade.init(rawValue:)), hints: hints,
            quiz: row.id(20))
    }
}

/// The values of a row, each of which may be anything.
struct Values {
    private let values: [DatabaseValue]

    init(_ values: [DatabaseValue]) { self.values = values }

    func isNull(_ column: Int) -> Bool { values[column].isNull }

    func int(_ column: Int) -> Int? {
        if case .int64(let number) = values[column].storage { Int(number) } else { nil }
    }

    func text(_ column: Int) -> String? {
        if case .string(let text) = values[column].storage { text } else { nil }
    }

    /// A day, if it is one that calendars know.
    func day(_ column: Int) -> StudyDay? { int(column).flatMap { abs($0) < 10_000_000 ? StudyDay($0) : nil } }

    /// An id, if it is one that a store can go on from: one of the last half of time leaves no room for others after it.
    func id(_ column: Int) -> EventID? {
        guard case .blob(let data) = values[column].storage, data.count == 16 else { return nil }
        let id = EventID(rawValue: data.reduce(0) { $0 << 8 | UInt128($1) })
        return id.isPlausible ? id : nil
    }
}

extension EventID {
    /// Whether its time is one that a store makes: within the first half of what 48 bits hold.
    public var isPlausible: Bool { milliseconds <= 1 << 47 + 1 << 40 }
}

extension Log {
    /// How many rows of the log make no event.
    func unreadable() throws -> Int {
        var count = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT \(EventRow.columns) FROM event ORDER BY id")
        while let row = try rows.next() {
            if EventRow.checked(row) == nil { count += 1 }
        }
        return count
    }
}

extension CardRow {
    /// How many names and places of cards make none, though the schema admits them.
    static func unreadable(_ db: Database) throws -> Int {
        let sides = try String.fetchAll(db, sql: "SELECT DISTINCT side FROM card").count { Side(code: $0) == nil }
        // A place beyond what a file can hold.
        let places = "SELECT count(*) FROM listing WHERE start >= 1 << 48 OR length >= 1 << 48 OR line >= 1 << 48"
        return sides + (try Int.fetchOne(db, sql: places) ?? 0)
    }
}
