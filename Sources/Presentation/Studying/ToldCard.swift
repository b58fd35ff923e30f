import Cards
import Scheduling
import Study

/// The card on the table, with all that is told of it where studying goes line by line.
public struct ToldCard {
    /// The name of its deck.
    public var deck: String
    /// Why it is asked.
    public var stage: Entry.Stage
    /// Whether it was forgotten again and again.
    public var isLeech: Bool
    /// How often it was forgotten.
    public var lapses = 0
    /// What it says.
    public var content: Content
    /// How it is being answered.
    public var attempt: Attempt
    /// How sure the learner was.
    public var confidence: Confidence?
    /// What each grade would make of it.
    public var outcomes: Outcomes
    /// The grade that Enter gives; nil for none.
    public var offered: Grade?
    /// Whether its answer is still to come.
    public var isAsking: Bool
    /// How much time is left; nil where it is not limited.
    public var millisecondsLeft: Int?
    /// The session it is asked in.
    public var session: SessionState

    /// A card with these values.
    public init(
        deck: String, stage: Entry.Stage, isLeech: Bool = false, content: Content, attempt: Attempt, confidence: Confidence? = nil,
        outcomes: Outcomes, offered: Grade? = nil, isAsking: Bool = true, millisecondsLeft: Int? = nil, session: SessionState
    ) {
        (self.deck, self.stage, self.isLeech, self.content, self.attempt) = (deck, stage, isLeech, content, attempt)
        (self.confidence, self.outcomes, self.offered, self.isAsking) = (confidence, outcomes, offered, isAsking)
        (self.millisecondsLeft, self.session) = (millisecondsLeft, session)
    }
}

extension ToldCard {
    /// What comes of a grade, as in `in 1 day`; empty where nothing does.
    func outcome(of grade: Grade) -> String {
        switch stage {
        case .quiz: return ""
        case .cram: return grade.endsDrill ? "done" : "again"
        case .drill: return grade.endsDrill ? "done today" : "again"
        case .due, .new, .ahead:
            let interval = "in \(Phrase.spelled(days: outcomes[grade].interval))"
            return grade.endsDrill ? interval : "again, \(interval)"
        }
    }

    /// The options in the order in which they are shown, each with the key that picks it; empty for cards of other kinds.
    var options: [(key: String, option: Content.Option, isPicked: Bool)] {
        guard case .choice(let options, _, _) = content.answer else { return [] }
        let choice: ChoiceAttempt? = if case .choose(let choice) = attempt { choice } else { nil }
        return (choice?.order ?? Array(options.indices)).enumerated().map { place, index in
            (StudyKeys.standard.label(ofOption: place), options[index], choice?.picked.contains(index) ?? false)
        }
    }

    /// The points that are to be ticked off, each with its key; empty where there are none, or they are not to be seen yet.
    var points: [(key: String, point: [Block])] {
        guard isAsking, case .points(let items, _, _) = content.answer, case .points(let points) = attempt, points.isShown else {
            return []
        }
        return items.enumerated().map { (StudyKeys.standard.label(ofOption: $0.offset), $0.element) }
    }

    /// The items of a list, or the points, that were not recalled, each with its number.
    var missed: [(number: Int, item: [Block])] {
        if case .points(let items, _, _) = content.answer, case .points(let points) = attempt, points.isShown {
            return items.enumerated().filter { !points.ticked.contains($0.offset) }.map { ($0.offset + 1, $0.element) }
        }
        guard case .ordered(let items, let start, _) = content.answer, case .list(let list) = attempt else { return [] }
        return zip(items, list.credits).enumerated().compactMap { index, pair in
            pair.1.isRecalled ? nil : (start + index, pair.0)
        }
    }

    /// Whether it is a list of which an item was shown.
    public var hasShownItem: Bool { lastItem != nil }

    /// The item of a list that was shown last, with its number and what was seen of it.
    var lastItem: (number: Int, item: [Block], credit: ListAttempt.Credit)? {
        guard case .ordered(let items, let start, _) = content.answer, case .list(let list) = attempt, let last = list.credits.last else {
            return nil
        }
        return (start + list.credits.count - 1, items[list.credits.count - 1], last)
    }
}
