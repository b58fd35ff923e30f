import Cards
import Collection
import Foreign
import Foundation
import Scheduling
import Storage
import Testing

@testable import nacre

/// An event as a line comes back as it was, and what is no event is refused with the place of the mistake.
@Suite struct LogLineTests {
    private static let sample =
        #"{"v":2,"id":"01M86CH3M0GXTC24832442513H","milliseconds":1795510800000,"utcOffsetSeconds":0,"day":"2026-11-24","#
    private static let card = #""card":{"deck":"t","heading":"EAAT2","ordinal":0,"side":"forward"}"#
    static let suspend = sample + #""kind":"suspend","# + card + "}"
    static let answer =
        sample + #""kind":"answer","# + card
        + #","grade":5,"mode":"scheduled","interval":null,"thinkingMilliseconds":0,"totalMilliseconds":0,"scheduler":"sm-2","verdict":null,"#
        + #""confidence":null,"proposed":null,"hints":0,"quiz":null}"#

    static let adopt =
        sample + #""kind":"adopt","# + card
        + #","until":"2026-12-01","repetition":2,"interval":9,"easiness":250,"last":"2026-11-21","stability":11.875,"difficulty":null}"#
    /// The same two as 0.1 wrote them.
    static let oldAnswer = answer.replacing(#""v":2"#, with: #""v":1"#).replacing(#""interval":null,"#, with: "")
    static let oldAdopt = adopt.replacing(#""v":2"#, with: #""v":1"#)
        .replacing(#","last":"2026-11-21","stability":11.875,"difficulty":null"#, with: "")

    private static func read(_ text: String) throws(LineProblem) -> NamedEvent { try LogLine.read(Array(text.utf8)) }

    static func randomEvent(_ dice: inout SplitMix64) -> NamedEvent {
        func text(_ dice: inout SplitMix64) -> String {
            let pieces = [
                "a", "Ca²⁺", "\"", "\\", "\n", "\t", "\u{7F}", "\u{2028}", "\u{202E}", "🧠", "é", "e\u{301}", "id: k7", "\u{1}", "/", "語",
            ]
            return (0..<Int.random(in: 1...12, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }.joined()
        }
        func name(_ dice: inout SplitMix64) -> CardName {
            let side = [Side.forward, .backward, .cloze(1), .cloze(12)].randomElement(using: &dice)!
            let isPinned = Int.random(in: 0..<5, using: &dice) == 0
            return CardName(
                deck: isPinned ? "" : text(&dice), heading: text(&dice), ordinal: Int.random(in: 0...3, using: &dice), side: side)
        }
        func id(_ dice: inout SplitMix64) -> EventID {
            EventID(after: nil, at: Int64.random(in: 0...4_000_000_000_000, using: &dice), entropy: UInt128(dice.next()))
        }
        func maybe<Value>(_ dice: inout SplitMix64, _ value: Value) -> Value? { Bool.random(using: &dice) ? value : nil }
        let answer = Answer(
            grade: Grade.allCases.randomElement(using: &dice)!, mode: Answer.Mode.allCases.randomElement(using: &dice)!,
            interval: maybe(&dice, Int.random(in: 1...SM2.longestInterval, using: &dice)),
            thinkingMilliseconds: Int.random(in: 0...9_999_999, using: &dice), totalMilliseconds: 7, scheduler: "fsrs-6",
            verdict: maybe(&dice, .nearly), confidence: maybe(&dice, .sure), proposed: maybe(&dice, .three), hints: 2,
            quiz: maybe(&dice, id(&dice)))
        let none = CardNumber(0)
        let action: Action =
            switch Action.Kind.allCases.randomElement(using: &dice)! {
            case .answer: .answer(none, answer)
            case .suspend: .suspend(none)
            case .resume: .resume(none)
            case .bury: .bury(none, until: StudyDay(20_000))
            case .due: .setDue(none, StudyDay(Int.random(in: -700_000...2_900_000, using: &dice)))
            case .adopt:
                .adopt(
                    none,
                    Adopted(
                        interval: Int.random(in: 0...50_000, using: &dice), easiness: Int.random(in: 0...999, using: &dice),
                        stability: maybe(&dice, Double.random(in: 0.001...9999, using: &dice)),
                        difficulty: maybe(&dice, Double.random(in: 1...10, using: &dice)), due: StudyDay(20_000)))
            case .reset: .reset(none)
            case .rename: .rename(none, to: none)
            case .apart: .keepApart(none, from: none)
            case .undo: .undo(id(&dice))
            case .quiz: .quiz(maybe(&dice, text(&dice)) ?? "")
            }
        let milliseconds = Int64.random(in: 0...4_000_000_000_000, using: &dice)
        let moment = Moment(milliseconds: milliseconds, utcOffsetSeconds: Int.random(in: -50_000...50_000, using: &dice))
        let event = Event(
            id: id(&dice), batch: maybe(&dice, id(&dice)), moment: moment, day: StudyDay(of: moment, startMinutes: 240), action: action)
        let hasCard = event.action.card != nil
        return NamedEvent(event, card: hasCard ? name(&dice) : nil, other: [.rename, .apart].contains(action.kind) ? name(&dice) : nil)
    }

    @Test(arguments: 0..<20) func anEventComesBackAsItWasWritten(seed: UInt64) throws {
        var dice = SplitMix64(seed)
        for _ in 0..<200 {
            let event = Self.randomEvent(&dice)
            let line = LogLine.json(event).text
            #expect(!line.contains("\n"))
            #expect(try Self.read(line) == event, "\(line)")
        }
    }

    @Test func theFieldsStandInTheirOrder() throws {
        #expect(try LogLine.json(Self.read(Self.answer)).text == Self.answer)
        #expect(try LogLine.json(Self.read(Self.suspend)).text == Self.suspend)
        #expect(try LogLine.json(Self.read(Self.adopt)).text == Self.adopt)
    }

    @Test func theLinesOfTheFirstVersionAreRead() throws {
        #expect(try Self.read(Self.oldAnswer) == Self.read(Self.answer))
        guard case .adopt(_, let adopted) = try Self.read(Self.oldAdopt).event.action else { return #expect(Bool(false)) }
        #expect(adopted == Adopted(repetition: 2, interval: 9, easiness: 250, due: adopted.due, last: nil))
    }

    /// Lines with a mark where the mistake is, and what is said of it.
    static let mistakes = [
        ("▸", "an event is an object: '{' is missing"), ("▸[]", "an event is an object: '{' is missing"),
        ("{▸", "the line ends too early"), ("▸{}", "'v' is missing"), (suspend + "▸x", "there is more after the object"),
        (suspend.replacing(#""v":2"#, with: #""v":▸3"#), "format 3 is of a newer Nacre; this one reads up to 2. Update Nacre"),
        (suspend.replacing(#""v":2"#, with: #""v":▸1.5"#), "'v' is a number from 1"),
        (suspend.replacing(#""v":2"#, with: #""v":▸01"#), "this is no number that a log could hold"),
        (suspend.replacing(#""v":2"#, with: #""v":2,▸"v":2"#), "'v' stands here twice"),
        (suspend.replacing(#""v":2"#, with: #""v":▸99999999999999999999"#), "this is no number that a log could hold"),
        (adopt.replacing("11.875", with: "▸1e999"), "this is no number that a log could hold"),
        (adopt.replacing("11.875", with: "▸11."), "this is no number that a log could hold"),
        (adopt.replacing("11.875", with: "▸-.5"), "this is no number that a log could hold"),
        (adopt.replacing("11.875", with: "▸-1.5"), "'stability' is a number from 0.0001 to 1000000000.0"),
        (adopt.replacing(#""difficulty":null"#, with: #""difficulty":▸11"#), "'difficulty' is a number from 1.0 to 10.0"),
        (adopt.replacing("\"2026-11-21", with: "▸\"2026-11-31"), "'last' is a date such as 2026-11-24"),
        (oldAdopt.replacing(#""easiness":250"#, with: #""easiness":250,"last":▸null"#), "'last' has no meaning here"),
        (oldAnswer.replacing(#""thinking"#, with: #""interval":▸4,"thinking"#), "'interval' has no meaning here"),
        (answer.replacing(#""interval":null"#, with: #""interval":▸0"#), "'interval' is a number from 1 to 36500"),
        (
            suspend.replacing("\"01M86", with: "▸\"01m86"),
            "'id' is no id of an event: 26 digits of base 32, with a time that clocks can show"
        ),
        (
            suspend.replacing("\"01M86", with: "▸\"7ZZZZ"),
            "'id' is no id of an event: 26 digits of base 32, with a time that clocks can show"
        ),
        (suspend.replacing("1795510800000", with: "▸-5"), "'milliseconds' is a number from 0 to 140737488355328"),
        (suspend.replacing("\"2026-11-24", with: "▸\"2026-11-31"), "'day' is a date such as 2026-11-24"),
        (suspend.replacing("\"2026-11-24", with: "▸\"2036-11-24"), "the day is not that of the moment"),
        (suspend.replacing("\"suspend", with: "▸\"forget"), "'kind' is none of the words it can be"),
        (suspend.replacing("\"forward", with: "▸\"c-1"), "'side' is none of the words it can be"),
        (suspend.replacing("}}", with: "},\"grade\":▸5}"), "'grade' has no meaning here"),
        (suspend.replacing("EAAT2", with: "é語EA▸\\ud8002"), "half a character is escaped here"),
        (suspend.replacing("EAAT2", with: "EA▸\u{1}T2"), "a control character must be escaped"),
        (suspend.replacing("EAAT2", with: "▸\\q"), "there is no such escape"),
        (suspend.replacing(#""forward"}}"#, with: #"▸"forw"#), "this text does not end"),
        (suspend.replacing(#""ordinal":0,"#, with: ""), "'ordinal' is missing"),
        (answer.replacing(#""grade":5"#, with: #""grade":▸6"#), "'grade' is a number from 0 to 5"),
        (answer.replacing(#""verdict":null"#, with: #""verdict":▸"so-so""#), "'verdict' is none of the words it can be"),
        (suspend.replacing("\"card\":", with: "\"card\":{\"a\":{\"b\":▸{\"c\":1}}},\"d\":"), "objects are nested too deep"),
    ]

    @Test(arguments: mistakes) func whatIsNoEventIsRefused(marked: String, message: String) {
        let line = marked.replacing("▸", with: "")
        let problem = #expect(throws: LineProblem.self) { try Self.read(line) }
        #expect(problem?.message == message)
        if let mark = marked.firstIndex(of: "▸") { #expect(problem?.column == marked.distance(from: marked.startIndex, to: mark) + 1) }
    }

    @Test(arguments: 0..<10) func noBytesDoHarm(seed: UInt64) {
        var dice = SplitMix64(seed)
        for _ in 0..<400 {
            var bytes = Array((Bool.random(using: &dice) ? Self.answer : LogLine.json(Self.randomEvent(&dice)).text).utf8)
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let place = Int.random(in: bytes.indices, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
                default: bytes.insert(contentsOf: #""{}[]:,\\"#.utf8.shuffled(using: &dice).prefix(2), at: place)
                }
                if bytes.isEmpty { bytes = [0x7B] }
            }
            guard let event = try? LogLine.read(bytes) else { continue }
            #expect(try! LogLine.read(Array(LogLine.json(event).text.utf8)) == event)
        }
    }
}
