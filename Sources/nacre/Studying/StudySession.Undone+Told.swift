import Collection
import Presentation

extension StudySession.Undone {
    /// What is to be told of it.
    var told: UndoneView.Outcome {
        switch self {
        case .nothing: .nothing
        case .events(let events, let card): .events(events, card: card)
        case .turnedDown: .turnedDown
        case .asks(let events, let card): .asks(events, card: card)
        }
    }
}
