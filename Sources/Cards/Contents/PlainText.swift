extension [Inline] {
    /// The words without their markup.
    var plainText: String { map(\.plainText).joined() }
}

extension Inline {
    /// The words without their markup.
    var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .filled(let inlines): inlines.plainText
        case .link(let inlines, _): inlines.plainText
        case .image(let alt, _): alt
        case .lineBreak, .softBreak: " "
        case .html, .gap: ""
        }
    }
}
