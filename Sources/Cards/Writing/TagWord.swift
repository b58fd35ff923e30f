/// A word that is to be a tag.
public enum TagWord {
    /// The tag that a word as typed makes, with or without `#`; nil when it makes none: tags have letters, digits, `_`, `-` and `/`, and at
    /// least one that is no digit.
    public static func tag(_ word: String) -> String? {
        let tag = word.hasPrefix("#") ? String(word.dropFirst()) : word
        let characters = tag.unicodeScalars.map(TagCharacter.init)
        guard let first = characters.first, first != .mark, characters.allSatisfy({ $0 != nil }), characters.contains(.letter) else {
            return nil
        }
        return tag
    }

    /// Whether a word, without `#`, is a tag.
    public static func isTag(_ word: String) -> Bool { tag(word) == word }
}
