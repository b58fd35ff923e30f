import Cards
import Files
import Foundation
import Scheduling
import Study
import TestSupport

@testable import Storage

/// Somebody who studies in a test: with a store, a clock that goes on by a second with each deed, and dice with a seed.
struct Learner {
    let store: Store
    var milliseconds: Int64 = 1_800_000_000_000
    var day = StudyDay(20_800)
    var dice: Dice

    init(_ store: Store, seed: UInt64 = 1) {
        self.store = store
        dice = Dice(state: seed)
    }

    /// A learner whose store is on no disk and lists these headings in the deck `deck`, with different bodies.
    static func inMemory(_ headings: [String] = ["a", "b", "c"], seed: UInt64 = 1) throws -> Learner {
        var learner = Learner(try .inMemory(), seed: seed)
        try learner.read(.deck("deck", headings.map { .init($0) }))
        return learner
    }

    var now: Moment { Moment(milliseconds: milliseconds, utcOffsetSeconds: 3600) }

    @discardableResult
    mutating func record(_ actions: [Action], ifUnchanged seen: [CardNumber: EventID?] = [:]) throws -> [Event] {
        milliseconds += 1000
        return try store.record(actions, at: now, day: day, entropy: { dice.entropy() }, ifUnchanged: seen)
    }

    @discardableResult
    mutating func answer(_ card: CardNumber, _ grade: Grade = .four, _ mode: Answer.Mode = .scheduled) throws -> Event {
        try record([.answer(card, Answer(grade: grade, mode: mode, thinkingMilliseconds: 1200, totalMilliseconds: 3400))])[0]
    }

    @discardableResult
    mutating func undo(_ kinds: Set<Action.Kind> = Set(Action.Kind.allCases), number: Int = 1) throws -> [Event] {
        milliseconds += 1000
        return try store.undo(kinds, number: number, at: now, day: day, entropy: { dice.entropy() })
    }

    @discardableResult
    mutating func redo() throws -> [Event] {
        milliseconds += 1000
        return try store.redo(at: now, day: day, entropy: { dice.entropy() })
    }

    @discardableResult
    mutating func read(
        _ files: IndexedFile..., gone: [String] = [], absent: [String] = [], returned: [String] = [], order: [String]? = nil,
        known: [CardName: CardName] = [:]
    ) throws -> IndexChange {
        milliseconds += 1000
        return try store.updateIndex(
            IndexedFiles(read: files, gone: gone, absent: absent, returned: returned, order: order), known: known, at: now, day: day,
            entropy: { dice.entropy() })
    }

    /// The number of a card.
    func card(_ heading: String, _ side: Side = .forward, ordinal: Int = 0, deck: String = "deck") throws -> CardNumber {
        guard let number = try store.number(of: CardName(deck: deck, heading: heading, ordinal: ordinal, side: side)) else {
            throw StoreError.failed(path: store.path, reason: "no card '\(heading)'")
        }
        return number
    }

    /// Where a card stands.
    func schedule(_ heading: String, _ side: Side = .forward, ordinal: Int = 0, deck: String = "deck") throws -> Schedule {
        try store.schedule(of: card(heading, side, ordinal: ordinal, deck: deck)).schedule
    }

    /// The whole log.
    func log() throws -> [Event] {
        var events: [Event] = []
        try store.forEachEvent { event, _ in events.append(event) }
        return events
    }

    /// All schedules, by name.
    func schedules() throws -> [CardName: Schedule] {
        var schedules: [CardName: Schedule] = [:]
        try store.forEachSchedule { name, schedule, _ in schedules[name] = schedule }
        return schedules
    }
}

extension IndexedFile {
    /// A card as a test writes it: its body is its heading's unless it says otherwise.
    struct Draft {
        var heading: String
        var body: String
        var sides: [Side]
        var tags: [String]
        var pin: String?
        var kind: String
        var after: [String]

        init(
            _ heading: String, body: String? = nil, sides: [Side] = [.forward], tags: [String] = [], pin: String? = nil,
            kind: String = "basic", after: [String] = []
        ) {
            self.heading = heading
            self.body = body ?? "the body of \(heading)"
            self.sides = sides
            self.tags = tags
            self.pin = pin
            self.kind = kind
            self.after = after
        }
    }

    /// The file of a deck, at `/decks/name.md`.
    static func deck(
        _ name: String, _ drafts: [Draft], path: String? = nil, title: String? = nil, tags: [String] = [], modified: Int64 = 1
    ) -> IndexedFile {
        var ordinals: [String: Int] = [:]
        let cards = drafts.enumerated().map { index, draft in
            let ordinal = ordinals[draft.heading, default: 0]
            ordinals[draft.heading] = ordinal + 1
            return IndexedCard(
                names: draft.sides.map { side in
                    draft.pin.map { CardName(deck: "", heading: "id: \($0)", ordinal: 0, side: side) }
                        ?? CardName(deck: name, heading: draft.heading, ordinal: ordinal, side: side)
                }, heading: draft.pin == nil ? nil : draft.heading, tags: tags + draft.tags, kind: draft.kind,
                line: 3 * index + 1, bytes: 100 * index..<100 * index + 90, bodyHash: draft.body.isEmpty ? 0 : hash(draft.body),
                body: draft.body, after: draft.after)
        }
        return IndexedFile(
            path: path ?? "/decks/\(name).md", deck: name, title: title ?? name.capitalized,
            stamp: FileStamp(size: 100 * Int64(drafts.count), modified: modified, inode: 7), tags: tags, cards: cards)
    }

    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
