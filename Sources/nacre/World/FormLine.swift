import Terminal

/// A line to be filled in.
struct FormLine {
    /// What stands before it.
    var prompt: StyledText
    /// What stands in it from the beginning.
    var initial = ""
    /// Keys that are an answer of their own as long as nothing is typed.
    var keys: Set<Character> = []
    /// Whether the lines of a paste are kept apart.
    var keepsLines = false
    /// Says what Tab may put in.
    var complete: ((String, Int) -> [Completion])?
}
