/// Bytes that are no text, and characters that are for machines.
enum EncodingRules {
    static func diagnostics(_ file: SourceText) -> [Diagnostic] {
        let encoding = Encoding(of: file.bytes[file.lineStarts[0]...])
        var found: [Diagnostic] = []
        if let first = encoding.invalid.first {
            let words = wordsForInvalid(encoding.invalid.count)
            found.append(file.diagnostic(.invalidUTF8, at: first, message: words.message, help: words.help))
        }
        if let first = encoding.firstControl {
            let words = wordsForControl(file.bytes[first], encoding.controlCount)
            found.append(file.diagnostic(.controlCharacter, at: first..<first + 1, message: words.message, help: words.help))
        }
        return found
    }

    private static func wordsForInvalid(_ count: Int) -> (message: String, help: String) {
        (
            count == 1 ? "one place is not UTF-8" : "\(count) places are not UTF-8, this is the first",
            "save the file as UTF-8; until then such places show as '\u{FFFD}'"
        )
    }

    private static func wordsForControl(_ byte: UInt8, _ count: Int) -> (message: String, help: String) {
        let hex = String(byte, radix: 16, uppercase: true)
        let name = "U+00\(byte < 16 ? "0" : "")\(hex)"
        return (
            count == 1
                ? "the control character \(name) is in the text" : "\(count) control characters are in the text, \(name) is the first",
            "remove it, no deck needs one"
        )
    }
}
