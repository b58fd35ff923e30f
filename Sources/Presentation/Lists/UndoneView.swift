import Formats
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

    /// The steps that can be taken back, the latest first, each with the heading of its only card.
    public static func lines(_ steps: [(events: [Event], heading: String?)], columns: Int) -> [StyledText] {
        let rows = steps.enumerated().map { index, step in
            [
                StyledText("\(index + 1)", .bold), StyledText(Phrase.moment(step.events[0].moment), Theme.quiet),
                StyledText(phrase(step.events, heading: step.heading)),
            ]
        }
        return TextTable(columns: [.right, .left, .left], header: ["", "when", "what"], rows: rows).lines(width: columns)
    }

    /// The same for programs.
    public static func json(_ steps: [(events: [Event], heading: String?)]) -> JSON {
        .array(
            steps.enumerated().map { index, step in
                .object([
                    ("number", .int(index + 1)), ("kind", .string(step.events[0].action.kind.rawValue)),
                    ("moment", .string(Phrase.moment(step.events[0].moment))), ("day", .string(step.events[0].day.description)),
                    ("cards", .int(Set(step.events.compactMap(\.action.card)).count)), ("heading", .optional(step.heading)),
                ])
            })
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
