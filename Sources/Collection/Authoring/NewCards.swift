import Cards
import Files
import Storage
import Study

/// Cards that are about to be put at the end of a deck: how the file would be, and all there is to be said about them.
public struct NewCards {
    /// The deck they go into.
    public let place: DeckShelf.Place
    /// The new cards with what is to be said about each.
    public let preview: PreviewedDeck
    private let draft: DeckDraft
    /// The file before them: as it is, unless an attempt to add them was cut short after it had written.
    private let before: [UInt8]
    private let after: [UInt8]
    /// That attempt.
    private let earlier: FileChange?

    /// The cards of a Markdown text, read as they would be in their deck.
    ///
    /// - Parameter text: one or more cards.
    /// - Throws: `DeckError` when the text has something before its first card, or the deck could not take it in; `FileError` when the
    ///   deck cannot be read.
    public init(_ text: String, for place: DeckShelf.Place, in collection: DeckCollection) throws {
        let given = Array(text.utf8)
        let cards = Deck(parsing: given)
        guard let first = cards.cards.first else {
            throw DeckError("there is no card: a card begins with its question, as in '## What is ATP?'")
        }
        let above = given[..<first.bytes.lowerBound]
        guard above.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) else {
            throw DeckError("what stands before the first '##' belongs to no card; leave it out")
        }
        self.place = place
        draft = try DeckDraft(reading: place.path)
        let text = String(decoding: given[first.bytes.lowerBound...], as: UTF8.self)
        func added(to file: [UInt8]) -> [UInt8] { DeckEdit.applying([.inserting(text, at: file.count, of: file)], to: file) }
        earlier = collection.fileChanges.found(writing: draft.path, draft.bytes, now: collection.now.milliseconds, from: added)
        before = earlier?.files[0].before.map { Array($0) } ?? draft.bytes
        let bytes = added(to: before)
        after = bytes
        let (old, new) = (earlier == nil ? draft.deck : Deck(parsing: before), Deck(parsing: bytes))
        let count = old.cards.count
        guard new.cards.count == count + cards.cards.count, zip(new.cards, old.cards).allSatisfy({ $0.back == $1.back }) else {
            throw DeckError(Self.swallowed(by: old, named: collection.environment.shown(place.path)))
        }
        let lines = Set(new.cards[count...].map(\.line))
        preview = PreviewedDeck(
            place.path, bytes: bytes, named: collection.environment.shown(place.path), on: collection.today, lines: lines,
            asked: try Self.asked(cards.cards.map(\.heading), besides: place.path, in: collection),
            pinned: try Self.pinned(cards.cards, besides: place.path, in: collection))
    }

    /// Why a deck would take in what is put at its end, with the place and what to do there.
    private static func swallowed(by deck: Deck, named name: String) -> String {
        guard let mark = deck.unclosedMark else {
            return "the end of \(name) takes in what follows: is code, or a comment, opened there and never closed? See: nacre check"
        }
        return "\(name):\(mark.line):\(mark.column): \(mark.message), and would take what is added, too: \(mark.help)"
    }

    /// Whether they would not be read as they were meant.
    public var hasMistakes: Bool { preview.findings.contains { $0.severity > .advice } }

    /// The cards.
    public var cards: [Card] { preview.parts.compactMap(\.card) }

    /// Puts the cards into the deck's file, and the deck into the index. Where the index cannot be written, the cards
    /// are saved all the same, and follow with the next look at the decks. Who tells the learner of it says so by `told`: until then, adding
    /// the same again finds them there.
    ///
    /// - Throws: `DeckError` when the file was changed meanwhile; `FileError` when it cannot be written.
    public func save(in collection: DeckCollection) throws -> SavedCards {
        if let earlier {
            return SavedCards(place: place, before: before, after: after, line: cards[0].line, change: earlier, wasThere: true)
        }
        let what = cards.count == 1 ? "the new card '\(cards[0].heading)'" : "\(cards.count) new cards"
        let change = try collection.keep(what, [FileChange.File(draft.path, before: before, after: after)], aim: .finding)
        try draft.write(after)
        var saved = SavedCards(place: place, before: before, after: after, line: cards[0].line, change: change, wasThere: false)
        // The deck has them; who was told that nothing was done would add them twice.
        do { _ = try collection.library(isTold: false) } catch { saved.delay = "it is asked once this is mended: \(error)" }
        return saved
    }

    /// How many decks are looked at for a question asked twice.
    private static let mostDecks = 8

    /// The questions of the decks that ask one of these too.
    private static func asked(_ headings: [String], besides path: String, in collection: DeckCollection) throws -> AskedQuestions {
        let store = try collection.openStore()
        var asked = AskedQuestions()
        var paths: [String] = []
        for heading in headings.prefix(100) {
            for card in try store.cards(.heading(heading), day: collection.today, limit: mostDecks) {
                guard let other = try store.location(of: card.number)?.path, other != path, !paths.contains(other) else { continue }
                paths.append(other)
            }
        }
        for other in paths.prefix(mostDecks) {
            guard let bytes = try? FileSystem.bytes(of: other) else { continue }
            _ = asked.advice(on: Deck(parsing: bytes), in: bytes, file: collection.environment.shown(other))
        }
        return asked
    }

    /// The ids of these cards that stand in other decks.
    private static func pinned(_ cards: [Card], besides path: String, in collection: DeckCollection) throws -> PinnedIDs {
        var pinned = PinnedIDs()
        guard cards.contains(where: { $0.pinnedID != nil }) else { return pinned }
        let store = try collection.openStore()
        for card in cards {
            guard let id = card.pinnedID, let number = try store.number(of: card.name(in: "", side: card.sides[0])),
                let other = try store.location(of: number), other.path != path
            else { continue }
            pinned.take(id, in: collection.environment.shown(other.path), line: other.line)
        }
        return pinned
    }
}

/// Cards that were put into a deck just now, and can be taken out again.
public struct SavedCards {
    /// The deck.
    public let place: DeckShelf.Place
    /// The file before.
    public let before: [UInt8]
    /// The file as it was written.
    public let after: [UInt8]
    /// The line of the first card.
    public let line: Int
    /// What was kept of it.
    let change: FileChange
    /// Whether an attempt that was cut short had put them there.
    public let wasThere: Bool

    /// Why they are not among the cards to be asked yet, though the deck has them; nil where they are.
    public internal(set) var delay: String?

    /// Takes down that the learner knows of it: who adds the same again means another card.
    public func told(in collection: DeckCollection) { collection.fileChanges.end(change) }

    /// Makes the file what it was before.
    ///
    /// - Throws: `DeckError` when it is no longer what was written.
    public func takeBack(in collection: DeckCollection) throws {
        let draft = try DeckDraft(reading: place.path)
        guard draft.bytes == after else { throw DeckError("\(place.path) was changed meanwhile, and is left as it is") }
        // What was there before stands first: only the end goes.
        try draft.write([DeckEdit(range: before.count..<after.count, bytes: [])])
        _ = try collection.library(isTold: false)
    }
}
