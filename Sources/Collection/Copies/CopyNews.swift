import Cards
import Files
import Identity
import Scheduling
import Storage

/// What is new in a deck that came with Nacre, for whoever has a copy of it.
public struct CopyNews {
    /// The name of the copy.
    public let deck: String
    /// The file of the copy.
    public var path: String { copy.path }
    /// The name of the deck that it is a copy of, without the number before it.
    public var original: String { copy.original }
    /// The news; never none.
    public let news: DeckNews
    private let copy: OwnCopy
    private let draft: DeckDraft
    private let theirs: [UInt8]
    private let bases: BaseVersions

    /// What is new for a copy.
    ///
    /// - Returns: nil when nothing is new, or the deck does not come with Nacre any more.
    /// - Throws: what reading can meet with.
    public init?(_ copy: OwnCopy, in library: Library) throws {
        guard let bundled = copy.bundledPath else { return nil }
        theirs = try FileSystem.bytes(of: bundled)
        bases = BaseVersions(library.collection.places.copies)
        let version = Fingerprint.of(theirs)
        if copy.mark.version == version {
            // Another device may have made the copy: from now on, the next version can be compared here too.
            _ = try? bases.keep(theirs)
            return nil
        }
        draft = try DeckDraft(reading: copy.path)
        deck = library.deckName(of: copy.path) ?? copy.path.lastPathPart.withoutMarkdownEnding
        self.copy = copy
        news = DeckNews(base: copy.mark.version.flatMap(bases.bytes), theirs: theirs, own: draft.bytes)
        if news.items.isEmpty { return nil }
    }

    /// The line of the copy on which a card stands of which something is new, counted from 1.
    public func line(of item: Int) -> Int { news.ownIndex(of: item).map { draft.deck.cards[$0].line } ?? 1 }

    /// Writes into the copy what is taken, and remembers what is left, so that neither is told again.
    ///
    /// - Parameter step: what was decided just before, with which this becomes one step that can be taken back.
    /// - Returns: which of them could not be taken.
    /// - Throws: what writing can meet with; then nothing is decided.
    public func decide(taking: Set<Int>, leaving: Set<Int>, with library: Library, joining step: inout FileChange?) throws -> Set<Int> {
        let merged = news.own(taking: taking)
        let decided = taking.subtracting(merged.left).union(leaving)
        var mark = copy.mark
        // The deck may have another name by now.
        mark.deck = original
        if decided.count == news.items.count {
            mark.version = try bases.keep(theirs)
        } else if !decided.isEmpty, let base = news.base(deciding: decided) {
            mark.version = try bases.keep(base)
        }
        guard let after = mark.marked(merged.bytes) else { throw DeckError("the front matter of \(path) cannot be written into") }
        let bundled = copy.bundledPath!
        try DeckPictures(of: Deck(parsing: merged.bytes).cards, from: bundled.parentFolder, to: path.parentFolder).make()
        var rewrite = DeckRewrite()
        rewrite.add(draft, after: after)
        for index in draft.deck.cards.indices {
            // A card that is taken out goes nowhere.
            rewrite.moves[CardPlace(path: path, index: index)] = CardPlace(path: path, index: merged.places[index] ?? -1)
        }
        step = try library.collection.fileChanges.join(step, rewrite.write(with: library, as: "news of \(deck)"))
        return merged.left
    }

    /// The news that words mean: `all` that the copy did not change itself, the numbers from 1 as they are told, or words of a heading.
    ///
    /// - Throws: `DeckError` for a word that means none.
    public func items(_ words: [String], all: Set<Int>) throws -> Set<Int> {
        var found: Set<Int> = []
        for word in words {
            if word.lowercased() == "all" {
                found.formUnion(all)
            } else if let number = Int(word), news.items.indices.contains(number - 1) {
                found.insert(number - 1)
            } else {
                let meant = news.items.indices.filter { news.items[$0].heading?.lowercased().contains(word.lowercased()) == true }
                if meant.isEmpty { throw DeckError("none of the news of \(deck) is '\(word)'; 'decks news' lists them with their numbers") }
                found.formUnion(meant)
            }
        }
        return found
    }
}
