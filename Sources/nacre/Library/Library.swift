import Cards
import Scheduling
import Storage
import Study

/// The decks on disk, and the index of them in the store, brought up to date when this is made: files that have not changed since they
/// were last read are not read again.
struct Library {
    /// The index and the log.
    let store: Store
    /// What reading the changed files brought.
    let change: IndexChange?
    /// Files that could not be read, one line each.
    let complaints: [String]

    /// How many files take long enough to be read that the learner is told.
    private static let manyFiles = 100

    init(roots: [Root], program: Program) throws {
        store = try program.openStore()
        let found = DeckFinder.files(below: roots)
        let stamps = try store.stamps()
        var complaints: [String] = []
        var read: [IndexedFile] = []
        let changed = found.filter { stamps[$0.path] != $0.stamp }
        if changed.count >= Self.manyFiles, program.console.isInteractive {
            program.console.say("Reading \(Phrase.count(changed.count, "deck file")) …", Theme.quiet)
        }
        for file in changed {
            do {
                read.append(IndexedFile(file, Deck(parsing: try FileSystem.bytes(of: file.path))))
            } catch {
                complaints.append(String(describing: error))
            }
        }
        let present = Set(found.map(\.path))
        let gone = stamps.keys.filter { !present.contains($0) }
        self.complaints = complaints
        if read.isEmpty, gone.isEmpty {
            change = nil
        } else {
            change = try store.updateIndex(
                read: read, gone: gone, order: found.map(\.path), at: program.now, day: program.today,
                entropy: { program.environment.entropy() })
        }
    }

    /// Where a card is and what it says; nil when it is in no deck any more. A file that changed meanwhile is read again first.
    func card(_ number: CardNumber, program: Program) throws -> (location: Location, card: Card)? {
        guard var location = try store.location(of: number) else { return nil }
        if FileSystem.stamp(of: location.path) != location.stamp {
            try reread(location.path, deck: location.deck, program: program)
            guard let moved = try store.location(of: number) else { return nil }
            location = moved
        }
        let bytes = try FileSystem.bytes(of: location.path, in: location.bytes)
        guard
            let card = Card(slice: bytes[...], deckTags: location.deckTags, ordinal: location.name.ordinal, line: location.line)
        else { return nil }
        return (location, card)
    }

    /// Reads one file again, or takes it out of the index when it is gone.
    func reread(_ path: String, deck: String, program: Program) throws {
        var read: [IndexedFile] = []
        if let stamp = FileSystem.stamp(of: path) {
            let file = FoundFile(path: path, deck: deck, stamp: stamp)
            read.append(IndexedFile(file, Deck(parsing: try FileSystem.bytes(of: path))))
        }
        _ = try store.updateIndex(
            read: read, gone: read.isEmpty ? [path] : [], order: nil, at: program.now, day: program.today,
            entropy: { program.environment.entropy() })
    }
}

extension IndexedFile {
    /// What the index keeps of a deck.
    init(_ file: FoundFile, _ deck: Deck) {
        self.init(
            path: file.path, deck: file.deck, title: deck.title, stamp: file.stamp, tags: deck.tags,
            diagnosticCount: deck.diagnostics.count,
            cards: deck.cards.map { IndexedCard($0, deck: file.deck) })
    }
}

extension IndexedCard {
    /// What the index keeps of a card.
    init(_ card: Card, deck: String) {
        self.init(
            names: card.sides.map { card.name(in: deck, side: $0) }, tags: card.tags, kind: card.kind.rawValue, line: card.line,
            bytes: card.bytes, bodyHash: Self.fingerprint(of: card), body: card.body)
    }

    /// A number for a card's body; 0 for a card without one. FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo).
    private static func fingerprint(of card: Card) -> UInt64 {
        if card.body.isEmpty { return 0 }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in card.body.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
