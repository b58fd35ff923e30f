import Cards
import Scheduling
import Storage

extension LogLine {
    /// The event on a line.
    ///
    /// - Throws: where and why the line is none.
    static func read(_ bytes: [UInt8]) throws(LineProblem) -> NamedEvent {
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
        let action = try action(kind, &line)
        try line.finish()
        return NamedEvent(Event(id: id, batch: batch, moment: moment, day: day, action: action), card: card, other: other)
    }

    /// What happened. Its cards are told by name alone.
    private static func action(_ kind: Action.Kind, _ line: inout LogFields) throws(LineProblem) -> Action {
        let unnumbered = CardNumber(0)
        return switch kind {
        case .answer: .answer(unnumbered, try answer(&line))
        case .suspend: .suspend(unnumbered)
        case .resume: .resume(unnumbered)
        case .bury: .bury(unnumbered, until: try line.day("until"))
        case .due: .setDue(unnumbered, try line.day("until"))
        case .adopt: .adopt(unnumbered, try adopted(&line))
        case .reset: .reset(unnumbered)
        case .rename: .rename(unnumbered, to: unnumbered)
        case .apart: .keepApart(unnumbered, from: unnumbered)
        case .undo: .undo(try line.id("target"))
        case .quiz: .quiz(try line.text("note", empty: true))
        }
    }

    private static func adopted(_ line: inout LogFields) throws(LineProblem) -> Adopted {
        let due = try line.day("until")
        let repetition = try line.int("repetition", 1...1_000_000)
        let interval = try line.int("interval", 1...SM2.longestInterval)
        guard
            let adopted = Adopted(
                repetition: repetition, interval: interval, easiness: try line.int("easiness", SM2.lowestEasiness...1_000_000), due: due)
        else { preconditionFailure("each of them is within its bounds") }
        return adopted
    }

    private static func answer(_ line: inout LogFields) throws(LineProblem) -> Answer {
        func grade(_ number: Int) -> Grade { Grade(rawValue: number)! }
        return Answer(
            grade: grade(try line.int("grade", 0...5)), mode: try line.word("mode", Answer.Mode.init(rawValue:)),
            thinkingMilliseconds: try line.int("thinkingMilliseconds", 0...1 << 47),
            totalMilliseconds: try line.int("totalMilliseconds", 0...1 << 47), scheduler: try line.text("scheduler"),
            verdict: try line.optional("verdict") { field throws(LineProblem) in
                try field.word("verdict") { ["right", "nearly", "wrong"].contains($0) ? $0 : nil }
            },
            confidence: try line.optional("confidence") { field throws(LineProblem) in
                try field.word("confidence") { ["sure", "unsure"].contains($0) ? $0 : nil }
            },
            proposed: try line.optional("proposed") { field throws(LineProblem) in grade(try field.int("proposed", 0...5)) },
            hints: try line.int("hints", 0...1_000_000),
            quiz: try line.optional("quiz") { field throws(LineProblem) in try field.id("quiz") })
    }
}

/// The fields of a line, taken one by one; what is left at the end is too much.
struct LogFields {
    private var fields: [String: JSONReader.Value]
    private let whole: JSONReader.Value
    private let bytes: [UInt8]
    private static let longestText = 65_536

    init(_ object: JSONReader.Value, _ bytes: [UInt8]) {
        whole = object
        fields = object.fields
        self.bytes = bytes
    }

    /// What is wrong with a field, or, where it is missing, with the whole.
    func problem(_ name: String, _ message: String) -> LineProblem {
        LineProblem(JSONReader.column(of: (whole.fields[name] ?? whole).offset, in: bytes), message)
    }

    /// Checks that nothing is left over.
    func finish() throws(LineProblem) {
        guard let name = fields.keys.min() else { return }
        throw problem(name, "'\(name)' has no meaning here")
    }

    /// A field that may be missing or null.
    mutating func optional<Result>(
        _ name: String, _ read: (inout LogFields) throws(LineProblem) -> Result
    ) throws(LineProblem) -> Result? {
        if fields[name] == nil { return nil }
        if fields[name]?.value == .null, fields[name]?.fields.isEmpty == true {
            fields[name] = nil
            return nil
        }
        return try read(&self)
    }

    mutating func int(_ name: String, _ range: ClosedRange<Int>) throws(LineProblem) -> Int {
        guard case .int(let number) = try take(name).value, range.contains(number) else {
            let upTo = range.upperBound == .max ? "" : " to \(range.upperBound)"
            throw problem(name, "'\(name)' is a number from \(range.lowerBound)\(upTo)")
        }
        return number
    }

    mutating func text(_ name: String, empty: Bool = false) throws(LineProblem) -> String {
        guard case .string(let text) = try take(name).value, empty || !text.isEmpty, text.utf8.count <= Self.longestText,
            !text.utf8.contains(0)
        else { throw problem(name, "'\(name)' is a text of up to \(Self.longestText) bytes") }
        return text
    }

    mutating func word<Result>(_ name: String, _ meaning: (String) -> Result?) throws(LineProblem) -> Result {
        guard case .string(let text) = try take(name).value, let result = meaning(text) else {
            throw problem(name, "'\(name)' is none of the words it can be")
        }
        return result
    }

    mutating func id(_ name: String) throws(LineProblem) -> EventID {
        guard case .string(let text) = try take(name).value, let id = EventID(text), id.isPlausible else {
            throw problem(name, "'\(name)' is no id of an event: 26 digits of base 32, with a time that clocks can show")
        }
        return id
    }

    mutating func day(_ name: String) throws(LineProblem) -> StudyDay {
        guard case .string(let text) = try take(name).value, let day = StudyDay(text) else {
            throw problem(name, "'\(name)' is a date such as 2026-11-24")
        }
        return day
    }

    mutating func name(_ name: String) throws(LineProblem) -> CardName {
        let value = try take(name)
        guard !value.fields.isEmpty else { throw problem(name, "'\(name)' is an object of deck, heading, ordinal and side") }
        var fields = LogFields(value, bytes)
        let card = CardName(
            deck: try fields.text("deck", empty: true), heading: try fields.text("heading", empty: true),
            ordinal: try fields.int("ordinal", 0...1_000_000_000), side: try fields.word("side", Self.side))
        try fields.finish()
        return card
    }

    private static func side(_ code: String) -> Side? { code.hasPrefix("c-") ? nil : Side(code: code) }

    private mutating func take(_ name: String) throws(LineProblem) -> JSONReader.Value {
        guard let value = fields.removeValue(forKey: name) else { throw problem(name, "'\(name)' is missing") }
        return value
    }
}

extension StudyDay {
    /// A day as it is written: year, month and day of the Gregorian calendar; nil for what is no day of the years 0 to 9999.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
        if description != text { return nil }
    }
}
