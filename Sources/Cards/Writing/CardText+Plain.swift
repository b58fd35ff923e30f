extension CardText {
    /// The card written without being read back, where a look at the bytes shows that nothing in it can mean anything: most cards are
    /// words. nil for all others.
    func plainlyWritten(_ text: @autoclosure () -> String) -> Written? {
        guard id == nil, kind == nil || kind == .basic, !heading.isEmpty, !back.isEmpty, tags.allSatisfy(Self.isPlainTag),
            Self.isPlainText(heading, asHeading: true), Self.isPlainText(front), Self.isPlainText(back)
        else { return nil }
        let isReversed = tags.contains { Card.Variation(tag: $0) == .reversed }
        let card = Card(
            heading: heading, front: front, back: back, tags: tags, kind: .basic, sides: isReversed ? [.forward, .backward] : [.forward])
        return Written(text: text(), card: card, isMended: false)
    }

    /// Whether a tag is one as it stands, and makes no kind.
    private static func isPlainTag(_ tag: String) -> Bool {
        guard Card.Kind(tag: tag) == nil else { return false }
        var hasLetter = false
        for byte in tag.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): hasLetter = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"): break
            default: return false
            }
        }
        return hasLetter
    }

    /// Whether each line is blank or begins with a letter, and nothing is a tag, code, HTML, an image, or a character that has to be mended.
    private static func isPlainText(_ text: String, asHeading isHeading: Bool = false) -> Bool {
        var isAtStart = true
        var previous: UInt8 = 0
        var stars = 0
        for byte in text.utf8 {
            switch byte {
            case .lineFeed:
                // Of a line of stars alone it is not known yet what it is.
                if isHeading || stars > 0 { return false }
                isAtStart = true
            case UInt8(ascii: "#"), UInt8(ascii: "<"), .backtick, 0xEF, 0..<0x09, 0x0B..<0x20, 0x7F: return false
            case UInt8(ascii: "[") where previous == UInt8(ascii: "!"), .openBrace where previous == .openBrace: return false
            case _ where !isAtStart || isHeading: break
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
                isAtStart = false
                stars = 0
            case UInt8(ascii: "*") where stars < 2: stars += 1
            default: return false
            }
            // One star and a word may begin emphasis, never a list.
            previous = byte
        }
        return stars == 0 && (!isHeading || !isAtEdgeBlank(text))
    }

    private static func isAtEdgeBlank(_ text: String) -> Bool { text.utf8.first?.isBlank ?? true || text.utf8.last?.isBlank ?? true }
}
