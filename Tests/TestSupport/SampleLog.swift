import Cards
import Foundation
import Scheduling

/// Lines of a log, and events to make more of.
public enum SampleLog {
    private static let sample =
        #"{"v":2,"id":"01M86CH3M0GXTC24832442513H","milliseconds":1795510800000,"utcOffsetSeconds":0,"day":"2026-11-24","#
    private static let card = #""card":{"deck":"t","heading":"EAAT2","ordinal":0,"side":"forward"}"#
    /// A line of the log.
    public static let suspend = sample + #""kind":"suspend","# + card + "}"
    /// Another.
    public static let answer =
        sample + #""kind":"answer","# + card
        + #","grade":5,"mode":"scheduled","interval":null,"thinkingMilliseconds":0,"totalMilliseconds":0,"scheduler":"sm-2","verdict":null,"#
        + #""confidence":null,"proposed":null,"hints":0,"quiz":null}"#
    /// One of a card that had a schedule elsewhere.
    public static let adopt =
        sample + #""kind":"adopt","# + card
        + #","until":"2026-12-01","repetition":2,"interval":9,"easiness":250,"last":"2026-11-21","stability":11.875,"difficulty":null}"#
    /// As 0.1 wrote it.
    public static let oldAnswer = answer.replacing(#""v":2"#, with: #""v":1"#).replacing(#""interval":null,"#, with: "")
    /// As 0.1 wrote it.
    public static let oldAdopt = adopt.replacing(#""v":2"#, with: #""v":1"#)
        .replacing(#","last":"2026-11-21","stability":11.875,"difficulty":null"#, with: "")

    /// Any event with the names of its cards, some of them hard to write down.
    public static func event(_ dice: inout Dice) -> NamedEvent<CardName> {
        func text(_ dice: inout Dice) -> String {
            let pieces = [
                "a", "Ca²⁺", "\"", "\\", "\n", "\t", "\u{7F}", "\u{2028}", "\u{202E}", "🧠", "é", "e\u{301}", "id: k7", "\u{1}", "/", "語",
            ]
            return (0..<Int.random(in: 1...12, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }.joined()
        }
        func name(_ dice: inout Dice) -> CardName {
            let side = [Side.forward, .backward, .cloze(1), .cloze(12)].randomElement(using: &dice)!
            let isPinned = Int.random(in: 0..<5, using: &dice) == 0
            return CardName(
                deck: isPinned ? "" : text(&dice), heading: text(&dice), ordinal: Int.random(in: 0...3, using: &dice), side: side)
        }
        func id(_ dice: inout Dice) -> EventID {
            EventID(after: nil, at: Int64.random(in: 0...4_000_000_000_000, using: &dice), entropy: UInt128(dice.next()))
        }
        func maybe<Value>(_ dice: inout Dice, _ value: Value) -> Value? { Bool.random(using: &dice) ? value : nil }
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
                    ImportedSchedule(
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
}
