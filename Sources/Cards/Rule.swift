/// A rule of `check`: all that is told of one thing that can be wrong stands in one file, and `Diagnostic.Code.rules` lists it.
///
/// The file says what the rule is called and how bad its findings are, looks for them, has the page about them, and, where they can be mended
/// safely, mends them; it ends with the words.
protocol Rule: Sendable {
    /// Its name and its severity.
    static var code: Diagnostic.Code { get }
    /// Its page.
    static var explanation: Explanation { get }
}
