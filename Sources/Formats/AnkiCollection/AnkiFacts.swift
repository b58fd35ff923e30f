import Scheduling

/// What a collection of Anki holds, as JSON for comparison with what Anki says of it.
public enum AnkiFacts {
    /// - Parameters:
    ///   - media: SHA-1 of the media, in hexadecimal, by their names.
    ///   - missing: the names of media that notes show and that are not there.
    ///   - dayZero: the calendar day of its day 0.
    public static func json(_ collection: AnkiCollection, media: [String: String], missing: [String], dayZero: StudyDay) -> JSON {
        let counts = [("notes", collection.notes.count), ("cards", collection.cards.count), ("revlog", collection.reviews.count)]
        var cardsByDeck: [Int64: Int] = [:]
        for card in collection.cards { cardsByDeck[card.deck, default: 0] += 1 }
        var decks: [(key: String, value: JSON)] = collection.decks.map { ($0.value.name, .int(cardsByDeck[$0.key] ?? 0)) }
        // Anki makes the decks around a deck where they are missing.
        var names = Set(decks.map(\.key))
        for deck in collection.decks.values {
            for depth in deck.path.indices.dropFirst() {
                let around = deck.path[..<depth].joined(separator: "::")
                if names.insert(around).inserted { decks.append((around, .int(0))) }
            }
        }
        decks.removeAll { $0.key == "Default" && $0.value == .int(0) }
        let guids = Dictionary(collection.notes.map { ($0.id, $0.guid) }) { first, _ in first }
        let reviews = Dictionary(grouping: collection.reviews, by: \.card)
        let cards = collection.cards.map { (guids[$0.note] ?? "", $0) }.sorted { ($0.0, $0.1.ordinal) < ($1.0, $1.1.ordinal) }
        return .object([
            ("counts", .object(counts.map { ($0.0, .int($0.1)) })), ("fsrs", .bool(collection.usesFSRS)),
            ("decks", .object(decks.sorted { $0.key < $1.key })),
            ("filtered_decks", .array(collection.decks.values.filter(\.isFiltered).map(\.name).sorted().map(JSON.string))),
            ("tags", .array(collection.allTags.map(JSON.string))),
            ("media", .object(media.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
            ("media_missing", .array(missing.sorted().map(JSON.string))),
            ("notes", .array(collection.notes.sorted { $0.guid < $1.guid }.map { note($0, in: collection) })),
            ("cards", .array(cards.map { card($0.1, guid: $0.0, in: collection, reviews[$0.1.id] ?? [], dayZero) })),
        ])
    }

    private static func note(_ note: AnkiNoteRow, in collection: AnkiCollection) -> JSON {
        let type = collection.noteTypes[note.type]
        let fields = note.fields.enumerated().map { index, text in
            (key: type.map { index < $0.fields.count ? $0.fields[index] : "\(index)" } ?? "\(index)", value: JSON.string(text))
        }
        return .object([
            ("guid", .string(note.guid)), ("notetype", .optional(type?.name)), ("tags", .array(note.tags.sorted().map(JSON.string))),
            ("fields", .object(fields)),
        ])
    }

    private static func card(
        _ card: AnkiCard, guid: String, in collection: AnkiCollection, _ reviews: [AnkiReview], _ dayZero: StudyDay
    ) -> JSON {
        func deck(_ number: Int64) -> JSON { .string(collection.decks[number]?.name ?? "<missing deck \(number)>") }
        var fields: [(key: String, value: JSON)] = [("guid", .string(guid)), ("ord", .int(card.ordinal)), ("deck", deck(card.deck))]
        if card.homeDeck != 0 { fields.append(("home_deck", deck(card.homeDeck))) }
        fields += [
            ("type", .string(word(card.stage))), ("queue", .string(word(card.queue))), ("ivl", .int(card.interval)),
            ("factor", .int(card.factor)), ("reps", .int(card.repetitions)), ("lapses", .int(card.lapses)), ("left", .int(card.left)),
            ("flag", .int(card.flag)),
        ]
        switch card.time(from: dayZero) {
        case .place(let place): fields.append(("position", .int(place)))
        case .day(let day): fields.append(("due_date", .string(day.description)))
        case .second(let second): fields.append(("due_at", .int(second)))
        case nil: break
        }
        let rows = reviews.map { row -> JSON in
            let numbers = [
                Int(row.id), row.ease, row.interval, row.lastInterval, row.factor, row.milliseconds, row.kind,
            ]
            return .array(numbers.map(JSON.int))
        }
        return .object(fields + [("revlog", .array(rows))])
    }

    private static func word(_ stage: AnkiCard.Stage) -> String {
        switch stage {
        case .new: "new"
        case .learning: "learning"
        case .review: "review"
        case .relearning: "relearning"
        }
    }

    private static func word(_ queue: AnkiCard.Queue) -> String {
        switch queue {
        case .buriedByUser: "buried-user"
        case .buriedBySibling: "buried-sibling"
        case .suspended: "suspended"
        case .new: "new"
        case .learning: "learning"
        case .review: "review"
        case .dayLearning: "day-learning"
        case .preview: "preview"
        }
    }
}
