import Cards
import Formats
import Scheduling
import TestSupport
import Testing

@testable import nacre

extension Sandbox {
    /// The home of a learner who recalls far worse than people on the average, and studied 40 cards so many days, the last of them yesterday.
    /// Every second card has the tag `even`.
    static func learner(days: Int) -> Sandbox {
        let (sandbox, cards) = (Sandbox(), 40)
        sandbox.write("a.md", (1...cards).map { "## Question \($0)\n\nAnswer \($0)\n\n\($0 % 2 == 0 ? "#even\n\n" : "")" }.joined())
        var dice = TestSupport.Dice(state: 6)
        let today = StudyDay(20_781)  // 2026-11-24
        var lines: [String] = []
        var last: EventID?
        for number in 0..<days {
            let day = today.advanced(by: number - days)
            for card in 1...cards where Int.random(in: 0..<3, using: &dice) == 0 {
                let moment = Moment(milliseconds: Int64(day.number) * 86_400_000 + 36_000_000 + Int64(card) * 9000, utcOffsetSeconds: 0)
                let id = EventID(after: last, at: moment.milliseconds, entropy: dice.entropy())
                // Of the even ones half is forgotten, of the others a quarter.
                let grade: Grade = Int.random(in: 0..<4, using: &dice) < (card % 2 == 0 && days > 40 ? 2 : 1) ? .one : .four
                let answer = Answer(grade: grade, mode: .scheduled, interval: 3, totalMilliseconds: 4000)
                let event = Event(id: id, moment: moment, day: day, action: .answer(CardNumber(0), answer))
                let name = CardName(deck: "a", heading: "Question \(card)", ordinal: 0, side: .forward)
                lines.append(LogLine.json(NamedEvent(event, card: name)).text)
                last = id
            }
        }
        sandbox.write("log.jsonl", lines.joined(separator: "\n") + "\n")
        if !lines.isEmpty { #expect(sandbox.run(["log", "import", sandbox.decks + "/log.jsonl"]).status == 0) }
        return sandbox
    }
}
