/// A text with its gaps in square brackets, as hashcards has them: each pair but that of an image is a gap of its own.
struct BracketClozes {
    /// The text in Nacre's grammar.
    private(set) var markdown = ""
    /// Why it cannot be one.
    private(set) var problem: String?
    /// Whether brackets stand in code or maths, where no gap can be.
    private(set) var hasOpaque = false
    /// How many gaps it has.
    private(set) var count = 0

    init(_ text: String) {
        let masked = Masked(text)
        hasOpaque = masked.text != text && text.contains("[") && Self.brackets(masked.text) < Self.brackets(text)
        var result = ""
        var gap: String?
        var depth = 0
        var isImage = false
        var previous: Character = " "
        var isEscaped = false
        for character in masked.text {
            defer { previous = isEscaped ? " " : character }
            isEscaped = previous == "\\"
            switch character {
            case "[" where isEscaped, "]" where isEscaped: break
            case "[" where previous == "!": isImage = true
            case "]" where isImage: isImage = false
            case "[":
                depth += 1
                if depth == 1 {
                    gap = ""
                    continue
                }
            case "]":
                depth -= 1
                if depth < 0 {
                    problem = "a ']' closes nothing"
                    return
                }
                if depth == 0 {
                    guard let text = gap, !text.isBlank else {
                        problem = "an empty gap '[]'"
                        return
                    }
                    count += 1
                    result += Clozes.gap(count, masked.restored(text))
                    gap = nil
                    continue
                }
            default: break
            }
            if gap == nil { result.append(character) } else { gap?.append(character) }
        }
        if depth > 0 { problem = "a '[' that nothing closes" } else if count == 0 { problem = "it has no gap" }
        markdown = masked.restored(result)
    }

    private static func brackets(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "[") } }
}
