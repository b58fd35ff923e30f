import Scheduling
import Study

extension UndoneView {
    /// What came of an undo or a redo while studying.
    public enum Outcome {
        /// There was nothing.
        case nothing
        /// These things were taken back or brought back; with the name of their card, if it was one.
        case events([Event], card: Card?)
        /// The answer on the table was turned down again.
        case turnedDown
        /// These things were not done in this session.
        case asks([Event], card: Card?)
    }

    /// It in words, with the key that goes on or back.
    public static func words(_ outcome: Outcome, _ keys: StudyKeys, isRedo: Bool = false, on today: StudyDay) -> String {
        switch outcome {
        case .nothing: return isRedo ? "There is nothing to bring back." : "There is nothing to take back."
        case .turnedDown: return "Answer again; \(keys.label(of: .undo)) once more takes back what was before it."
        case .asks(let events, let card):
            return "Not of this session: \(phrase(events, card: card)), \(Phrase.day(events.last?.day ?? today, from: today)). "
                + "\(keys.label(of: .undo)) again takes it back."
        case .events(let events, let card):
            let (deed, other) = isRedo ? ("Brought back", StudyAction.undo) : ("Taken back", .redo)
            let back = isRedo ? "takes it back" : "brings it back"
            return sentence(deed, Step(events, card: card), on: today) + " \(keys.label(of: other)) \(back)."
        }
    }
}
