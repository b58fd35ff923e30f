/// Characters that are for machines.
enum ControlCharacter: Rule {
    static let code = Diagnostic.Code("control-character", .warning)

    static func diagnostic(_ file: SourceText, first: Int, count: Int) -> Diagnostic {
        let words = words(file.bytes[first], count)
        return file.diagnostic(code, at: first..<first + 1, message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "The file holds characters that are for machines.",
        "Such a character could change colours or move the cursor of a terminal. Nacre never sends it there; it is shown as a sign.",
        bad: "## What beeps?\n\nThe bell\u{7}\n", good: "## What beeps?\n\nThe bell\n")

    private static func words(_ byte: UInt8, _ count: Int) -> (message: String, help: String) {
        let hex = String(byte, radix: 16, uppercase: true)
        let name = "U+00\(byte < 16 ? "0" : "")\(hex)"
        return (
            count == 1
                ? "the control character \(name) is in the text" : "\(count) control characters are in the text, \(name) is the first",
            "remove it, no deck needs one"
        )
    }
}
