import ArgumentParser
import Collection
import Files
import Presentation
import Terminal

/// Offers to make decks that came with Nacre the learner's own, before something is changed in them.
struct CopyOffer {
    let program: Program

    /// Copies the decks among these that came with Nacre; the learner is asked first, unless that was said.
    ///
    /// - Parameters:
    ///   - isWanted: whether `--copy` was said.
    ///   - usual: the answer to the question that Enter stands for.
    /// - Returns: the decks after that; nil when none came with Nacre.
    /// - Throws: the refusal, where nobody can be asked; `ExitCode` when the learner says no.
    func copies(of paths: [String], isWanted: Bool, usual: Bool = false, in library: Library) throws -> Library? {
        let origin = DeckShelf.readOnlyOrigins(in: program.collection)
        let wanted = paths.filter { origin($0) == .nacre }
        if wanted.isEmpty { return nil }
        var library = library
        let console = program.console
        for path in wanted {
            let deck = library.deckName(of: path) ?? path.lastPathPart.withoutMarkdownEnding
            let copying = try DeckCopying(of: path, deck: deck, in: program.collection)
            if !isWanted {
                guard console.isInteractive else {
                    throw DeckShelf.ReadOnlyOrigin.nacre.refusal(of: deck)
                }
                let question = "'\(Harmless.text(deck))' came with nacre. Make a copy of your own, with all progress?"
                guard console.confirms(question, usual: usual) else {
                    console.say("Nothing was changed.")
                    throw ExitCode.success
                }
            }
            library = try copying.make(in: library)
            let made = Harmless.text(program.environment.shown(copying.path))
            console.say("\(Harmless.text(deck)) is your own now: \(made)", Theme.good)
        }
        return library
    }

    /// Copies the decks that a change would write into, unless the learner named their files.
    ///
    /// - Returns: whether some were copied, so that the change is to be planned anew.
    func copies(
        for rewrite: DeckRewrite, unlessNamed words: [String], isWanted: Bool, in library: @autoclosure () throws -> Library
    ) throws -> Bool {
        let paths = rewrite.readOnlyPaths(unlessNamed: words, in: program.collection)
        return try !paths.isEmpty && copies(of: paths, isWanted: isWanted, in: library()) != nil
    }

    /// The deck to write into, which becomes the learner's own where it came with Nacre.
    func writable(_ word: String, isWanted: Bool) throws -> DeckShelf.Place {
        let shelf = try DeckShelf(program.collection)
        if let named = shelf.deck(named: word), named.origin == .nacre, FileSystem.realPath(program.environment.absolute(word)) == nil {
            let library = try program.collection.library(isTold: false)
            let copy = try copies(of: [named.path], isWanted: isWanted, in: library)?.path(ofDeckCalled: named.name)
            return try DeckShelf(program.collection).writable(copy ?? word)
        }
        return try shelf.writable(word)
    }

    /// The card on the table, in the learner's own copy where its deck came with Nacre; nil when no copy is wanted.
    func tableToEdit(_ session: inout StudySession) throws -> StudySession.CurrentCard? {
        guard let path = session.table?.location.path else { return nil }
        do {
            if let library = try copies(of: [path], isWanted: false, usual: true, in: session.library) { try session.goOn(in: library) }
        } catch is ExitCode {
            return nil
        }
        return session.table
    }
}
