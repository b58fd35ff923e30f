import Cards

/// Signs that mean something to Obsidian and nothing in a deck: two of them in a row are parted by a backslash, which neither shows.
enum ObsidianSigns {
    /// A text in which `==`, `::`, `%%`, `[[`, and a word `^name` at its end, are only signs.
    static func escaped(_ text: String) -> String {
        guard ["==", "::", "%%", "[[", "^"].contains(where: { text.place(of: $0) != nil }) else { return text }
        let masked = Masked(text)
        let lines = masked.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // Such a line makes a heading of the one above it.
            line.allSatisfy { $0 == "=" } ? String(line) : parting(line)
        }
        let whole = lines.joined(separator: "\n")
        guard let word = whole.lastIndex(where: \.isWhitespace).map({ whole.index(after: $0) }), whole[word...].hasPrefix("^") else {
            return masked.restored(whole)
        }
        return masked.restored(whole[..<word] + "\\" + whole[word...])
    }

    private static func parting(_ line: Substring) -> String {
        var result = ""
        var previous: Character = " "
        for character in line {
            if character == previous, "=:%[".contains(character) { result.append("\\") }
            result.append(character)
            previous = character
        }
        return result
    }

    /// A text without these backslashes, where nothing would become of it that it is not.
    ///
    /// - Parameter hasGaps: whether two colons would begin a hint in it.
    static func unescaped(_ text: String, hasGaps: Bool = false) -> String {
        let signs = (hasGaps ? ["=", "%"] : ["=", "%", ":"]).filter { text.place(of: "\($0)\\\($0)") != nil }
        if signs.isEmpty { return text }
        let masked = Masked(text)
        var whole = masked.text
        for sign in signs {
            // Of three signs in a row the one in the middle belongs to two pairs.
            for _ in 0..<2 { whole.replace("\(sign)\\\(sign)", with: sign + sign) }
        }
        return masked.restored(whole)
    }
}
