/// How a report is written.
public enum CheckFormat: String, CaseIterable {
    /// For people: the line, a caret, a remedy.
    case text
    /// One line each, as GCC writes, for editors.
    case gnu
    /// One JSON object.
    case json
    /// SARIF 2.1.0, for code forges.
    case sarif
}
