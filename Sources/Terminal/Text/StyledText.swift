/// Text that knows how it looks: stretches of plain text, each with one style. What a view makes and the `Painter` writes.
public struct StyledText: Equatable, Sendable {
    /// A stretch of text in one style.
    public struct Span: Equatable, Sendable {
        /// What it says.
        public var text: String
        /// How it looks.
        public var style: Style

        /// A stretch of text in one style.
        public init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// The stretches in order. None is empty and no two neighbours look the same, so that texts which look alike are equal.
    public private(set) var spans: [Span] = []

    /// A text in one style.
    public init(_ text: String, _ style: Style = .plain) {
        append(Span(text, style))
    }

    /// A text of several stretches.
    public init(_ spans: [Span] = []) {
        for span in spans { append(span) }
    }

    /// The text without its looks.
    public var plain: String { spans.count == 1 ? spans[0].text : spans.map(\.text).joined() }

    /// How many columns it takes on a terminal, were it one line.
    public var width: Int { spans.reduce(0) { $0 + Columns.width(of: $1.text) } }

    /// Whether it says nothing at all.
    public var isEmpty: Bool { spans.isEmpty }

    /// The text with the style laid under it: what the text says of its own looks still holds.
    public func styled(_ style: Style) -> StyledText {
        StyledText(spans.map { Span($0.text, style.merging($0.style)) })
    }

    /// Makes room for so many stretches.
    public mutating func reserve(_ count: Int) { spans.reserveCapacity(count) }

    /// Adds a stretch at the end.
    public mutating func append(_ span: Span) {
        if span.text.isEmpty { return }
        if let last = spans.last, last.style == span.style {
            spans[spans.count - 1].text += span.text
        } else {
            spans.append(span)
        }
    }

    /// Adds a text at the end.
    public static func += (text: inout StyledText, other: StyledText) {
        for span in other.spans { text.append(span) }
    }

    /// One text after the other.
    public static func + (text: StyledText, other: StyledText) -> StyledText {
        var both = text
        both += other
        return both
    }
}

extension StyledText: ExpressibleByStringInterpolation {
    /// A plain text.
    public init(stringLiteral text: String) { self.init(text) }

    /// The text of an interpolation: `"\(front, .bold): \(due, .dim)"`.
    public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

    /// What gathers the pieces of an interpolation.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = StyledText()

        /// An empty text.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds the words between the values.
        public mutating func appendLiteral(_ literal: String) { text.append(Span(literal)) }

        /// Adds a text with its own looks.
        public mutating func appendInterpolation(_ other: StyledText) { text += other }

        /// Adds a value in a style.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = .plain) {
            text.append(Span(value.description, style))
        }
    }
}

extension Sequence<StyledText> {
    /// The texts one after the other, with the separator between them.
    public func joined(separator: StyledText = "") -> StyledText {
        var whole = StyledText()
        for (index, text) in enumerated() {
            if index > 0 { whole += separator }
            whole += text
        }
        return whole
    }
}
