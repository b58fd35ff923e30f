/// What the name of a file says about whether it is a deck. Folders of decks hold other things too.
public enum DeckFileName {
    /// Markdown that tells of the folder it stands in, as projects have it, in lower case.
    private static let documents: Set<String> = ["readme", "changelog", "contributing", "license", "code_of_conduct"]
    private static let suffix = ".md"

    /// The endings of Markdown, of which only the first is that of a deck.
    private static let endings = [".md", ".markdown", ".mdown", ".mkd"]

    /// Whether a file of this name is Markdown, be it a deck or not.
    public static func isMarkdown(_ name: String) -> Bool { endings.contains { name.lowercased().hasSuffix($0) } }

    /// Whether a file of this name is read as a deck.
    public static func isDeck(_ name: String) -> Bool { name.lowercased().hasSuffix(suffix) && !name.hasPrefix(".") && !isDocument(name) }

    /// Whether a file of this name tells of its folder and holds no cards.
    public static func isDocument(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(suffix) && documents.contains(String(name.dropLast(suffix.count)))
    }
}
