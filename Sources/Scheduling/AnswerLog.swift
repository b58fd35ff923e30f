/// The answers of many cards, as a fit takes them: gathered from histories, and put in the order of time.
public struct AnswerLog: Sendable {
    private var rows: [(time: Int64, answer: RatedAnswer)] = []
    private var cards = 0

    /// A log without answers.
    public init() {}

    /// Adds what happened to a card. After a reset it is another card; what follows a schedule of another program is left out, for how the
    /// card got there is not known.
    public mutating func add(_ history: History) {
        cards += 1
        var isKnown = true
        var lastDay: StudyDay?
        history.forEach { entry in
            guard entry.weight == .counts else { return }
            switch entry.step {
            case .review(let review):
                guard isKnown, review.stage.isRemembered else { return }
                lastDay = max(review.day, lastDay ?? review.day)
                rows.append((entry.time, RatedAnswer(card: cards, day: review.day.number, rating: FSRS.Rating(review.grade))))
            case .reset:
                cards += 1
                (isKnown, lastDay) = (true, nil)
            case .adopted(let adopted, _):
                // The answers that led to it may be known, as those of a program whose log came along.
                isKnown = isKnown && adopted.stability == nil && lastDay == adopted.lastDay
            }
        }
    }

    /// All answers, in the order of time; those of one millisecond in that of their cards.
    public var answers: [RatedAnswer] {
        rows.sorted { ($0.time, $0.answer.card) < ($1.time, $1.answer.card) }.map(\.answer)
    }
}
