import Statistics

/// What people type who know another program, or copy from a document, in the words that Nacre has.
public enum OtherWords {
    /// Words of other programs, and of speech, with what they are here.
    private static let meanings: [String: String] = [
        "?": "help", "browse": "list", "browser": "list", "find": "list", "cards": "list", "ls": "list", "cram": "study --cram",
        "learn": "study", "review": "study", "drill": "study", "test": "quiz", "leeches": "list is:leech", "new-cards": "list is:new",
        "suspended": "list is:suspended", "card": "show", "info": "show", "progress": "stats", "statistics": "stats", "settings": "config",
        "set": "config", "options": "config", "preferences": "config", "rm": "delete", "remove": "delete", "version": "--version",
        "unsuspend": "resume", "unbury": "resume", "revert": "undo", "lint": "check", "create": "new", "restart": "reset",
        "rename": "edit", "man": "help", "commands": "help",
    ]

    /// What is no command, with what one does instead.
    private static let remedies: [String: String] = [
        "delete":
            "cards are deleted in their decks, which 'edit CARD' opens; 'suspend CARD' puts one away and keeps it, 'decks remove' leaves a deck out",
        "login": "there is no account: all is kept on this machine; 'sync WHERE' keeps your devices together",
        "save": "everything is saved already; 'backup' makes a copy",
    ]

    /// The words that leave the prompt.
    public static let leaving: Set<String> = ["quit", "exit", "q", ":q", "bye", "logout"]

    /// Every word that is understood besides the commands.
    public static var all: [String] { Array(meanings.keys) + Array(remedies.keys) + FigureName.allCases.map(\.rawValue) }

    /// The words in the place of the first one of a line, which is no command; nil where it is nothing that is known.
    public static func command(for word: String) -> [String]? {
        let word = word.lowercased()
        if let meaning = meanings[word] { return meaning.split(separator: " ").map(String.init) }
        return FigureName(rawValue: word).map { ["stats", $0.rawValue] }
    }

    /// What one does instead of a command that there is not.
    public static func remedy(for word: String) -> String? { remedies[word.lowercased()] }

    /// A line without what stands before a command in documents: `$ nacre due   # how many wait`.
    public static func bare(_ line: String) -> String {
        var rest = line.drop(while: \.isWhitespace)
        let signs: [Character] = ["$", "%", "❯"]
        var isFromDocument = false
        if let first = rest.first, signs.contains(first), rest.dropFirst().first?.isWhitespace == true {
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            isFromDocument = true
        }
        if let prompt = rest.prefixMatch(of: /nacre[^>]*(due|new|drill|done)>\s+/) {
            rest = rest[prompt.range.upperBound...]
            isFromDocument = true
        } else if let name = rest.prefixMatch(of: /nacre(\s+|$)/) {
            rest = rest[name.range.upperBound...]
            isFromDocument = true
        }
        guard isFromDocument else { return line }
        // A comment stands apart on both sides; a tag does not.
        let end = rest.firstMatch(of: /(^|\s+)#\s.*$/)?.range.lowerBound ?? rest.endIndex
        return String(rest[..<end])
    }
}
