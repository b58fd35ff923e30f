import Cards
import Files
import Storage
import Study

/// What a learner's words choose: a filter, in which the names of decks, tags, files and folders stand for their cards.
public struct Selection {
    /// The cards.
    public let filter: Filter
    /// The decks, those at the paths that were named among them.
    public let library: Library
    /// Whether any of the words was the name of a deck, a tag, a file or a folder.
    public let hasNames: Bool

    /// What is to be done with a word that is no name.
    public enum OtherWords {
        /// It is looked for in the cards. One that none of them holds was mistyped only if it is written as the name of a file.
        case areText
        /// It is looked for in the cards, and one that none of them holds was mistyped.
        case mustBeFound
    }

    /// What these words choose together; all cards when there are none.
    ///
    /// - Parameter alsoKnown: words that the command itself knows, which a mistyped one may have meant.
    /// - Throws: `FilterError` for words that make no filter, or name what is not there; `FileError` for a pipe or a device.
    public init(_ words: [String], otherWords: OtherWords, alsoKnown: [String] = [], in collection: DeckCollection) throws {
        let words = words.map(\.trimmed).filter { !$0.isEmpty }
        let paths = Self.paths(words, in: collection.environment)
        // What can hold no cards was named by mistake; that it holds none would be no answer.
        for path in paths where DeckSource.isNeitherFileNorFolder(path) { throw FileError(path: path, number: FileError.noFile) }
        library = try collection.library(including: paths)
        guard !words.isEmpty else {
            (filter, hasNames) = (.all, false)
            return
        }
        let store = library.store
        let names = KnownNames(decks: try store.decks(), tags: try store.tags(), environment: collection.environment)
        let today = collection.today
        var hasNames = false
        let filter = try Filter(parsing: words.map(names.spliced).joined(separator: " ")) { term in
            let naming = names.naming(term)
            if case .name = naming { hasNames = true }
            if case .asItIs = naming, case .text(let pattern) = term, let word = pattern.literal,
                otherWords == .mustBeFound || KnownNames.isWrittenAsPath(word), try store.cards(.term(term), day: today, limit: 1).isEmpty
            {
                return names.unknown(word, alsoKnown: alsoKnown)
            }
            return naming
        }
        let settings = collection.settings
        self.filter = filter.countingLeeches(from: settings.leechLapses).waiting(knownFrom: settings.knownFrom)
            .remembered { collection.fsrsOfCards }
        self.hasNames = hasNames
    }

    /// The files and folders among the words. The decks in them take part, also when they are not studied daily.
    static func paths(_ words: [String], in environment: Environment) -> [String] {
        let names = KnownNames(decks: [], tags: [], environment: environment)
        var paths = words.compactMap(names.path)
        // What is wrong with the filter is told later, when the decks are known.
        _ = try? Filter(parsing: words.joined(separator: " ")) { term in
            switch names.naming(term) {
            case .name(.path(let path)), .instead(.path(let path)): paths.append(path)
            default: break
            }
            return .asItIs
        }
        return paths.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
