/// What a medium in a package may be called.
public enum MediaName {
    /// Whether a name is that of a file right in a folder, here and elsewhere: no path, nothing hidden, nothing that a terminal would heed.
    public static func isPlain(_ name: some StringProtocol) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 240, !name.hasPrefix("."), !name.hasPrefix("~") else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            if ["/", "\\", ":"].contains(scalar) { return false }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
            case .format: return scalar == "\u{200C}" || scalar == "\u{200D}" || scalar == "\u{FEFF}"
            default: return true
            }
        }
    }

    /// Whether a name is a path of such names, which leads to nowhere but below the folder that it starts from.
    public static func isPath(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 32 && parts.allSatisfy(isPlain)
    }
}
