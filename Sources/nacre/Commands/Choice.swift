import Storage
import Study

/// What a learner's words choose: cards of decks, tags, files and folders.
struct Choice {
    /// The cards.
    let selection: Selection
    /// The decks, those at the paths that were named among them.
    let library: Library

    /// What these words choose; all cards when there are none.
    ///
    /// A word is a path when something is there and it looks like one; else the name of a deck, with or without its number, or its title;
    /// else a tag. `deck:`, `tag:` (or `#`) and `path:` say which is meant.
    init(_ words: [String], in program: Program) throws {
        var terms: [Selection.Term?] = []
        var paths: [String] = []
        for word in words {
            if let path = Self.path(word, in: program) {
                paths.append(path)
                terms.append(.path(path))
            } else {
                terms.append(nil)
            }
        }
        let library = try program.library(including: paths)
        self.library = library
        let known = words.count > paths.count ? (try library.store.decks(), try library.store.tags()) : ([], [])
        selection = Selection(
            try zip(words, terms).map { word, term in try term ?? Self.term(word, decks: known.0, tags: known.1) })
    }

    private static func path(_ word: String, in program: Program) -> String? {
        let isMarked = word.hasPrefix("path:")
        let text = isMarked ? String(word.dropFirst(5)) : word
        guard isMarked || text.contains("/") || text.hasPrefix(".") || text.hasPrefix("~") || text.hasSuffix(".md") else { return nil }
        return Environment.realPath(program.environment.absolute(text))
    }

    private static func term(_ word: String, decks: [DeckName], tags: [String]) throws -> Selection.Term {
        if let marked = try marked(word, decks: decks, tags: tags) { return marked }
        if let deck = deck(word, among: decks) { return .deck(deck) }
        if let tag = tag(word, among: tags) { return .tag(tag) }
        let names = decks.flatMap { [$0.name, $0.title].compactMap { $0 } } + tags
        throw CommandError("there is no deck, tag or file '\(word)'\(Suggestion.phrase(for: word, among: names))")
    }

    private static func marked(_ word: String, decks: [DeckName], tags: [String]) throws -> Selection.Term? {
        if word.hasPrefix("deck:") {
            let name = String(word.dropFirst(5))
            if let deck = deck(name, among: decks) { return .deck(deck) }
            throw CommandError("there is no deck '\(name)'\(Suggestion.phrase(for: name, among: decks.map(\.name)))")
        }
        guard word.hasPrefix("#") || word.hasPrefix("tag:") else { return nil }
        let name = String(word.dropFirst(word.hasPrefix("#") ? 1 : 4))
        if let tag = tag(name, among: tags) { return .tag(tag) }
        throw CommandError("there is no tag '\(name)'\(Suggestion.phrase(for: name, among: tags))")
    }

    /// The deck, or the folder of decks, of this name: exactly; by its title; without the number that orders it; by its beginning.
    private static func deck(_ word: String, among decks: [DeckName]) -> String? {
        let word = word.lowercased()
        func first(where matches: (DeckName) -> Bool) -> String? { decks.first(where: matches)?.name }
        if let name = first(where: { $0.name.lowercased() == word }) { return name }
        if let inFolder = first(where: { $0.name.lowercased().hasPrefix(word + "/") }) { return String(inFolder.prefix(word.count)) }
        return first { $0.title?.lowercased() == word }
            ?? first { bare($0.name) == word || bare($0.name.lastPathPart) == word }
    }

    /// A name without the number before it: `2-glutathione` is `glutathione`.
    static func bare(_ name: String) -> String {
        let rest = name.lowercased().drop { $0.isNumber }
        return rest.count == name.count ? String(rest) : String(rest.drop { "-_. ".contains($0) })
    }

    private static func tag(_ word: String, among tags: [String]) -> String? {
        let word = word.lowercased()
        if let tag = tags.first(where: { $0.lowercased() == word }) { return tag }
        return tags.first { $0.lowercased().hasPrefix(word + "/") }.map { String($0.prefix(word.count)) }
    }
}
