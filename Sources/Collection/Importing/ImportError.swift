import Formats

/// Why something cannot be imported.
public enum ImportError: Error, Equatable, CustomStringConvertible {
    /// Nothing is there of this name.
    case missing(String)
    /// A folder of this name has no file of cards.
    case empty(String)
    /// A file of this name is like none of the formats.
    case unlike(String)
    /// A file of this name is something else than text with cards.
    case unread(String, UnreadFile)
    /// A file of this name is of a program that is known, but cannot be read: why.
    case unreadable(String, String)
    /// What was typed as the name of a deck leads out of the learner's folder, or names nothing.
    case noDeckName(String)
    /// The deck at this path would swallow what comes into it.
    case unclosed(path: String)
    /// The decks were written, but the store was not.
    case unrecorded(String)
    /// Something could not be written: why, the decks that were and that were not, and how many pictures were copied.
    case unfinished(String, written: [String], left: [String], pictures: Int)
    /// It was ended before it was done.
    case stopped
    /// The deck at this path is another than was read.
    case changed(path: String)

    /// What is the matter, in a sentence.
    public var description: String {
        switch self {
        case .missing(let name): "\(name): there is no such file or folder"
        case .empty(let name): "\(name): there is no file of cards in this folder"
        case .unlike(let name): "\(name): this is like none of the formats that are known; say which with --from"
        case .unread(let name, let file): "\(name): this is \(file.title): \(file.remedy)"
        case .unreadable(let name, let why): "\(name): \(why)"
        case .noDeckName(let name):
            "'\(name)' is no name of a deck: imported cards go into your own folder, as in --to 'Biology/Cells'"
        case .unclosed(let path):
            "\(path): the last card holds something that nothing closes, which would swallow others; see: check"
        case .unrecorded(let why):
            "the cards were written into their decks, but what came along of their schedules and progress was not recorded: \(why), and import again"
        case .unfinished(let why, let written, let left, let pictures): Self.unfinished(why, written, left, pictures)
        case .stopped: "it was stopped"
        case .changed(let path): "\(path) was changed meanwhile, and is left as it is; import again"
        }
    }

    private static func unfinished(_ why: String, _ written: [String], _ left: [String], _ pictures: Int) -> String {
        let copied = pictures == 0 ? "" : " and \(pictures) picture\(pictures == 1 ? "" : "s")"
        let done = written.isEmpty ? (pictures == 0 ? "nothing" : "no deck" + copied) : names(written) + copied
        let missing = left.isEmpty ? "what is remembered of imports" : names(left)
        return "\(why); written: \(done); not written: \(missing). Mend that, and import again"
    }

    private static func names(_ decks: [String]) -> String {
        let names = decks.prefix(5).map { "'\($0)'" } + (decks.count > 5 ? ["\(decks.count - 5) more"] : [])
        return (decks.count == 1 ? "the deck " : "the decks ")
            + (names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1])
    }
}
