/// What the fields of a table are written in.
public enum FieldText: String, CaseIterable, Sendable {
    /// Markdown, as Nacre has it.
    case markdown
    /// Text in which no sign means anything.
    case plain
    /// HTML.
    case html
}
