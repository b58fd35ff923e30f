import Scheduling
import Terminal

/// What a step of the learner's was, in words.
public enum UndoneView {
    /// `Taken back: grade 4 of 'GSH', yesterday.`
    ///
    /// - Parameters:
    ///   - deed: what was done with the step.
    ///   - heading: that of the only card concerned; nil where it is not known.
    public static func sentence(_ deed: String = "Taken back", _ events: [Event], heading: String? = nil, on today: StudyDay) -> String {
        guard let event = events.last else { return "There is nothing to take back." }
        return "\(deed): \(phrase(events, heading: heading)), \(Phrase.day(event.day, from: today))."
    }

    /// `grade 4 of 'GSH'`, `a reset of 12 cards`.
    public static func phrase(_ events: [Event], heading: String? = nil) -> String {
        guard let event = events.last else { return "nothing" }
        let cards = events.count > 1 ? " of \(events.count) cards" : heading.map { " of '\(Harmless.text($0))'" } ?? ""
        return phrase(event) + cards
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
        case .keepApart: "a parting"
        case .undo: "an undo"
        case .quiz: "a quiz"
        }
    }
}
