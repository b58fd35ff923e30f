import Scheduling

/// What happens to one card in a test: what it leads to is there at once.
struct Course {
    static let card = CardNumber(1)

    private(set) var events: [Event] = []
    private var replay = Replay()

    /// A card to which this happens on the days given, in order.
    init(_ actions: [(day: Int, action: Action)] = []) {
        for (day, action) in actions { add(day, action) }
    }

    /// A card that is answered on the days given.
    init(answers: [(day: Int, grade: Grade)]) {
        self.init(answers.map { ($0.day, Self.answer($0.grade)) })
    }

    static func answer(_ grade: Grade, _ mode: Answer.Mode = .scheduled, promised interval: Int? = nil) -> Action {
        .answer(card, Answer(grade: grade, mode: mode, interval: interval))
    }

    mutating func add(_ day: Int, _ action: Action) {
        let moment = Moment(milliseconds: Int64(day) * 86_400_000, utcOffsetSeconds: 0)
        let id = EventID(after: events.last?.id, at: moment.milliseconds, entropy: 0)
        events.append(Event(id: id, moment: moment, day: StudyDay(day), action: action))
        replay.apply(events[events.count - 1])
    }

    var schedule: Schedule { replay.standings[Self.card]?.schedule ?? Schedule() }
    var history: History { replay.histories[Self.card] ?? History() }
    var memory: SM2.Memory { SM2.Memory(history) }
}
