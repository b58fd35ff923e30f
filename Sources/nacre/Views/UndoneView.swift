import Scheduling
import Terminal

/// What an event was, in words.
enum UndoneView {
    /// `Taken back: grade 4 of 'GSH', yesterday.`
    ///
    /// - Parameter heading: that of the only card concerned; nil where it is not known.
    static func sentence(_ events: [Event], heading: String? = nil, on today: StudyDay) -> String {
        guard let event = events.last else { return "There is nothing to take back." }
        let cards = events.count > 1 ? " of \(events.count) cards" : heading.map { " of '\(Harmless.text($0))'" } ?? ""
        return "Taken back: \(phrase(event))\(cards), \(Phrase.day(event.day, from: today))."
    }

    /// `grade 4`, `a suspension`, …
    private static func phrase(_ event: Event) -> String {
        switch event.action {
        case .answer(_, let answer): "grade \(answer.grade.rawValue)\(answer.mode == .drill ? " in the drill" : "")"
        case .suspend: "a suspension"
        case .resume: "a resumption"
        case .bury: "a burial"
        case .setDue: "another day"
        case .adopt: "an imported schedule"
        case .reset: "a reset"
        case .rename: "a renaming"
        case .undo: "an undo"
        case .quiz: "a quiz"
        }
    }
}
