/// Sounds and films that other programs play where they stand, written there like images: here their names are links.
enum Sounds {
    private static let endings: Set<String> = [
        "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "wma", "3gp", "mp4", "m4v", "mov", "webm", "ogv", "mkv", "avi",
    ]

    /// A text with links in the place of sounds; nil where it has none.
    static func linked(in markdown: String) -> String? {
        guard markdown.place(of: "![") != nil else { return nil }
        let masked = Masked(markdown)
        var result = ""
        var rest = masked.text[...]
        var isFound = false
        while let (before, after) = rest.cut(at: "![") {
            guard let (words, behind) = after.cut(at: "]("), let (target, next) = behind.cut(at: ")"), isSound(target) else {
                result += before + "!["
                rest = after
                continue
            }
            isFound = true
            result += before + "[\(words.isBlank ? name(of: target) : String(words))](\(target))"
            rest = next
        }
        return isFound ? masked.restored(result + rest) : nil
    }

    private static func isSound(_ target: Substring) -> Bool { isSound(file: name(of: target)) }

    /// Whether a file is one of sound or film, by the end of its name.
    static func isSound(file name: String) -> Bool {
        name.contains(".") && endings.contains(name.split(separator: ".").last?.lowercased() ?? "")
    }

    /// The name of the file, without its folders, and without a title or angle brackets around it.
    private static func name(of target: Substring) -> String {
        let path = target.hasPrefix("<") ? target.dropFirst().prefix { $0 != ">" } : target.prefix { !$0.isWhitespace }
        return String(path.split(separator: "/").last ?? path)
    }
}

extension Imported {
    /// A text with links in the place of sounds, which is told.
    mutating func linkingSounds(in markdown: String, line: Int) -> String {
        guard let linked = Sounds.linked(in: markdown) else { return markdown }
        change("a sound cannot be played: its name is a link", line: line)
        return linked
    }
}
