import Cards
import Scheduling

/// One event as a line of JSON that means the same anywhere: the names of its cards are in it.
///
/// The fields stand in this order, and new ones may come only with a new version:
///
///     v, id, [batch], milliseconds, utcOffsetSeconds, day, kind, [card], [to or from], and by kind
///     answer: grade, mode, interval, thinkingMilliseconds, totalMilliseconds, scheduler, verdict, confidence, proposed, hints, quiz
///     bury, due: until    adopt: until, repetition, interval, easiness, last, stability, difficulty    undo: target    quiz: note
///
/// Version 1, that of 0.1, lacks the interval of an answer, for which SM-2's holds, and the last three of an adopt, whose card kept its own schedule if it had been answered.
///
/// A card is an object of deck, heading, ordinal and side; `to` is what a renamed card is now, `from`
/// what a card is to be kept apart from. Days are dates, ids are ULIDs. Each line
/// carries the version, so that logs can be split, joined, sorted and filtered with whatever works on lines.
public enum LogLine {
    /// The version of the format that this Nacre writes, and the newest it reads.
    static let version = 2

    /// The line of an event.
    public static func json(_ named: NamedEvent<CardName>) -> JSON {
        let event = named.event
        var fields: [(key: String, value: JSON)] = [("v", .int(version)), ("id", .string(event.id.description))]
        if let batch = event.batch { fields.append(("batch", .string(batch.description))) }
        fields += [
            ("milliseconds", .int(Int(event.moment.milliseconds))), ("utcOffsetSeconds", .int(event.moment.utcOffsetSeconds)),
            ("day", .string(event.day.description)), ("kind", .string(event.action.kind.rawValue)),
        ]
        if let card = named.card { fields.append(("card", .object(JSON.fields(of: card)))) }
        if let other = named.other { fields.append((event.action.kind == .apart ? "from" : "to", .object(JSON.fields(of: other)))) }
        return .object(fields + details(of: event.action))
    }

    static func details(of action: Action) -> [(key: String, value: JSON)] {
        switch action {
        case .answer(_, let answer):
            return [
                ("grade", .int(answer.grade.rawValue)), ("mode", .string(answer.mode.rawValue)), ("interval", .optional(answer.interval)),
                ("thinkingMilliseconds", .int(answer.thinkingMilliseconds)), ("totalMilliseconds", .int(answer.totalMilliseconds)),
                ("scheduler", .string(answer.scheduler)), ("verdict", .optional(answer.verdict?.rawValue)),
                ("confidence", .optional(answer.confidence?.rawValue)), ("proposed", .optional(answer.proposed?.rawValue)),
                ("hints", .int(answer.hints)), ("quiz", .optional(answer.quiz?.description)),
            ]
        case .bury(_, let day), .setDue(_, let day): return [("until", .string(day.description))]
        case .adopt(_, let adopted):
            return [
                ("until", .string(adopted.due.description)), ("repetition", .int(adopted.repetition)), ("interval", .int(adopted.interval)),
                ("easiness", .int(adopted.easiness)), ("last", .optional(adopted.last?.description)),
                ("stability", adopted.stability.map(JSON.number) ?? .null), ("difficulty", adopted.difficulty.map(JSON.number) ?? .null),
            ]
        case .undo(let target): return [("target", .string(target.description))]
        case .quiz(let words): return [("note", .string(words))]
        case .suspend, .resume, .reset, .rename, .keepApart: return []
        }
    }
}
