import Cards

/// Markdown of which its bytes tell what it shows: words, emphasis around whole words, breaks and paragraphs. Most cards are no more than that, and
/// reading them as Markdown takes many times as long.
enum SimpleMarkdown {
    /// Whether a text certainly shows these words and nothing else, white space aside.
    static func shows(_ words: String, in markdown: String) -> Bool {
        // An address goes on over signs.
        if ["://", "www.", "@"].contains(where: { markdown.place(of: $0) != nil }) { return false }
        var words = words
        return words.withUTF8 { words in
            var markdown = markdown
            return markdown.withUTF8 { shows(words, in: $0) }
        }
    }

    private static func shows(_ words: UnsafeBufferPointer<UInt8>, in markdown: UnsafeBufferPointer<UInt8>) -> Bool {
        var (place, index, open) = (0, 0, 0)
        func byte(_ index: Int) -> UInt8 { markdown.indices.contains(index) ? markdown[index] : lineFeed }
        while index < markdown.count {
            let isStart = byte(index - 1) == lineFeed
            switch markdown[index] {
            case lineFeed where open == 0: index += 1
            case UInt8(ascii: "\\") where open == 0 && !isStart && byte(index + 1) == lineFeed && begins(markdown, index + 2): index += 1
            case star:
                let length = byte(index + 1) == star ? 2 : 1
                let (before, after) = (byte(index - 1), byte(index + length))
                if open == 0 {
                    guard before == space || isStart, isWordy(after) else { return false }
                    open = length
                } else {
                    guard length == open, isWordy(before), " \n\\.,;:?)".utf8.contains(after) else { return false }
                    open = 0
                }
                index += length
            case let sign:
                guard sign >= 0x80 || plain[Int(sign)], !isStart || begins(markdown, index) else { return false }
                if sign != space {
                    while place < words.count, words[place] == space || words[place] == lineFeed { place += 1 }
                    guard place < words.count, words[place] == sign else { return false }
                    place += 1
                }
                index += 1
            }
        }
        return open == 0 && words[place...].allSatisfy { $0 == space || $0 == lineFeed }
    }

    /// Whether a line that begins here begins with a word, and so no block but a paragraph.
    private static func begins(_ markdown: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        markdown.dropFirst(index).first { $0 != star }.map { isWordy($0) && !isDigit($0) } ?? false
    }

    private static let (lineFeed, space, star) = (UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "*"))

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isWordy(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

    /// For each character of ASCII whether it stands for itself wherever it stands but at the start of a line.
    private static let plain: [Bool] = (0..<0x80).map { $0 >= 0x20 && $0 < 0x7F && !"\\`*_[]<>&#$~|!=".utf8.contains($0) }
}
