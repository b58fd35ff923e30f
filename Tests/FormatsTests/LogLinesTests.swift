import Cards
import Formats
import Scheduling
import TestSupport
import Testing

/// What is quick with lines of the log comes to the same as what is plain.
@Suite struct LogLinesTests {
    private static func named(_ event: NamedEvent<CardName>) -> NamedEvent<LogName> {
        NamedEvent(event.event, card: event.card.map(LogName.init), other: event.other.map(LogName.init))
    }

    @Test(arguments: 0..<20) func theBytesAreThoseOfTheJSON(seed: UInt64) {
        var dice = Dice(state: seed)
        var lines = LogLines()
        var expected = ""
        for _ in 0..<200 {
            var event = SampleLog.event(&dice)
            if case .answer(let card, var answer) = event.event.action {
                answer.scheduler = ["sm-2", "fsrs-6", "a\"b", "\\", "é", "\u{1}\u{202E}"].randomElement(using: &dice)!
                answer.thinkingMilliseconds = [0, 9, 10, 100, 1 << 47, -1].randomElement(using: &dice)!
                event.event.action = .answer(card, answer)
            }
            event.event.day = StudyDay([event.event.day.number, -800_000, -719_528, 2_932_896, 2_932_897].randomElement(using: &dice)!)
            lines.add(Self.named(event))
            let line = LogLine.json(event).text
            expected += line + "\n"
            let bytes = Array(line.utf8)
            let others = [bytes, bytes + [0x20], bytes.dropLast()]
            var one = LogLines()
            let isLine = others.map { one.isLine($0, of: Self.named(event)) }
            #expect(isLine == [true, false, false], "\(line)")
            // As most programs write JSON. Where a text needs signs of its own, the line is left to those who read it.
            let spaced = Self.spaced(line)
            let hasSigns = line.contains("\\")
            let isSpacedLine = one.isLine(Array(spaced.utf8), of: Self.named(event))
            #expect(isSpacedLine == !hasSigns, "\(spaced)")
            #expect(LogLine.id(of: Array(spaced.utf8)) == event.event.id)
            #expect(LogLine.id(of: Array(line.utf8)) == event.event.id)
        }
        #expect(lines.bytes == Array(expected.utf8))
    }

    /// A line with a blank behind each comma and colon that is in no text.
    private static func spaced(_ line: String) -> String {
        var isText = false
        var last: Character = "{"
        var result = ""
        for sign in line {
            if sign == "\"", last != "\\" { isText.toggle() }
            result.append(sign)
            if !isText, sign == ":" || sign == "," { result.append(" ") }
            last = sign == "\\" && last == "\\" ? "{" : sign
        }
        return result
    }

    @Test func blanksInTextsMakeOtherLines() {
        let card = CardName(deck: "d", heading: "a:b,c", ordinal: 0, side: .forward)
        let id = EventID(rawValue: 1 << 80)
        let event = Event(id: id, moment: Moment(milliseconds: 1, utcOffsetSeconds: 0), day: StudyDay(0), action: .suspend(CardNumber(0)))
        let line = LogLine.json(NamedEvent(event, card: card)).text
        let known = NamedEvent(event, card: LogName(card))
        var lines = LogLines()
        for (text, isKnown) in [("a:b,c", true), ("a: b,c", false), ("a:b, c", false)] {
            for one in [line, Self.spaced(line)] {
                let isLine = lines.isLine(Array(one.replacing("a:b,c", with: text).utf8), of: known)
                #expect(isLine == isKnown)
            }
        }
        let isWideLine = lines.isLine(Array(Self.spaced(line).replacing(": ", with: ":  ").utf8), of: known)
        #expect(!isWideLine)
    }

    @Test(arguments: 0..<40) func theQuickReaderReadsWhatThePlainOneDoes(seed: UInt64) {
        var dice = Dice(state: seed)
        var reader = LogReader()
        let samples = [SampleLog.answer, SampleLog.oldAnswer, SampleLog.suspend, SampleLog.adopt, SampleLog.oldAdopt]
        for _ in 0..<400 {
            let isSample = Int.random(in: 0..<4, using: &dice) == 0
            let line = isSample ? samples.randomElement(using: &dice)! : LogLine.json(SampleLog.event(&dice)).text
            var bytes = Array((Bool.random(using: &dice) ? line : Self.spaced(line)).utf8)
            for _ in 0..<Int.random(in: 0...2, using: &dice) {
                let place = Int.random(in: bytes.indices, using: &dice)
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
                case 2: bytes[place] = Array("0123456789-Z{}\"\\".utf8).randomElement(using: &dice)!
                default: bytes.insert(contentsOf: #""{}[]:,\\ 0-"#.utf8.shuffled(using: &dice).prefix(2), at: place)
                }
                if bytes.isEmpty { bytes = [0x7B] }
            }
            let plain = Result { () throws(LineProblem) in try LogLine.read(bytes) }
            let quick = Result { () throws(LineProblem) in try reader.read(bytes) }
            #expect(plain == quick, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test(arguments: 0..<10) func anIDIsReadOffItsDigits(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<200 {
            let id = EventID(rawValue: UInt128(dice.next()) << 64 | UInt128(dice.next()))
            #expect(EventID(id.description) == id)
            #expect(Array(id.description.utf8).withUnsafeBufferPointer { EventID($0, at: 0) } == id)
            var digits = Array(id.description.utf8)
            digits[Int.random(in: digits.indices, using: &dice)] = UInt8.random(in: 0...127, using: &dice)
            let plain = EventID(String(decoding: digits, as: UTF8.self))
            #expect(digits.withUnsafeBufferPointer { EventID($0, at: 0) } == plain)
        }
    }
}
