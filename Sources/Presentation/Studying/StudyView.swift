import Cards
import Scheduling
import Study
import Terminal

/// What a learner sees while studying, as lines; the same for the whole screen and for line by line.
public struct StudyView {
    /// The columns there are.
    public let columns: Int
    /// The keys that are told of.
    let keys: StudyKeys
    /// The room for the pictures of the card.
    private let pictures: PictureRoom
    /// Whether what fills a gap is marked by signs, because styles are not shown.
    private let marksGaps: Bool

    /// A view for so many columns, with these keys.
    ///
    /// - Parameter marksGaps: whether what fills a gap is marked by signs, because styles are not shown.
    public init(columns: Int, keys: StudyKeys = .standard, pictures: PictureRoom = .none, marksGaps: Bool = false) {
        (self.columns, self.keys, self.pictures, self.marksGaps) = (columns, keys, pictures, marksGaps)
    }

    /// The widest a text is set: longer lines are hard to read.
    public static let measure = 100

    /// The card as it lies on the table.
    public func card(_ content: Content, _ attempt: Attempt, isAsking: Bool, isHintShown: Bool) -> [StyledText] {
        CardView(content, attempt, columns: min(columns, Self.measure)).question(isAsking: isAsking, isHintShown: isHintShown)
    }

    /// The answer to it.
    public func answer(_ content: Content, _ attempt: Attempt, _ confidence: Confidence?) -> [StyledText] {
        CardView(content, attempt, columns: min(columns, Self.measure), marksGaps: marksGaps, namesKeys: false).answer(confidence)
    }

    /// The hint to it.
    func points(_ content: Content, _ attempt: Attempt) -> [StyledText] {
        CardView(content, attempt, columns: min(columns, Self.measure)).offered.flatMap { $0 }
    }

    func hint(_ content: Content) -> [StyledText] { CardView(content, columns: min(columns, Self.measure)).hint }

    /// An item of a list behind a label.
    func item(_ label: String, _ item: [Block]) -> [StyledText] {
        let lines = MarkdownView(columns: max(1, min(columns, Self.measure) - label.count)).lines(item)
        return lines.enumerated().map { StyledText($0 == 0 ? label : String(repeating: " ", count: label.count)) + $1 }
    }

    /// The card as it lies on a screen that can be scrolled.
    ///
    /// - Parameters:
    ///   - isHintShown: whether its hint is.
    ///   - news: what of it is new.
    public func card(
        _ content: Content, _ attempt: Attempt, _ confidence: Confidence?, isAsking: Bool, isHintShown: Bool, news: StudyNews = .question,
        fold: Fold
    ) -> StudyFrame.Card {
        let view = CardView(
            content, attempt, columns: min(columns, Self.measure), isPanned: true, isTight: fold.isTight,
            pictures: fold.foldsPictures ? pictures.folded : pictures, marksGaps: marksGaps)
        return StudyFrame.Card(
            stem: view.stem.count, question: view.question(isAsking: isAsking, isHintShown: isHintShown),
            answer: isAsking ? nil : view.answer(confidence), newsLine: view.line(of: news, isAsking: isAsking, isHintShown: isHintShown))
    }

    /// Where the session stands: how much is done of what the day asks for, what is left, and where there is room, how much of each kind.
    public func progress(_ session: SessionState) -> StyledText {
        let done = session.isApart ? "\(session.done.count) done" : "\(session.doneToday) of \(session.askedToday) done"
        var text = StyledText(done, Theme.good) + StyledText(" · \(session.remaining) left", .bold)
        if columns >= Self.wide { text += kinds(session).map { StyledText(" · ", Theme.quiet) + $0 }.joined() }
        return text
    }

    /// How much is left of each kind, as a line of its own where the one above has no room; nil where it has.
    public func stages(_ session: SessionState) -> StyledText? {
        columns >= Self.wide ? nil : kinds(session).joined(separator: StyledText(" · ", Theme.quiet)).truncated(to: columns)
    }

    /// From how many columns on all of the progress stands on one line.
    private static let wide = 60

    private func kinds(_ session: SessionState) -> [StyledText] {
        Entry.Stage.allCases.compactMap { stage in
            let isCurrent = session.current?.stage == stage
            let count = session.waiting[stage, default: 0] + (isCurrent ? 1 : 0)
            // In a quiz and while cramming all is of one kind.
            if count == 0 || stage.isApart { return nil }
            return StyledText("\(count) \(stage.rawValue)", isCurrent ? Theme.key : Theme.quiet)
        }
    }

    /// The name of the deck, why the card is asked, and how much time is left where it is limited.
    public func place(in deck: String, _ stage: Entry.Stage, isLeech: Bool, millisecondsLeft: Int?) -> StyledText {
        let stage =
            switch stage {
            case .new: StyledText("new", Theme.good)
            case .due: StyledText("due", Theme.key)
            case .drill: StyledText("again", Theme.warning)
            case .ahead: StyledText("ahead", Theme.quiet)
            case .cram: StyledText("cram", Theme.quiet)
            case .quiz: StyledText(millisecondsLeft.map { "quiz, \(Phrase.duration(milliseconds: $0)) left" } ?? "quiz", Theme.key)
            }
        let leech = isLeech ? StyledText(" · ", Theme.quiet) + StyledText("leech", Theme.warning) : ""
        return StyledText(Harmless.text(deck), Theme.quiet) + StyledText(" · ", Theme.quiet) + stage + leech
    }

    /// What helps with a card that is forgotten again and again.
    public func advice(onLeechWith lapses: Int) -> StyledText {
        let (edit, suspend) = (keys.label(of: .edit), keys.label(of: .suspend))
        return StyledText("A leech, forgotten \(Phrase.count(lapses, "time")): \(edit) rewords it, \(suspend) suspends it.", Theme.warning)
    }

    /// The grades, what each means, and when the card would come back.
    public func grades(_ outcomes: Outcomes, _ stage: Entry.Stage, proposed: Grade?) -> [StyledText] {
        GradesView(outcomes, stage, proposed: proposed, keys: keys, columns: columns).lines
    }

    /// Keys and what they do, on as few lines as they take.
    public func legend(_ keys: [(key: String, meaning: String)]) -> [StyledText] {
        var lines: [StyledText] = []
        for (key, meaning) in keys {
            let item = StyledText(key, Theme.key) + StyledText(" \(meaning)", Theme.quiet)
            if let last = lines.last, last.width + 2 + item.width <= columns {
                lines[lines.count - 1] = last + "  " + item
            } else {
                lines.append(item.truncated(to: columns))
            }
        }
        return lines
    }

    /// When the next cards come, and how many.
    ///
    /// - Parameter isMore: whether some of today are left, too.
    public static func next(_ next: (day: StudyDay, count: Int), from today: StudyDay, isMore: Bool = false) -> String {
        "Next: \(next.count) \(isMore ? "more " : "")due \(Phrase.day(next.day, from: today))."
    }

    /// What was done in a session, and when the next cards come.
    ///
    /// - Parameters:
    ///   - surprises: the headings of cards of whose wrong answers the learner was sure.
    ///   - isSpoken: whether it is heard: then only what counts is told.
    ///   - dueElsewhere: how many cards are still due that were not part of it.
    public static func summary(
        _ session: SessionState, surprises: [String], dueElsewhere: Int, next: (day: StudyDay, count: Int)?, today: StudyDay,
        isSpoken: Bool = false
    ) -> [StyledText] {
        var lines: [StyledText] = []
        if session.done.isEmpty {
            lines.append("No card was answered.")
        } else {
            // What was asked again, in the drill or while cramming, is no card more.
            var seen: Set<CardNumber> = []
            let first = session.done.filter { $0.entry.stage != .drill && seen.insert($0.entry.card).inserted }
            let passed = first.filter { $0.grade.isPassing }.count
            let time = session.done.reduce(0) { $0 + $1.milliseconds }
            var text = StyledText(Phrase.count(session.done.count, "answer"), .bold)
            if !isSpoken { text += " in \(Phrase.duration(milliseconds: time))" }
            if isSpoken, !first.isEmpty {
                text += first.count == session.done.count ? ", \(passed) recalled" : ", \(passed) of \(first.count) recalled"
            } else if !first.isEmpty {
                text += ": \(passed) of \(Phrase.count(first.count, "card")) recalled (\(Phrase.percent(passed, of: first.count)))"
            }
            let again = session.done.count - first.count
            if again > 0 { text += ", \(again) asked again" }
            lines.append(text + ".")
        }
        if !surprises.isEmpty {
            lines.append(StyledText("You were sure, and it was wrong:", Theme.warning))
            lines += surprises.map { StyledText("  " + Harmless.text($0)) }
        }
        if !session.unsaved.isEmpty {
            lines.append(StyledText("\(Phrase.count(session.unsaved.count, "answer")) could not be saved; see above.", Theme.bad))
        }
        if session.remaining > 0 {
            let saved = session.unsaved.isEmpty ? "everything so far is saved" : "everything else is saved"
            lines.append("\(Phrase.count(session.remaining, "card")) left here; \(saved).")
        } else if dueElsewhere > 0 {
            lines.append("\(isSpoken ? "" : "Done here. ")\(dueElsewhere) more due today.")
        } else {
            lines.append(StyledText("All done for today.", Theme.good))
        }
        if let next {
            let words = Self.next(next, from: today, isMore: session.remaining > 0)
            lines.append(StyledText(isSpoken ? String(words.trimmingPrefix("Next: ")) : words))
        }
        return lines
    }
}
