import Cards
import Scheduling

extension LogLine {
    /// The event on a line.
    ///
    /// - Throws: where and why the line is none.
    public static func read(_ bytes: [UInt8]) throws(LineProblem) -> NamedEvent<CardName> {
        var line = LogFields(try JSONReader.object(bytes), bytes)
        let version = try line.int("v", 1...Int.max)
        guard version <= Self.version else {
            var problem = line.problem("v", "format \(version) is of a newer Nacre; this one reads up to \(Self.version). Update Nacre")
            problem.isNewer = true
            throw problem
        }
        let id = try line.id("id")
        let batch = try line.optional("batch") { field throws(LineProblem) in try field.id("batch") }
        let milliseconds = try line.int("milliseconds", 0...1 << 47)
        let moment = Moment(milliseconds: Int64(milliseconds), utcOffsetSeconds: try line.int("utcOffsetSeconds", -86_400...86_400))
        let day = try line.day("day")
        // A study day begins within a day of midnight, wherever the learner is.
        guard abs(day.number - milliseconds / 86_400_000) <= 3 else { throw line.problem("day", "the day is not that of the moment") }
        let kind = try line.word("kind", Action.Kind.init(rawValue:))
        let card = kind == .undo || kind == .quiz ? nil : try line.name("card")
        let other = kind == .rename ? try line.name("to") : kind == .apart ? try line.name("from") : nil
        let action = try action(kind, version, &line)
        try line.finish()
        return NamedEvent(Event(id: id, batch: batch, moment: moment, day: day, action: action), card: card, other: other)
    }

    /// What happened. Its cards are told by name alone.
    private static func action(_ kind: Action.Kind, _ version: Int, _ line: inout LogFields) throws(LineProblem) -> Action {
        let unnumbered = CardNumber(0)
        return switch kind {
        case .answer: .answer(unnumbered, try answer(version, &line))
        case .suspend: .suspend(unnumbered)
        case .resume: .resume(unnumbered)
        case .bury: .bury(unnumbered, until: try line.day("until"))
        case .due: .setDue(unnumbered, try line.day("until"))
        case .adopt: .adopt(unnumbered, try adopted(version, &line))
        case .reset: .reset(unnumbered)
        case .rename: .rename(unnumbered, to: unnumbered)
        case .apart: .keepApart(unnumbered, from: unnumbered)
        case .undo: .undo(try line.id("target"))
        case .quiz: .quiz(try line.text("note", empty: true))
        }
    }

    private static func adopted(_ version: Int, _ line: inout LogFields) throws(LineProblem) -> ImportedSchedule {
        let due = try line.day("until")
        let repetition = try line.int("repetition", 1...1_000_000)
        let interval = try line.int("interval", 1...SM2.longestInterval)
        let easiness = try line.int("easiness", ImportedSchedule.easinesses)
        var (last, stability, difficulty): (StudyDay?, Double?, Double?) = (nil, nil, nil)
        if version > 1 {
            stability = try line.optional("stability") { field throws(LineProblem) in try field.number("stability", 0.000_1...1e9) }
            difficulty = try line.optional("difficulty") { field throws(LineProblem) in try field.number("difficulty", 1...10) }
            last = try line.optional("last") { field throws(LineProblem) in try field.day("last") }
        }
        guard
            let adopted = ImportedSchedule(
                repetition: repetition, interval: interval, easiness: easiness, stability: stability, difficulty: difficulty, due: due,
                last: last)
        else { preconditionFailure("each of them is within its bounds") }
        return adopted
    }

    private static func answer(_ version: Int, _ line: inout LogFields) throws(LineProblem) -> Answer {
        func grade(_ number: Int) -> Grade { Grade(rawValue: number)! }
        return Answer(
            grade: grade(try line.int("grade", 0...5)), mode: try line.word("mode", Answer.Mode.init(rawValue:)),
            interval: version == 1
                ? nil
                : try line.optional("interval") { field throws(LineProblem) in try field.int("interval", 1...SM2.longestInterval) },
            thinkingMilliseconds: try line.int("thinkingMilliseconds", 0...1 << 47),
            totalMilliseconds: try line.int("totalMilliseconds", 0...1 << 47), scheduler: try line.text("scheduler"),
            verdict: try line.optional("verdict") { field throws(LineProblem) in
                try field.word("verdict", Verdict.init(rawValue:))
            },
            confidence: try line.optional("confidence") { field throws(LineProblem) in
                try field.word("confidence", Confidence.init(rawValue:))
            },
            proposed: try line.optional("proposed") { field throws(LineProblem) in grade(try field.int("proposed", 0...5)) },
            hints: try line.int("hints", 0...1_000_000),
            quiz: try line.optional("quiz") { field throws(LineProblem) in try field.id("quiz") })
    }
}
