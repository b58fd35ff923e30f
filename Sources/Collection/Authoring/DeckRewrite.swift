import Cards
import Scheduling
import Storage

/// A card of a deck file: which file, and which of its cards, counted from 0.
public struct CardPlace: Hashable {
    /// The absolute path.
    public var path: String
    /// The index among the cards of the file.
    public var index: Int

    /// The card of a file at an index.
    public init(path: String, index: Int) {
        self.path = path
        self.index = index
    }
}

/// What is to be written into deck files, one after the other, and which card becomes which: so their progress follows without a guess.
public struct DeckRewrite {
    /// One file.
    public struct File {
        /// The file as it was read.
        public var draft: DeckDraft
        /// What it is to be.
        public var after: [UInt8]
    }

    /// The files in the order in which they are written.
    public private(set) var files: [File] = []
    /// Files that stay as they are, but to whose cards others go.
    private var unchanged: [File] = []
    /// Where cards are afterwards; a card that is not named here has the same place among the cards of its file.
    public var moves: [CardPlace: CardPlace] = [:]

    /// Nothing to be written yet.
    public init() {}

    /// Adds a file; one in which nothing changes is not written.
    public mutating func add(_ draft: DeckDraft, after: [UInt8]) {
        if draft.bytes == after {
            unchanged.append(File(draft: draft, after: draft.bytes))
        } else {
            files.append(File(draft: draft, after: after))
        }
    }

    /// Writes the files, and lets the progress of their cards follow.
    ///
    /// - Parameter what: what is done, as in `a move of 'GSH' to cells`, under which it can be taken back; nil when it is an undo itself.
    /// - Returns: how it can be taken back, if it can.
    /// - Throws: what writing can meet with. Files before the one concerned are written then, and those behind it are not.
    @discardableResult
    public func write(with library: Library, as what: String?) throws -> FileChange? {
        var change: FileChange?
        if let what, !files.isEmpty {
            let concerned = files + (moves.isEmpty ? [] : unchanged)
            change = try library.collection.keep(
                what, concerned.map { FileChange.File($0.draft.path, before: $0.draft.bytes, after: $0.after) }, moves: keptMoves,
                aim: isAcrossFiles ? .finishing(files.map { ($0.draft.path, $0.after) }) : nil)
        }
        var written: [File] = []
        var failure: (any Error)?
        for file in files {
            do {
                try file.draft.write(file.after)
                written.append(file)
            } catch {
                failure = error
                break
            }
        }
        if !written.isEmpty {
            if !moves.isEmpty { written += unchanged }
            do {
                try library.reread(Set(written.map(\.draft.path)), known: successions(of: written, in: library))
            } catch  where failure == nil {
                // The decks are as they were to be; who was told that nothing was done would do it again.
                library.collection.listener(.delayed("the decks are written, and are asked so once this is mended: \(error)"))
            }
        }
        guard let failure else {
            if let change { library.collection.fileChanges.end(change) }
            return change
        }
        let count = written.count { $0.after != $0.draft.bytes }
        if count == 0 { throw failure }
        throw DeckError(
            "\(failure); \(Phrase.count(count, "file was", "files were")) changed before it, and nothing is lost: once that is mended, call the same again"
        )
    }

    /// Whether cards go from one file to another: until both are written, they stand in both.
    private var isAcrossFiles: Bool { files.count > 1 && moves.contains { $0.key.path != $0.value.path } }

    /// The cards that go to another place.
    private var keptMoves: [FileChange.Move] {
        moves.filter { $0.key != $0.value }.map {
            FileChange.Move(fromPath: $0.key.path, fromIndex: $0.key.index, toPath: $0.value.path, toIndex: $0.value.index)
        }.sorted { ($0.fromPath, $0.fromIndex) < ($1.fromPath, $1.fromIndex) }
    }

    /// The names that the sides of cards have now, by those they had.
    private func successions(of written: [File], in library: Library) throws -> [CardName: CardName] {
        var before: [CardPlace: Card] = [:]
        var after: [CardPlace: Card] = [:]
        var decks: [String: String] = [:]
        for file in written {
            decks[file.draft.path] = library.deckName(of: file.draft.path)
            for (index, card) in file.draft.deck.cards.enumerated() { before[CardPlace(path: file.draft.path, index: index)] = card }
            for (index, card) in Deck(parsing: file.after).cards.enumerated() {
                after[CardPlace(path: file.draft.path, index: index)] = card
            }
        }
        var names: [CardName: CardName] = [:]
        for (place, old) in before {
            let target = moves[place] ?? place
            guard let new = after[target], let from = decks[place.path], let to = decks[target.path] else { continue }
            for (side, heir) in Self.sides(of: old, in: new) {
                let name = old.name(in: from, side: side)
                if names[name] == nil { names[name] = new.name(in: to, side: heir) }
            }
        }
        return names
    }

    /// The sides of a card with those they go on as. Where a card is asked in another way now, its first side goes on as the first.
    private static func sides(of old: Card, in new: Card) -> [(Side, Side)] {
        var pairs = old.sides.filter(new.sides.contains).map { ($0, $0) }
        if pairs.isEmpty, let first = old.sides.first, let heir = new.sides.first { pairs.append((first, heir)) }
        return pairs
    }
}
