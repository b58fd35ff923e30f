/// A prompt in the three forms that are needed of it. It is one line; if it has looks, it ends in a blank without: libedit binds an escape
/// to the letter after it, and loses one that has none.
struct Prompt {
    /// What it says.
    let plain: String
    /// As it is written to a terminal.
    let painted: String
    /// As libedit takes it: each escape between two marks, so that it knows they take no columns.
    let marked: String

    /// The character around escapes.
    static let mark: UInt8 = 1

    init(_ prompt: StyledText, colours: Colours) {
        var spans = prompt.spans.map { StyledText.Span(Self.oneLine($0.text), $0.style) }
        if let last = spans.last, last.style != .plain, colours.depth != .none {
            if last.text.hasSuffix(" ") { spans[spans.count - 1].text.removeLast() }
            spans.append(StyledText.Span(" "))
        }
        let line = StyledText(spans)
        plain = line.plain
        painted = Painter.bytes(line, colours: colours)
        marked = Self.marking(painted)
    }

    private static func oneLine(_ text: String) -> String {
        String(Harmless.text(text).map { $0 == "\n" ? " " : $0 })
    }

    /// Puts marks around every escape, up to the letter that ends it.
    private static func marking(_ text: String) -> String {
        let escape: UInt8 = 0x1B
        var bytes: [UInt8] = []
        var isEscape = false
        for byte in text.utf8 {
            if byte == escape {
                isEscape = true
                bytes.append(mark)
            }
            bytes.append(byte)
            if isEscape, byte == UInt8(ascii: "m") {
                isEscape = false
                bytes.append(mark)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
