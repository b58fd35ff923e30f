import Cards

/// Which files of decks go from device to device: decks, and the pictures, sounds and films that they show. What is carried may come from
/// anybody, so that a path is nothing but names of files below a folder.
public enum CarriedName {
    private static let mostBytes = 1024
    private static let mostBytesOfName = 200
    private static let deepest = 16

    /// Whether a path below the folder of decks may go along.
    public static func isCarried(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard path.utf8.count <= mostBytes, parts.count <= deepest, parts.allSatisfy(isPlain), let name = parts.last else { return false }
        return DeckFileName.isDeck(String(name)) || MediaName(name) != nil
    }

    /// Whether it is that of a deck, whose text can be put together line by line.
    public static func isDeck(_ path: String) -> Bool { path.split(separator: "/").last.map { DeckFileName.isDeck(String($0)) } ?? false }

    private static func isPlain(_ name: Substring) -> Bool {
        guard !name.isEmpty, name.utf8.count <= mostBytesOfName, name.first != "." else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
            // What turns the direction of text makes a name look like another; what joins signs belongs to them.
            case .format: joiners.contains(scalar)
            default: scalar != "\\"
            }
        }
    }

    private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
}
