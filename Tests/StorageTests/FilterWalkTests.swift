import Cards
import Scheduling
import Study
import TestSupport
import Testing

@testable import Storage

/// Random filters over random collections: SQL chooses what the plain meaning chooses, and what a filter is written as is read the same.
@Suite struct FilterWalkTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>) func sqlChoosesWhatTheFilterMeans(seed: UInt64) throws {
        var walk = Walk(seed: seed)
        let (learner, cards) = try walk.collection()
        for _ in 0..<120 {
            let filter = walk.filter(depth: 3)
            let found = try learner.store.cards(filter, day: learner.day).map(\.number)
            let meant = cards.filter { $0.card.meets(filter, on: learner.day) }.map(\.number)
            #expect(Set(found) == Set(meant) && found.count == meant.count, "\(filter) at seed \(seed)")
            #expect(try Filter(parsing: filter.description) == filter, "\(filter) at seed \(seed)")
        }
    }
}

/// Dice that make collections and filters.
private struct Walk {
    var dice: Dice

    init(seed: UInt64) { dice = Dice(state: seed) }

    private static let letters = Array("abcABC γΓéÉµß1_*:-(\"\\#<")

    mutating func one<Element>(of elements: [Element]) -> Element { elements[number(elements.count)] }

    mutating func number(_ limit: Int) -> Int { Int(dice.next() % UInt64(limit)) }

    mutating func text(_ most: Int = 6) -> String { String((0...number(most)).map { _ in one(of: Self.letters) }) }

    private static let names = ["a", "a/b", "a/b/c", "ab", "b_c", "γ", "Γ/x", "É"]

    /// A learner with a past, and their cards as they ought to stand.
    mutating func collection() throws -> (Learner, [(number: CardNumber, card: PairedCard)]) {
        var learner = Learner(try .inMemory(), seed: dice.next())
        let first = learner.day
        var cards: [(number: CardNumber, card: PairedCard)] = []
        for (index, deck) in ["a", "a/b", "γ/É", "b_c/ab"].enumerated() {
            learner.day = first.advanced(by: index * 5)
            var drafts: [IndexedFile.Draft] = []
            for place in 0..<8 {
                let tags = Set((0..<number(3)).map { _ in one(of: Self.names) }).sorted()
                let (body, kind) = (number(6) == 0 ? "" : text(12), one(of: Card.Kind.allCases).rawValue)
                drafts.append(.init("\(place) \(text())z", body: body, tags: tags, kind: kind))
            }
            try learner.read(.deck(deck, drafts, title: "T \(deck)"))
            for draft in drafts {
                let card = PairedCard(
                    heading: draft.heading, body: draft.body, deck: deck, title: "T \(deck)", tags: draft.tags, kind: draft.kind,
                    added: learner.day)
                cards.append((try learner.card(draft.heading, deck: deck), card))
            }
        }
        try live(&learner, &cards)
        return (learner, cards)
    }

    /// Lets a year of random deeds happen, some of which are undone.
    private mutating func live(_ learner: inout Learner, _ cards: inout [(number: CardNumber, card: PairedCard)]) throws {
        var deeds: [Event] = []
        for _ in 0..<200 {
            if number(4) == 0 {
                learner.day = learner.day.advanced(by: number(9))
                learner.milliseconds = max(learner.milliseconds, Int64(learner.day.number) * 86_400_000)
            }
            let card = cards[number(cards.count - 4)].number
            let mode = one(of: [Answer.Mode.scheduled, .scheduled, .ahead, .drill, .quiz])
            let action: Action =
                switch number(14) {
                case 0: .suspend(card)
                case 1: .resume(card)
                case 2: .bury(card, until: learner.day.advanced(by: number(30)))
                case 3: .reset(card)
                case 4: .setDue(card, learner.day.advanced(by: number(40) - 5))
                default: .answer(card, Answer(grade: one(of: Grade.allCases), mode: mode))
                }
            deeds += try learner.record([action])
            if number(12) == 0 {
                let undone = Set(try learner.undo().map(\.id))
                deeds.removeAll { undone.contains($0.id) }
            }
        }
        for index in cards.indices {
            let own = deeds.filter { $0.action.card == cards[index].number }
            var replay = Replay()
            for event in own { replay.apply(event) }
            cards[index].card.schedule = replay.standings[cards[index].number]?.schedule ?? Schedule()
            cards[index].card.history = replay.histories[cards[index].number] ?? History()
            for event in own {
                if case .answer(_, let answer) = event.action, answer.mode != .quiz {
                    cards[index].card.answers.append((event.day, answer.grade))
                }
            }
        }
    }

    mutating func filter(depth: Int) -> Filter {
        switch depth > 0 ? number(7) : 6 {
        case 0: .not(filter(depth: depth - 1))
        case 1, 2: .and((0..<2 + number(2)).map { _ in filter(depth: depth - 1) }.flattened(\.conjuncts))
        case 3, 4: .or((0..<2 + number(2)).map { _ in filter(depth: depth - 1) }.flattened(\.disjuncts))
        case 5: number(8) == 0 ? .all : .term(term())
        default: .term(term())
        }
    }

    private mutating func pattern(_ text: String) -> TextPattern {
        TextPattern(text.map { character in number(6) == 0 ? one(of: [.any, .one]) : .character(character) })
    }

    /// A pattern that is not `*` alone, which means all cards.
    private mutating func name() -> TextPattern {
        let pattern = pattern(one(of: Self.names))
        return pattern.pieces == [.any] ? TextPattern(literal: "a") : pattern
    }

    private mutating func term() -> Filter.Term {
        switch number(18) {
        case 0, 1: .text(pattern(text(2)))
        case 2: .heading(TextPattern([.any] + pattern(text(2)).pieces + [.any]))
        case 3: .word(TextPattern(literal: one(of: ["a", "B", "γ", "é", "ab"])))
        case 4: .expression(one(of: ["a", "B", "γ", "é\"", "c"]))
        case 5: .deck(name())
        case 6: .tag(name())
        case 7: .untagged
        case 8: .kind(one(of: Card.Kind.allCases))
        case 9: .path(one(of: ["/decks/a", "/decks/a.md", "/decks/γ", "/decks"]))
        case 10, 11: .state(one(of: Filter.State.allCases))
        case 12:
            .property(.ease, one(of: Filter.Comparison.allCases), 1300 + number(1600))
        case 13: .property(one(of: [.interval, .lapses, .reviews]), one(of: Filter.Comparison.allCases), number(8))
        case 14: .property(.due, one(of: Filter.Comparison.allCases), number(20) - 10)
        case 15: .property(.recall, one(of: Filter.Comparison.allCases), 500 + number(500))
        case 16: .property(one(of: [.stability, .difficulty]), one(of: Filter.Comparison.allCases), 1000 + number(9000))
        default:
            one(of: [
                .added(days: 1 + number(60)), .introduced(days: 1 + number(60)), .rated(days: 1 + number(60), grade: nil),
                .rated(days: 1 + number(60), grade: .three),
            ])
        }
    }
}

extension [Filter] {
    /// Lists are not made of lists of the same kind here: what is written side by side is one list.
    fileprivate func flattened(_ parts: (Filter) -> [Filter]?) -> [Filter] { flatMap { parts($0) ?? [$0] } }
}

extension Filter {
    fileprivate var conjuncts: [Filter]? { if case .and(let filters) = self { filters } else { nil } }
    fileprivate var disjuncts: [Filter]? { if case .or(let filters) = self { filters } else { nil } }
}
