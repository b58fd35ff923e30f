/// A run of text inside a block.
public enum Inline: Hashable, Sendable {
    /// Plain text; sub- and superscripts, entities and escapes already resolved.
    case text(String)
    /// A code span.
    case code(String)
    /// Emphasis, usually set in italics.
    case emphasis([Inline])
    /// Strong emphasis, usually set in bold.
    case strong([Inline])
    /// Struck-out text.
    case strikethrough([Inline])
    /// A link: its text and its target.
    case link([Inline], target: String)
    /// An image: its alternative text and its target.
    case image(alt: String, target: String)
    /// A line break the author asked for.
    case lineBreak
    /// A line end that is only the author's wrapping: a space.
    case softBreak
    /// Raw inline HTML, shown as written.
    case html(String)
    /// The gap of a cloze that is being asked, with its hint if it has one.
    case gap(hint: String?)
    /// The text of the gap that was asked, shown with the answer.
    case filled([Inline])
}
