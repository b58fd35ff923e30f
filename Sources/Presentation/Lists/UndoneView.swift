import Cards
import Formats
import Scheduling
import Terminal

/// What a step of the learner's was, in words.
public enum UndoneView {
    /// The only card that a step concerns.
    public struct Card {
        /// Its heading.
        public var heading: String
        /// Which of its sides.
        public var side: Side?

        /// A side of a card; nil for the card as a whole.
        public init(heading: String, side: Side? = nil) { (self.heading, self.side) = (heading, side) }

        fileprivate var words: String {
            "'\(Harmless.text(heading))'\(side.map { ScheduleView.side($0, after: " ") } ?? "")"
        }
    }

    /// A step that can be taken back.
    public struct Step {
        /// The word for its kind.
        public var kind: String
        /// When it was done.
        public var moment: Moment
        /// On which study day.
        public var day: StudyDay
        /// What it was, as in `grade 4 of 'GSH'`.
        public var what: String
        /// How many sides of cards it concerns.
        public var cards = 0
        /// The only card that it concerns, where it is known.
        public var card: Card?
        /// The files that it changed.
        public var files: [String] = []

        /// What the learner did.
        public init(_ events: [Event], card: Card?) {
            kind = events[0].action.kind.rawValue
            (moment, day) = (events[0].moment, events[0].day)
            what = UndoneView.phrase(events, card: card)
            cards = Set(events.compactMap(\.action.card)).count
            self.card = card
        }

        /// What a command did to files.
        public init(_ what: String, files: [String], at moment: Moment, on day: StudyDay) {
            (kind, self.files, self.moment, self.day) = ("files", files, moment, day)
            let name = files.count == 1 ? files[0].split(separator: "/").last.map(String.init) ?? files[0] : "\(files.count) files"
            self.what = Harmless.text("\(what) in \(name)")
        }

        /// `grade 4 of 'GSH', yesterday`.
        public func phrase(on today: StudyDay) -> String { "\(what), \(Phrase.day(day, from: today))" }
    }

    /// `Taken back: grade 4 of 'GSH', yesterday.`
    public static func sentence(_ deed: String, _ step: Step, on today: StudyDay) -> String {
        "\(deed): \(step.what), \(Phrase.day(step.day, from: today))."
    }

    /// The steps that can be taken back, the latest first.
    public static func lines(_ steps: [Step], columns: Int) -> [StyledText] {
        let rows = steps.enumerated().map { index, step in
            [StyledText("\(index + 1)", .bold), StyledText(Phrase.moment(step.moment), Theme.quiet), StyledText(step.what)]
        }
        return TextTable(columns: [.right, .left, .left], header: ["", "when", "what"], rows: rows).lines(width: columns)
    }

    /// The same for programs.
    public static func json(_ steps: [Step]) -> JSON {
        .array(
            steps.enumerated().map { index, step in
                .object([
                    ("number", .int(index + 1)), ("kind", .string(step.kind)), ("moment", .string(Phrase.moment(step.moment))),
                    ("day", .string(step.day.description)), ("sides", .int(step.cards)), ("heading", .optional(step.card?.heading)),
                    ("what", .string(step.what)), ("files", .array(step.files.map(JSON.string))),
                ])
            })
    }

    /// `grade 4 of 'GSH'`, `a reset of 12 sides`.
    static func phrase(_ events: [Event], card: Card?) -> String {
        guard let event = events.last else { return "nothing" }
        let named = card.map { " of \($0.words)" } ?? ""
        if events.count == 2, events[0].action.kind == .answer, event.action.kind == .suspend {
            return phrase(events[0]) + named + ", which suspended it"
        }
        return phrase(event) + (events.count > 1 ? " of \(events.count) sides" : named)
    }

    /// `grade 4`, `a suspension`, …
    private static func phrase(_ event: Event) -> String {
        switch event.action {
        case .answer(_, let answer): "grade \(answer.grade.rawValue)\(occasion(of: answer))"
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

    private static func occasion(of answer: Answer) -> String {
        switch answer.mode {
        case .drill: " in the drill"
        case .quiz: answer.quiz == nil ? " while cramming" : " in a quiz"
        default: ""
        }
    }
}
