import Collection
import Files
import Storage
import Study
import Terminal

/// The decks by name, with the files that hold them: where cards can be written to.
struct DeckShelf {
    /// A deck and its file.
    struct Place: Equatable {
        /// The name of the deck.
        var name: String
        /// Its title, if it has one.
        var title: String?
        /// The absolute path of its file.
        var path: String
        /// Whose it is, where it is not the learner's own.
        var lender: Lender?
        /// Whether it takes part in daily study.
        var isStudied = true

        /// The title, or else the name.
        var shownTitle: String { Harmless.text(title ?? name) }

        /// The shortest name it answers to, quoted where a command needs it.
        var typedName: String {
            let bare = DeckName.bare(name)
            return bare.contains { $0.isWhitespace || "\"'\\".contains($0) } ? "'\(bare)'" : bare
        }
    }

    /// Where a deck comes from that is brought up to date from elsewhere, so that what is written into it would be lost or in the way.
    enum Lender: String {
        /// The program itself.
        case nacre = "came with nacre"
        /// A clone that `decks add` made.
        case git = "is fetched by git"

        /// Why nothing is put into one of its decks.
        func refusal(of deck: String) -> CommandError {
            CommandError("'\(deck)' \(rawValue), and your cards would be in its way; make a deck of your own: new deck NAME")
        }
    }

    /// The decks, in their order.
    let places: [Place]
    private let program: Program

    /// The decks as they are on disk now. What is wrong with them is told, unless the command is about just that.
    init(_ program: Program, isTelling: Bool = true) throws {
        let library = try program.library(isTelling: isTelling)
        let paths = Dictionary(try library.store.stamps().map { ($0.value.deck, $0.key) }) { first, _ in first }
        let lender = Self.lenders(in: program)
        places = try library.store.decks().compactMap { deck in
            paths[deck.name].map { Place(name: deck.name, title: deck.title, path: $0, lender: lender($0)) }
        }
        self.program = program
    }

    /// Whose a deck file is, where it is not the learner's own.
    static func lenders(in program: Program) -> (_ path: String) -> Lender? {
        let bundled = program.places.bundledDecks.flatMap(FileSystem.realPath).map(Root.init(unlabelled:))
        let roots = program.roots.filter { $0 != bundled }
        return { path in
            let isBundled = bundled?.contains(path) == true && !roots.contains { $0.contains(path) }
            return isBundled ? .nacre : program.places.clones.contains(path) ? .git : nil
        }
    }

    /// The decks that the learner may write into.
    var own: [Place] { places.filter { $0.lender == nil } }

    /// The deck of a name, a title, or a name without the number before it, if there is one; the learner's own first.
    func deck(named word: String) -> Place? {
        let word = word.withoutMarkdownEnding.lowercased()
        let decks = own + places.filter { $0.lender != nil }
        return decks.first { $0.name.lowercased() == word } ?? decks.first { $0.title?.lowercased() == word }
            ?? decks.first { DeckName.bare($0.name) == word || DeckName.bare($0.name.lastPathPart) == word }
    }

    /// The deck to write into: one of the learner's by its name, or any deck file by its path.
    ///
    /// - Throws: `CommandError` when there is none, or it came with Nacre.
    func writable(_ word: String) throws -> Place {
        let word = word.trimmed
        let named = deck(named: word)
        if let named, named.lender == nil { return named }
        if let path = FileSystem.realPath(program.environment.absolute(word)), FileSystem.stamp(of: path) != nil {
            return places.first { $0.path == path } ?? Place(name: path.lastPathPart.withoutMarkdownEnding, path: path, isStudied: false)
        }
        if let named, let lender = named.lender {
            throw lender.refusal(of: named.name)
        }
        let names = own.flatMap { [$0.name, DeckName.bare($0.name), $0.title].compactMap { $0 } }
        let hint = Suggestion.phrase(for: word, among: names)
        throw CommandError("there is no deck '\(word)'\(hint.isEmpty ? "; 'new deck NAME' makes one" : hint)")
    }
}
