import Cards
import Scheduling
import Study

/// A card as a test knows it, and what each filter says of it: the meaning of filters once more, without SQL and as plainly as can be.
struct PairedCard {
    var heading: String
    var body: String
    var deck: String
    var title: String
    var tags: [String]
    var kind: String
    var added: StudyDay
    var schedule = Schedule()
    var history = History()
    var answers: [(day: StudyDay, grade: Grade)] = []

    /// Whether a filter chooses the card on a day.
    func meets(_ filter: Filter, on day: StudyDay) -> Bool {
        switch filter {
        case .all: true
        case .not(let filter): !meets(filter, on: day)
        case .and(let filters): filters.allSatisfy { meets($0, on: day) }
        case .or(let filters): filters.contains { meets($0, on: day) }
        case .term(let term): meets(term, on: day)
        }
    }

    private func meets(_ term: Filter.Term, on day: StudyDay) -> Bool {
        switch term {
        case .text(let pattern): [heading, body].contains { Self.glob([.any] + pattern.pieces + [.any], $0) }
        case .heading(let pattern): Self.glob(pattern.pieces, heading)
        case .word(let pattern):
            [heading, body].contains { text in
                text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { Self.glob(pattern.pieces, String($0)) }
            }
        case .expression(let letters): [heading, body].contains { $0.lowercased().contains(letters.lowercased()) }
        case .deck(let pattern):
            Self.heads(of: deck).contains { Self.glob(pattern.pieces, $0) }
                || pattern.literal == nil
                    && (Self.glob(pattern.pieces, title) || Self.glob(pattern.pieces, String(deck.split(separator: "/").last!)))
        case .tag(let pattern): tags.flatMap(Self.heads).contains { Self.glob(pattern.pieces, $0) }
        case .untagged: tags.isEmpty
        case .kind(let kind): self.kind == kind.rawValue
        case .path(let path): "/decks/\(deck).md" == path || "/decks/\(deck).md".hasPrefix(path + "/")
        case .state(let state): stands(state, on: day)
        case .waiting: false
        case .property(let property, let comparison, let value), .remembered(let property, let comparison, let value, _):
            compares(property, comparison, value, on: day)
        case .added(let days): day.days(since: added) < days
        case .introduced(let days): schedule.reviews > 0 && schedule.firstDay.map { day.days(since: $0) < days } ?? false
        case .rated(let days, let grade): answers.contains { day.days(since: $0.day) < days && (grade == nil || grade == $0.grade) }
        }
    }

    private func stands(_ state: Filter.State, on day: StudyDay) -> Bool {
        switch state {
        case .due: schedule.isDue(on: day)
        case .new: schedule.isNew
        case .learning: !schedule.isNew && schedule.interval <= 1
        case .review: !schedule.isNew && (schedule.interval > 1 || schedule.lapses > 0)
        case .young: !schedule.isNew && schedule.interval < 21
        case .mature: schedule.interval >= 21
        case .waiting: false
        case .suspended: schedule.isSuspended
        case .buried: !schedule.isSuspended && !schedule.isAvailable(on: day)
        case .leech: schedule.lapses >= 8
        case .drill: schedule.isInDrill(on: day)
        }
    }

    private func compares(_ property: Filter.Property, _ comparison: Filter.Comparison, _ value: Int, on day: StudyDay) -> Bool {
        let number: Int? =
            switch property {
            case .interval: schedule.interval
            case .ease: SM2.Memory(history).easiness * 10
            case .lapses: schedule.lapses
            case .reviews: schedule.reviews
            case .recall: remembered(on: day) { $0.recall }
            case .stability: remembered(on: day) { $0.stability }
            case .difficulty: remembered(on: day) { $0.difficulty }
            case .due: schedule.isAvailable(on: day) ? schedule.due?.days(since: day) : nil
            }
        guard let number else { return false }
        return switch comparison {
        case .less: number < value
        case .atMost: number <= value
        case .more: number > value
        case .atLeast: number >= value
        case .equal: number == value
        case .unequal: number != value
        }
    }

    /// What FSRS-6 makes of the card, step by step, in thousandths.
    private func remembered(on day: StudyDay, _ value: (RememberedCard) -> Double) -> Int? {
        guard !schedule.isNew else { return nil }
        return FSRSScheduler().remembered(of: History(history.entries), on: day).map { Int((value($0) * 1000).rounded()) }
    }

    /// `a/b/c` and `a/b` and `a`.
    private static func heads(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        return (1...parts.count).map { parts.prefix($0).joined(separator: "/") }
    }

    private static func glob(_ pieces: [TextPattern.Piece], _ text: String) -> Bool { glob(pieces[...], Array(text)[...]) }

    private static func glob(_ pieces: ArraySlice<TextPattern.Piece>, _ text: ArraySlice<Character>) -> Bool {
        guard let piece = pieces.first else { return text.isEmpty }
        switch piece {
        case .any: return glob(pieces.dropFirst(), text) || !text.isEmpty && glob(pieces, text.dropFirst())
        case .one: return !text.isEmpty && glob(pieces.dropFirst(), text.dropFirst())
        case .character(let wanted):
            return text.first.map { $0.lowercased() == wanted.lowercased() } ?? false && glob(pieces.dropFirst(), text.dropFirst())
        }
    }
}
