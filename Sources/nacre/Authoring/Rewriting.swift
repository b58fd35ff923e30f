import Collection
import Presentation
import Terminal

/// Offers changes of deck files to the author and writes them.
enum Rewriting {
    /// What the author is asked, and what is said of it.
    struct Words {
        /// The question, asked where a person sits; nil to write at once.
        var question: String?
        /// What is said where nobody can be asked, which then only shows the changes.
        var hint: String
        /// What `undo` calls it, as in `a move of 'GSH' to cells`.
        var what: String
    }

    /// Shows changes where they are to be seen, asks where somebody can be asked, and writes them.
    ///
    /// - Parameters:
    ///   - showsDiff: whether the diff is shown first.
    ///   - yes: whether to write without asking.
    ///   - library: the decks, asked for when something is to be written.
    /// - Returns: whether the changes were written.
    static func offer(
        _ rewrite: DeckRewrite, showsDiff: Bool, yes: Bool, _ words: Words, library: () throws -> Library,
        in program: Program
    ) throws -> Bool {
        if showsDiff { program.console.write(DiffView.lines(rewrite.diff(in: program.environment))) }
        if let question = words.question, !yes {
            guard program.console.isInteractive else {
                program.console.say(words.hint, Theme.quiet)
                return false
            }
            guard program.console.confirms(question) else {
                program.console.say("Nothing was changed.")
                return false
            }
        }
        try rewrite.write(with: library(), as: words.what)
        return true
    }
}
