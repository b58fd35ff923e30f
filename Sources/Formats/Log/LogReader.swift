import Cards
import Scheduling

/// Reads lines of logs one after another. Answers as Nacre writes them, which nearly all lines are, are read off their bytes; whatever is
/// otherwise in the least is read as any JSON is.
public struct LogReader {
    private var names: [[UInt8]: CardName] = [:]
    private static let mostNames = 200_000

    /// A reader that knows no card yet.
    public init() {}

    /// The event on a line.
    ///
    /// - Throws: where and why the line is none.
    public mutating func read(_ line: [UInt8]) throws(LineProblem) -> NamedEvent<CardName> {
        if let event = line.withUnsafeBufferPointer({ answer($0) }) { return event }
        return try LogLine.read(line)
    }

    private mutating func answer(_ line: UnsafeBufferPointer<UInt8>) -> NamedEvent<CardName>? {
        var line = LogScanner(line)
        guard line.skip("{\"v\":2,\"id\":"), let id = line.id() else { return nil }
        var batch: EventID?
        if line.skip(",\"batch\":") {
            batch = line.id()
            if batch == nil { return nil }
        }
        guard line.skip(",\"milliseconds\":"), let milliseconds = line.number(0...1 << 47), line.skip(",\"utcOffsetSeconds\":"),
            let offset = line.number(-86_400...86_400), line.skip(",\"day\":"), let day = line.day(),
            abs(day.number - milliseconds / 86_400_000) <= 3, line.skip(",\"kind\":\"answer\",\"card\":"), let range = line.object(),
            let card = name(Array(line.bytes[range])), let answer = Self.answer(&line), line.skip("}"), line.isAtEnd
        else { return nil }
        let moment = Moment(milliseconds: Int64(milliseconds), utcOffsetSeconds: offset)
        let event = Event(id: id, batch: batch, moment: moment, day: day, action: .answer(CardNumber(0), answer))
        return NamedEvent(event, card: card)
    }

    private static func answer(_ line: inout LogScanner) -> Answer? {
        guard line.skip(",\"grade\":"), let grade = line.number(0...5).flatMap(Grade.init(rawValue:)), line.skip(",\"mode\":"),
            let mode = line.word().flatMap(Answer.Mode.init(rawValue:)), line.skip(",\"interval\":"),
            let interval = line.maybe({ $0.number(1...SM2.longestInterval) }), line.skip(",\"thinkingMilliseconds\":"),
            let thinking = line.number(0...1 << 47), line.skip(",\"totalMilliseconds\":"), let total = line.number(0...1 << 47),
            line.skip(",\"scheduler\":"), let scheduler = line.word(), line.skip(",\"verdict\":"),
            let verdict = line.maybe({ $0.word().flatMap(Verdict.init(rawValue:)) }), line.skip(",\"confidence\":"),
            let confidence = line.maybe({ $0.word().flatMap(Confidence.init(rawValue:)) }), line.skip(",\"proposed\":"),
            let proposed = line.maybe({ $0.number(0...5).flatMap(Grade.init(rawValue:)) }), line.skip(",\"hints\":"),
            let hints = line.number(0...1_000_000), line.skip(",\"quiz\":"), let quiz = line.maybe({ $0.id() })
        else { return nil }
        return Answer(
            grade: grade, mode: mode, interval: interval, thinkingMilliseconds: thinking, totalMilliseconds: total, scheduler: scheduler,
            verdict: verdict, confidence: confidence, proposed: proposed, hints: hints, quiz: quiz)
    }

    /// The name that an object is, which is read once; nil where it is none.
    private mutating func name(_ object: [UInt8]) -> CardName? {
        if let name = names[object] { return name }
        guard let name = Self.name(object) else { return nil }
        if names.count >= Self.mostNames { names = [:] }
        names[object] = name
        return name
    }

    private static func name(_ object: [UInt8]) -> CardName? {
        if let name = object.withUnsafeBufferPointer({ plainName($0) }) { return name }
        let line = Array("{\"card\":".utf8) + object + [UInt8(ascii: "}")]
        guard let value = try? JSONReader.object(line) else { return nil }
        var fields = LogFields(value, line)
        return try? fields.name("card")
    }

    private static func plainName(_ object: UnsafeBufferPointer<UInt8>) -> CardName? {
        var object = LogScanner(object)
        let lengths = 0...LogFields.longestText
        guard object.skip("{\"deck\":"), let deck = object.text(lengths), object.skip(",\"heading\":"), let heading = object.text(lengths),
            object.skip(",\"ordinal\":"), let ordinal = object.number(0...1_000_000_000), object.skip(",\"side\":"),
            let side = object.word().flatMap(LogFields.side), object.skip("}"), object.isAtEnd
        else { return nil }
        return CardName(deck: deck, heading: heading, ordinal: ordinal, side: side)
    }
}

extension LogLine {
    /// The id of the event on a line that begins as Nacre writes it; nil for other lines.
    public static func id(of line: [UInt8]) -> EventID? {
        line.withUnsafeBufferPointer { bytes in
            var line = LogScanner(bytes)
            return line.skip("{\"v\":2,\"id\":") ? line.id() : nil
        }
    }
}
