import Cards
import Scheduling

/// Cards of Nacre as a collection of Anki, with where they stand and all their answers.
public struct AnkiExport {
    /// One side of a card, where it stands and what happened to it.
    public struct Standing {
        var side: Side
        var schedule: Schedule
        var history: History

        /// A side with these.
        public init(_ side: Side, _ schedule: Schedule, _ history: History) {
            (self.side, self.schedule, self.history) = (side, schedule, history)
        }
    }

    /// What was made so far, without the notes and cards that were taken out.
    public private(set) var collection: AnkiCollection
    /// How many notes and cards were made.
    private var (notes, cards) = (0, 0)
    private var text = AnkiText(hasOwnTypes: true)
    private let dayZero: StudyDay
    private let now: Moment
    private var deckNumbers: [String: Int64] = [:]
    private var times: Set<Int64> = []
    /// Of the cards that are added next, the last first.
    private var written: [AnkiText.Note] = []

    /// - Parameters:
    ///   - dayZero: the day from which the collection counts: none of the cards is due or was answered before.
    ///   - dayStartMinutes: when a study day begins.
    public init(dayZero: StudyDay, dayStartMinutes: Int, now: Moment) {
        (self.dayZero, self.now) = (dayZero, now)
        collection = AnkiCollection(
            created: dayZero.number * 86_400 + dayStartMinutes * 60 - now.utcOffsetSeconds, minutesWest: -now.utcOffsetSeconds / 60)
        collection.noteTypes = AnkiStockType.all
    }

    /// What was made, which is handed over.
    public mutating func finished() -> AnkiCollection {
        defer { (collection, times) = (AnkiCollection(created: collection.created, minutesWest: nil), []) }
        return collection
    }

    /// Takes out the notes and cards that were made since it was called last.
    public mutating func takeRows() -> (notes: [AnkiNoteRow], cards: [AnkiCard]) {
        defer { (collection.notes, collection.cards) = ([], []) }
        return (collection.notes, collection.cards)
    }

    /// What could not be carried: how many cards each concerns.
    public var losses: [(what: String, count: Int)] { text.losses }

    /// What some cards say as notes, which takes most of the time: it can be made of several at once.
    public struct Texts: Sendable {
        fileprivate var notes: [AnkiText.Note] = []
        fileprivate var losses = ExportLosses()

        /// What these say.
        public init(_ cards: ArraySlice<Card>) {
            var text = AnkiText(hasOwnTypes: true)
            notes = cards.map { text.note($0) }
            losses = text.lost
        }
    }

    /// Takes over what the cards say that are added next, in their order.
    public mutating func take(_ texts: Texts) {
        written = texts.notes.reversed() + written
        text.add(texts.losses)
    }

    /// Adds a card.
    ///
    /// - Parameters:
    ///   - guid: what Anki is to know it by.
    ///   - media: what the names of its pictures become.
    public mutating func add(_ card: Card, deck: String, guid: String, sides: [Standing], media: [String: String]) {
        let note = written.popLast() ?? text.note(card)
        guard let type = AnkiStockType.number(of: note.type) else { return }
        let id = now.milliseconds + Int64(notes)
        notes += 1
        let texts = [note.front, note.back] + (note.more.isEmpty ? [] : [note.more])
        let fields = texts.map { AnkiMedia.sounding(AnkiMedia.renaming($0, media), media) }
        let flag = card.tags.lazy.compactMap(AnkiFlag.flag).first ?? 0
        var plain = card
        plain.tags.removeAll { AnkiFlag.flag(of: $0) != nil }
        collection.notes.append(
            AnkiNoteRow(
                id: id, guid: guid, type: type, changed: Int(now.milliseconds / 1000), tags: AnkiText.tags(of: plain), fields: fields))
        let number = self.number(ofDeck: text.path(of: deck))
        for side in card.sides {
            guard let ordinal = Self.ordinal(of: side) else { continue }
            let standing = sides.first { $0.side == side } ?? Standing(side, Schedule(), History())
            add(standing, note: id, deck: number, ordinal: ordinal, flag: flag)
        }
    }

    /// Takes over what stands in a deck's file before its cards, but for its title.
    ///
    /// - Parameter text: the file up to its first card.
    public mutating func describe(_ deck: String, _ text: String) {
        guard let number = deckNumbers[self.text.path(of: deck)] else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if lines.first?.trimmed == "---", let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) {
            lines = lines[(end + 1)...]
        }
        lines = lines.drop { $0.isBlank }
        if lines.first?.hasPrefix("# ") ?? false { lines.removeFirst() }
        let preamble = lines.joined(separator: "\n").trimmed
        collection.decks[number]?.text = MarkdownHTML.html(of: preamble).replacing("\n", with: " ")
    }

    private static func ordinal(of side: Side) -> Int? {
        switch side {
        case .forward: 0
        case .backward: 1
        case .cloze(let number): (1...500).contains(number) ? number - 1 : nil
        }
    }

    private mutating func number(ofDeck path: String) -> Int64 {
        if let known = deckNumbers[path] { return known }
        var parts = path.split(separator: "::").map(String.init)
        // The deck that every collection has is this one everywhere.
        let number = path == "Default" ? 1 : Int64(1_600_000_000_000) + Int64(collection.decks.count)
        deckNumbers[path] = number
        collection.decks[number] = AnkiDeck(path: parts, text: "", isFiltered: false)
        parts.removeLast()
        // Decks around it are made up by Anki where they are not there.
        if !parts.isEmpty { _ = self.number(ofDeck: parts.joined(separator: "::")) }
        return number
    }

    private mutating func add(_ standing: Standing, note: Int64, deck: Int64, ordinal: Int, flag: Int) {
        let id = now.milliseconds + Int64(cards)
        cards += 1
        let schedule = standing.schedule
        let reviews = rows(of: standing.history, card: id)
        var card = AnkiCard(
            id: id, note: note, deck: deck, ordinal: ordinal, stage: .new, queue: .new, due: notes, interval: 0, factor: 0,
            repetitions: 0, lapses: 0, left: 0, homeDue: 0, homeDeck: 0, flag: flag, data: "")
        if let due = schedule.due {
            (card.stage, card.queue) = (.review, .review)
            card.due = due.days(since: dayZero)
            card.interval = max(1, schedule.interval)
            card.factor = min(65_000, SM2.Memory(standing.history).easiness * 10)
            card.repetitions = reviews.count { $0.ease > 0 }
            card.lapses = reviews.count { $0.kind == 1 && $0.ease == 1 }
            // Anki's own check would add it.
            if let last = reviews.last(where: { $0.ease > 0 && $0.kind < 3 }) { card.data = "{\"lrt\":\(last.id / 1000)}" }
        }
        if schedule.isSuspended { card.queue = .suspended }
        collection.cards.append(card)
        collection.reviews += reviews
    }

    /// The rows of a history. A time is the key of a row over all cards: where it is taken, the next one is.
    private mutating func rows(of history: History, card: Int64) -> [AnkiReview] {
        var rows: [AnkiReview] = []
        var memory = SM2.Memory.new
        var (last, hasFailed) = (0, false)
        for entry in history.entries where entry.weight != .isTakenBack {
            var row = AnkiReview(
                id: max(1, entry.time), card: card, ease: 0, interval: 0, lastInterval: last, factor: 0, milliseconds: 0, kind: 4)
            switch entry.step {
            case .adopted: continue
            case .reset: (memory, hasFailed) = (.new, false)
            case .review(let review):
                row.ease = max(1, review.grade.rawValue - 1)
                row.milliseconds = min(review.milliseconds, 60_000)
                switch review.stage {
                case .new, .young, .mature:
                    memory = memory.after(review.grade)
                    row.interval = max(1, review.promised)
                    (row.factor, row.kind) = (memory.easiness * 10, review.stage == .new ? 0 : 1)
                    hasFailed = !review.isRecalled
                case .drill, .learning:
                    (row.interval, row.kind) = (-600, hasFailed ? 2 : 0)
                    row.factor = hasFailed ? memory.easiness * 10 : 0
                case .quiz, .preview: row.kind = 3
                }
            }
            while !times.insert(row.id).inserted { row.id += 1 }
            last = row.interval
            rows.append(row)
        }
        return rows
    }
}
