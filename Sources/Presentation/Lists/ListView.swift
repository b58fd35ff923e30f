import Formats
import Scheduling
import Storage
import Study
import Terminal

/// A list of cards: a table that fits the terminal, or JSON.
public struct ListView {
    /// The columns of the terminal.
    let columns: Int
    /// The day on which the cards stand as they do.
    let today: StudyDay
    /// From how many lapses on a card is a leech.
    let leechLapses: Int

    /// What is asked for recall, stability and difficulty.
    let fsrs: FSRSSchedulers

    /// What cards come after, by the numbers of their first sides.
    let before: [Int64: [RequiredCard]]

    /// How its lines meet the edge.
    let edge: Edge

    /// How long lines of a list may be.
    public enum Edge: Sendable {
        /// As long as the terminal is wide: a card is one line, cut with an ellipsis.
        case cut
        /// As long as the terminal is wide: what is longer goes on below.
        case wrapped
        /// As long as they are: a card is one line, for programs that search lines.
        case none
    }

    /// A list for so many columns on this day.
    public init(
        columns: Int, edge: Edge = .cut, today: StudyDay, leechLapses: Int, fsrs: FSRSSchedulers = FSRSSchedulers(),
        before: [Int64: [RequiredCard]] = [:]
    ) {
        self.before = before
        self.fsrs = fsrs
        self.columns = columns
        self.edge = edge
        self.today = today
        self.leechLapses = leechLapses
    }

    /// The table of some cards.
    ///
    /// - Parameters:
    ///   - shown: what to show of each; as much as there is room for when empty.
    ///   - bodies: the bodies of those that cannot be told apart by their headings.
    public func lines(_ cards: [ListedCard], showing shown: [ListColumn], bodies: [CardNumber: String] = [:]) -> [StyledText] {
        let shown = shown.isEmpty ? usual : shown
        let rows = cards.map { card in
            shown.map { column in
                guard column == .heading, let body = bodies[card.number] else { return cell(column, of: card) }
                let words = body.split(whereSeparator: \.isWhitespace).prefix(Self.wordsOfBody).joined(separator: " ")
                return cell(column, of: card) + StyledText(" · \(Harmless.text(String(words.prefix(Self.widestBody))))", Theme.quiet)
            }
        }
        return TextTable(
            columns: shown.map { $0.isNumber ? .right : .left }, header: shown.map { StyledText($0.rawValue) }, rows: rows
        ).lines(width: edge == .none ? Self.endless : columns, overflow: edge == .wrapped ? .wrapped : .cut)
    }

    /// A line for each of some cards: its heading whole, and then what else is shown, as in `deck NAC; mature; in 72 days`.
    public func records(_ cards: [ListedCard], showing shown: [ListColumn]) -> [StyledText] {
        let shown = (shown.isEmpty ? [.heading, .deck, .state, .due] : shown).filter { $0 != .heading }
        return cards.map { card in
            let parts = shown.compactMap { column -> StyledText? in
                let cell = cell(column, of: card)
                if cell.isEmpty { return nil }
                return [.state, .due].contains(column) ? cell : StyledText(column.rawValue + " ") + cell
            }
            let heading = cell(.heading, of: card)
            let end = heading.plain.last.map { ".?!".contains($0) } == true ? " " : ". "
            return heading + StyledText(end) + parts.joined(separator: ", ")
        }
    }

    /// Cards that look the same in a list: of one heading, and one side where they have several.
    public static func alike(_ cards: [ListedCard]) -> [ListedCard] {
        Dictionary(grouping: cards) { $0.heading + "\u{0}" + $0.name.side.code }.values.filter { $0.count > 1 }.flatMap { $0 }
    }

    /// Wider than any line.
    private static let endless = 1_000_000

    /// How much of a body tells a card from its namesakes.
    private static let (wordsOfBody, widestBody) = (5, 30)

    private var usual: [ListColumn] {
        switch columns {
        case 120...: [.heading, .deck, .kind, .state, .due, .interval, .ease, .lapses, .tags]
        // Where lines are cut, a heading that can be read is worth more than numbers.
        case 60..<100 where edge == .cut: [.heading, .deck, .state, .due]
        case 60...: [.heading, .deck, .state, .due, .interval, .ease]
        default: [.heading, .state]
        }
    }

    private func cell(_ column: ListColumn, of card: ListedCard) -> StyledText {
        let schedule = card.schedule
        switch column {
        case .heading: return StyledText(Harmless.text(card.heading)) + StyledText(ScheduleView.side(card.name.side), Theme.quiet)
        case .deck: return StyledText(Harmless.text(card.deck))
        case .kind: return StyledText(card.kind, Theme.quiet)
        case .state:
            let state = Self.state(schedule, on: today)
            let leech = schedule.isLeech(from: leechLapses) ? StyledText(", leech", Theme.warning) : ""
            return StyledText(state, state == "due" ? Theme.key : Theme.quiet) + leech
        case .due: return StyledText(schedule.due.map { Phrase.day($0, from: today) } ?? "")
        case .interval: return StyledText(schedule.isNew ? "" : Phrase.interval(schedule.interval))
        case .ease: return StyledText(schedule.isNew ? "" : SM2.text(easiness: SM2.Memory(card.history).easiness))
        case .lapses: return StyledText(schedule.lapses == 0 ? "" : "\(schedule.lapses)")
        case .reviews: return StyledText(schedule.reviews == 0 ? "" : "\(schedule.reviews)")
        case .recall: return number(of: card) { Phrase.number($0.recall * 100, decimals: 0) + " %" }
        case .stability: return number(of: card) { Phrase.stability($0.stability) }
        case .difficulty: return number(of: card) { Phrase.number($0.difficulty, decimals: 1) }
        case .after: return StyledText(Harmless.text(RequiredCard.words(before[card.siblings] ?? [])), Theme.quiet)
        case .tags: return StyledText(Harmless.text(card.tags.joined(separator: " ")), Theme.quiet)
        }
    }

    private func number(of card: ListedCard, _ words: (RememberedCard) -> String) -> StyledText {
        StyledText(card.remembered(by: fsrs, on: today).map(words) ?? "")
    }

    /// Where a card stands in one word, the same that a filter has for it; of several the one that says what will happen to it.
    public static func state(_ schedule: Schedule, on today: StudyDay) -> String {
        Filter.State(of: schedule, on: today).rawValue
    }

    /// All that is known of some cards, for programs. Days are dates; the easiness is in hundredths, the interval in days.
    ///
    /// - Parameters:
    ///   - fsrs: what is asked for recall, stability and difficulty.
    ///   - before: what cards come after, by the numbers of their first sides.
    public static func json(
        _ cards: [ListedCard], on today: StudyDay, fsrs: FSRSSchedulers, before: [Int64: [RequiredCard]]
    ) -> JSON {
        .array(
            cards.map { card in
                let remembered = card.remembered(by: fsrs, on: today)
                return .object(
                    [
                        ("heading", .string(card.heading)), ("deck", .string(card.deck)), ("ordinal", .int(card.name.ordinal)),
                        ("side", .string(card.name.side.code)), ("kind", .string(card.kind)),
                        ("tags", .array(card.tags.map(JSON.string))), ("state", .string(state(card.schedule, on: today))),
                    ] + JSON.fields(of: card.schedule, card.history) + [
                        ("recall", .optional(remembered?.recall)), ("stability", .optional(remembered?.stability)),
                        ("difficulty", .optional(remembered?.difficulty)), ("after", .array((before[card.siblings] ?? []).map(\.json))),
                    ])
            })
    }
}
