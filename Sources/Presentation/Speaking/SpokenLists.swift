import Scheduling
import Storage

/// Cards, decks, settings and what happened to a card, a sentence each.
public struct SpokenLists: Sendable {
    private let pronunciation: Pronunciation
    private let today: StudyDay

    /// - Parameter today: the day that sentences are said on.
    public init(today: StudyDay, _ pronunciation: Pronunciation = Pronunciation()) {
        (self.today, self.pronunciation) = (today, pronunciation)
    }

    /// Cards: the heading whole, then the deck, where the card stands, and when it comes.
    public func cards(_ cards: [ListedCard], leechLapses: Int) -> [String] {
        cards.map { card in
            let schedule = card.schedule
            var parts = [ScheduleView.side(card.name.side).filter { !"()".contains($0) }, "deck \(card.deck)"]
            parts.append(ListView.state(schedule, on: today) + (schedule.isLeech(from: leechLapses) ? ", leech" : ""))
            if let due = schedule.due, !schedule.isDue(on: today) { parts.append(Phrase.day(due, from: today)) }
            return sentences([card.heading, parts.filter { !$0.isEmpty }.joined(separator: ", ")])
        }
    }

    /// How much there is to do: in all first, then deck by deck where there is something.
    public func due(_ total: Counts, _ decks: [DeckCounts]) -> [String] {
        let due = total.dueToday == total.due ? "\(total.due) due" : "\(total.dueToday) of \(total.due) due"
        let new = total.newToday == total.new ? "\(total.new) new" : "\(total.newToday) of \(total.new) new"
        let drill = total.drill > 0 ? ", \(total.drill) in the drill" : ""
        let overdue = total.overdue > 0 ? ", \(total.overdue) overdue" : ""
        return [sentences(["Today: \(due), \(new)\(drill)\(overdue)"])]
            + decks.filter { $0.counts.due + $0.counts.new > 0 }.map { deck in
                sentences([
                    "\(deck.title ?? deck.deck): \(deck.counts.due) due, \(deck.counts.new) new, \(Phrase.count(deck.counts.listed, "side"))"
                ])
            }
    }

    /// What happened to a card, a sentence each, the latest first, after where it stands.
    public func history(_ view: HistoryView) -> [String] {
        let standing = view.standing(on: today)
        return [sentences([view.title] + standing)]
            + view.happenings.reversed().map { sentences(["\($0.day): \($0.what)\($0.then.isEmpty ? "" : "; then \($0.then)")"]) }
    }

    /// Settings: those that somebody set first, each with where that was; the others by name and value.
    public func settings(_ view: SettingsView) -> [String] {
        let rows = view.settings.filter { $0.origin != nil } + view.settings.filter { $0.origin == nil }
        return rows.map { row in
            let origin = row.origin == nil ? "" : ", from \(row.from); usually \(row.otherwise)"
            return sentences(["\(row.name) is \(row.value)\(origin)", row.meaning])
        }
    }

    /// Decks: name, title and how many sides they have.
    public func decks(_ view: DecksView) -> [String] {
        view.decks.map { deck in
            sentences([[deck.name, deck.title ?? "", Phrase.count(deck.sides, "side")].filter { !$0.isEmpty }.joined(separator: ", ")])
        }
    }

    private func sentences(_ texts: [String]) -> String {
        texts.map { pronunciation.sentence(pronunciation.words($0)) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
