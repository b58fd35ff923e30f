import Collection
import Presentation

extension StudySession.Undone {
    /// What is to be told of it.
    var told: UndoneView.Outcome {
        switch self {
        case .nothing: .nothing
        case .events(let events, let card): .events(events, card: card.map { UndoneView.Card(heading: $0.heading, side: $0.side) })
        case .turnedDown: .turnedDown
        case .asks(let events, let card): .asks(events, card: card.map { UndoneView.Card(heading: $0.heading, side: $0.side) })
        }
    }
}
