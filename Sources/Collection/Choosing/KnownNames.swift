import Cards
import Files
import Storage
import Study

/// The names by which a learner can choose cards: of decks, tags, files and folders.
public struct KnownNames {
    /// The decks.
    public let decks: [DeckName]
    /// The tags.
    public let tags: [String]
    /// The world in which paths lead somewhere.
    public let environment: Environment

    /// These names, in this world.
    public init(decks: [DeckName], tags: [String], environment: Environment) {
        self.decks = decks
        self.tags = tags
        self.environment = environment
    }

    /// What a term means to somebody who knows these names.
    ///
    /// A word is a path when something is there and it looks like one; else the name of a deck, with or without its number, or its title;
    /// else a tag.
    public func naming(_ term: Filter.Term) -> Filter.Naming {
        switch term {
        case .text(let pattern):
            guard let word = pattern.literal else { return named(pattern.typed) }
            return name(word).map { .name($0) } ?? .asItIs
        case .deck(let pattern):
            guard let name = pattern.literal else { return .asItIs }
            if let deck = deck(name) { return .instead(.deck(TextPattern(literal: deck))) }
            return .unknown("there is no deck '\(name)'", help: help(for: name, among: deckNames, else: "'decks' lists all decks"))
        case .tag(let pattern):
            guard let name = pattern.literal else { return .asItIs }
            if let tag = tag(name) { return .instead(.tag(TextPattern(literal: tag))) }
            return .unknown(
                "there is no tag '\(name)'", help: help(for: name, among: tagNames, else: "'tag:*\(name)*' finds tags that hold it"))
        case .path(let path):
            if let found = FileSystem.realPath(environment.absolute(path)) { return .instead(.path(found)) }
            return .unknown("there is no file or folder '\(path)'", help: "a path begins at the folder you are in, with '/', or with '~/'")
        default: return .asItIs
        }
    }

    /// What a word with wildcards means: the file or the deck of just that name, where there is one, as names may have underscores.
    private func named(_ word: String) -> Filter.Naming {
        if let path = path(word) { return .name(.path(path)) }
        guard let deck = decks.named(word), deck.rank(of: word) == 0 else { return .asItIs }
        return .name(.deck(TextPattern(literal: deck.name)))
    }

    /// What is to be said of a word that is neither a name nor in any card, and may be a mistyped one of those a command knows besides.
    public func unknown(_ word: String, alsoKnown: [String] = []) -> Filter.Naming {
        .unknown(
            "there is no deck, tag or file '\(word)', and no card holds it",
            help: help(for: word, among: alsoKnown + deckNames + tagNames, else: "'decks' lists all decks; see also: help filter"))
    }

    /// The word as it goes into a filter: names that the shell has taken the quotes off get them back.
    public func spliced(_ word: String) -> String {
        guard word.contains(where: { $0.isWhitespace || "()\"\\".contains($0) }) else { return word }
        if word.hasPrefix("-") { return "-" + spliced(String(word.dropFirst())) }
        if word.lowercased().hasPrefix("deck:"), let deck = deck(String(word.dropFirst(5))) { return Filter.deck(deck).description }
        if word.lowercased().hasPrefix("path:"), let path = FileSystem.realPath(environment.absolute(String(word.dropFirst(5)))) {
            return Filter.path(path).description
        }
        return name(word) == nil ? word : Filter.text(word).description
    }

    /// Whether a word can hardly be meant for anything but a file or a folder, whether one is there or not.
    static func isWrittenAsPath(_ word: String) -> Bool {
        DeckFileName.isDeck(word) || ["./", "../", "~/"].contains(where: word.hasPrefix)
    }

    /// The path that a word is, if something is there.
    public func path(_ word: String) -> String? {
        if word.lowercased().hasPrefix("path:") { return FileSystem.realPath(environment.absolute(String(word.dropFirst(5)))) }
        // A slash alone is a sign in a heading, not the wish to read the whole disk.
        guard word != "/", word.contains("/") || word.hasPrefix(".") || word.hasPrefix("~") || word.hasSuffix(".md") else { return nil }
        return FileSystem.realPath(environment.absolute(word))
    }

    /// Names and titles of decks.
    private var deckNames: [String] { decks.flatMap { [$0.name, $0.title].compactMap { $0 } } }

    /// Tags, and those they are nested in.
    private var tagNames: [String] {
        tags.flatMap { tag in [tag] + tag.indices.filter { tag[$0] == "/" }.map { String(tag[..<$0]) } }
    }

    private func name(_ word: String) -> Filter.Term? {
        if let path = path(word) { return .path(path) }
        if let deck = deck(word) { return .deck(TextPattern(literal: deck)) }
        return tag(word).map { .tag(TextPattern(literal: $0)) }
    }

    /// The deck, or the folder of decks, of this name.
    private func deck(_ word: String) -> String? {
        let named = decks.named(word)
        if named?.rank(of: word) == 0 { return named?.name }
        let folder = word.lowercased() + "/"
        if let inFolder = decks.first(where: { $0.name.lowercased().hasPrefix(folder) }) { return String(inFolder.name.prefix(word.count)) }
        return named?.name
    }

    private func tag(_ word: String) -> String? {
        let word = word.lowercased()
        if let tag = tags.first(where: { $0.lowercased() == word }) { return tag }
        return tags.first { $0.lowercased().hasPrefix(word + "/") }.map { String($0.prefix(word.count)) }
    }

    private func help(for word: String, among names: [String], else other: String) -> String {
        Suggestion.closest(to: word, among: names).map { "did you mean '\($0)'?" } ?? other
    }
}
