import Cards
import Formats
import Foundation
import Scheduling
import TestSupport
import Testing

/// An event as a line comes back as it was, and what is no event is refused with the place of the mistake.
@Suite struct LogLineTests {
    private static func read(_ text: String) throws(LineProblem) -> NamedEvent<CardName> { try LogLine.read(Array(text.utf8)) }

    @Test(arguments: 0..<20) func anEventComesBackAsItWasWritten(seed: UInt64) throws {
        var dice = Dice(state: seed)
        for _ in 0..<200 {
            let event = SampleLog.event(&dice)
            let line = LogLine.json(event).text
            #expect(!line.contains("\n"))
            #expect(try Self.read(line) == event, "\(line)")
        }
    }

    @Test func theFieldsStandInTheirOrder() throws {
        #expect(try LogLine.json(Self.read(SampleLog.answer)).text == SampleLog.answer)
        #expect(try LogLine.json(Self.read(SampleLog.suspend)).text == SampleLog.suspend)
        #expect(try LogLine.json(Self.read(SampleLog.adopt)).text == SampleLog.adopt)
    }

    @Test func theLinesOfTheFirstVersionAreRead() throws {
        #expect(try Self.read(SampleLog.oldAnswer) == Self.read(SampleLog.answer))
        guard case .adopt(_, let adopted) = try Self.read(SampleLog.oldAdopt).event.action else { return #expect(Bool(false)) }
        #expect(adopted == ImportedSchedule(repetition: 2, interval: 9, easiness: 250, due: adopted.due, last: nil))
    }

    /// Lines with a mark where the mistake is, and what is said of it.
    static let mistakes = [
        ("▸", "an event is an object: '{' is missing"), ("▸[]", "an event is an object: '{' is missing"),
        ("{▸", "the line ends too early"), ("▸{}", "'v' is missing"), (SampleLog.suspend + "▸x", "there is more after the object"),
        (SampleLog.suspend.replacing(#""v":2"#, with: #""v":▸3"#), "format 3 is of a newer Nacre; this one reads up to 2. Update Nacre"),
        (SampleLog.suspend.replacing(#""v":2"#, with: #""v":▸1.5"#), "'v' is a number from 1"),
        (SampleLog.suspend.replacing(#""v":2"#, with: #""v":▸01"#), "this is no number that a log could hold"),
        (SampleLog.suspend.replacing(#""v":2"#, with: #""v":2,▸"v":2"#), "'v' stands here twice"),
        (SampleLog.suspend.replacing(#""v":2"#, with: #""v":▸99999999999999999999"#), "this is no number that a log could hold"),
        (SampleLog.adopt.replacing("11.875", with: "▸1e999"), "this is no number that a log could hold"),
        (SampleLog.adopt.replacing("11.875", with: "▸11."), "this is no number that a log could hold"),
        (SampleLog.adopt.replacing("11.875", with: "▸-.5"), "this is no number that a log could hold"),
        (SampleLog.adopt.replacing("11.875", with: "▸-1.5"), "'stability' is a number from 0.0001 to 1000000000.0"),
        (SampleLog.adopt.replacing(#""difficulty":null"#, with: #""difficulty":▸11"#), "'difficulty' is a number from 1.0 to 10.0"),
        (SampleLog.adopt.replacing("\"2026-11-21", with: "▸\"2026-11-31"), "'last' is a date such as 2026-11-24"),
        (SampleLog.oldAdopt.replacing(#""easiness":250"#, with: #""easiness":250,"last":▸null"#), "'last' has no meaning here"),
        (SampleLog.oldAnswer.replacing(#""thinking"#, with: #""interval":▸4,"thinking"#), "'interval' has no meaning here"),
        (SampleLog.answer.replacing(#""interval":null"#, with: #""interval":▸0"#), "'interval' is a number from 1 to 36500"),
        (
            SampleLog.suspend.replacing("\"01M86", with: "▸\"01m86"),
            "'id' is no id of an event: 26 digits of base 32, with a time that clocks can show"
        ),
        (
            SampleLog.suspend.replacing("\"01M86", with: "▸\"7ZZZZ"),
            "'id' is no id of an event: 26 digits of base 32, with a time that clocks can show"
        ),
        (SampleLog.suspend.replacing("1795510800000", with: "▸-5"), "'milliseconds' is a number from 0 to 140737488355328"),
        (SampleLog.suspend.replacing("\"2026-11-24", with: "▸\"2026-11-31"), "'day' is a date such as 2026-11-24"),
        (SampleLog.suspend.replacing("\"2026-11-24", with: "▸\"2036-11-24"), "the day is not that of the moment"),
        (SampleLog.suspend.replacing("\"suspend", with: "▸\"forget"), "'kind' is none of the words it can be"),
        (SampleLog.suspend.replacing("\"forward", with: "▸\"c-1"), "'side' is none of the words it can be"),
        (SampleLog.suspend.replacing("}}", with: "},\"grade\":▸5}"), "'grade' has no meaning here"),
        (SampleLog.suspend.replacing("EAAT2", with: "é語EA▸\\ud8002"), "half a character is escaped here"),
        (SampleLog.suspend.replacing("EAAT2", with: "EA▸\u{1}T2"), "a control character must be escaped"),
        (SampleLog.suspend.replacing("EAAT2", with: "▸\\q"), "there is no such escape"),
        (SampleLog.suspend.replacing(#""forward"}}"#, with: #"▸"forw"#), "this text does not end"),
        (SampleLog.suspend.replacing(#""ordinal":0,"#, with: ""), "'ordinal' is missing"),
        (SampleLog.answer.replacing(#""grade":5"#, with: #""grade":▸6"#), "'grade' is a number from 0 to 5"),
        (SampleLog.answer.replacing(#""verdict":null"#, with: #""verdict":▸"so-so""#), "'verdict' is none of the words it can be"),
        (SampleLog.suspend.replacing("\"card\":", with: "\"card\":{\"a\":{\"b\":▸{\"c\":1}}},\"d\":"), "objects are nested too deep"),
    ]

    @Test(arguments: mistakes) func whatIsNoEventIsRefused(marked: String, message: String) {
        let line = marked.replacing("▸", with: "")
        let problem = #expect(throws: LineProblem.self) { try Self.read(line) }
        #expect(problem?.message == message)
        if let mark = marked.firstIndex(of: "▸") { #expect(problem?.column == marked.distance(from: marked.startIndex, to: mark) + 1) }
    }

    @Test(arguments: 0..<10) func noBytesDoHarm(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<400 {
            var bytes = Array((Bool.random(using: &dice) ? SampleLog.answer : LogLine.json(SampleLog.event(&dice)).text).utf8)
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
