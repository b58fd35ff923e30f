import Cards
import Files
import Storage
import Study

/// The decks by name, with the files that hold them: where cards can be written to.
public struct DeckShelf {
    /// A deck and its file.
    public struct Place: Equatable {
        /// The name of the deck.
        public var name: String
        /// Its title, if it has one.
        public var title: String?
        /// The absolute path of its file.
        public var path: String
        /// Whose it is, where it is not the learner's own.
        public var origin: ReadOnlyOrigin?
        /// Whether it takes part in daily study.
        public var isStudied = true

        /// The shortest name it answers to, quoted where a command needs it.
        public var typedName: String {
            let bare = DeckName.bare(name)
            return bare.contains { $0.isWhitespace || "\"'\\".contains($0) } ? "'\(bare)'" : bare
        }
    }

    /// Where a deck comes from that is brought up to date from elsewhere, so that what is written into it would be lost or in the way.
    public enum ReadOnlyOrigin: String {
        /// The program itself.
        case nacre = "came with nacre"
        /// A clone that `decks add` made.
        case git = "is fetched by git"

        /// Why nothing is put into one of its decks.
        public func refusal(of deck: String) -> DeckError {
            let remedy =
                self == .nacre ? "make it your own with --copy, or a new deck: new deck NAME" : "make a deck of your own: new deck NAME"
            return DeckError("'\(deck)' \(rawValue), and your cards would be in its way; \(remedy)")
        }
    }

    /// The decks, in their order.
    public let places: [Place]
    private let collection: DeckCollection

    /// The decks as they are on disk now. What is wrong with them is told, unless nothing is to be.
    public init(_ collection: DeckCollection, isTold: Bool = true) throws {
        let library = try collection.library(isTold: isTold)
        let paths = Dictionary(try library.store.stamps().map { ($0.value.deck, $0.key) }) { first, _ in first }
        let origin = Self.readOnlyOrigins(in: collection)
        places = try library.store.decks().compactMap { deck in
            paths[deck.name].map { Place(name: deck.name, title: deck.title, path: $0, origin: origin($0)) }
        }
        self.collection = collection
    }

    /// Whose a deck file is, where it is not the learner's own.
    public static func readOnlyOrigins(in collection: DeckCollection) -> (_ path: String) -> ReadOnlyOrigin? {
        let bundled = collection.places.bundledDecks.flatMap(FileSystem.realPath).map { DeckSource(unlabelled: $0) }
        let roots = collection.roots.filter { $0.owner != .nacre }
        return { path in
            let isBundled = bundled?.contains(path) == true && !roots.contains { $0.contains(path) }
            return isBundled ? .nacre : collection.places.gitDecks.contains(path) ? .git : nil
        }
    }

    /// The decks that the learner may write into.
    public var own: [Place] { places.filter { $0.origin == nil } }

    /// The deck that a word names, as `DeckName` says it; the learner's own first.
    public func deck(named word: String) -> Place? {
        let decks = own + places.filter { $0.origin != nil }
        let names = decks.map { DeckName(name: $0.name, title: $0.title) }
        guard let named = names.named(word.withoutMarkdownEnding) else { return nil }
        return decks.first { $0.name == named.name }
    }

    /// The deck to write into: one of the learner's by its name, or any deck file by its path.
    ///
    /// - Throws: `DeckError` when there is none, or it came with Nacre.
    public func writable(_ word: String) throws -> Place {
        let word = word.trimmed
        let named = deck(named: word)
        if let named, named.origin == nil { return named }
        if let path = FileSystem.realPath(collection.environment.absolute(word)), FileSystem.stamp(of: path) != nil {
            return places.first { $0.path == path } ?? Place(name: path.lastPathPart.withoutMarkdownEnding, path: path, isStudied: false)
        }
        if let named, let origin = named.origin {
            throw origin.refusal(of: named.name)
        }
        let names = own.flatMap { [$0.name, DeckName.bare($0.name), $0.title].compactMap { $0 } }
        throw DeckError("there is no deck '\(word)'\(Suggestion.phrase(for: word, among: names, otherwise: "'new deck NAME' makes one"))")
    }
}
