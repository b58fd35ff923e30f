import Terminal

/// What is written between two lines of the learner: it goes out at once, and the prompt with it, for a reader aloud stops what it is
/// saying for what comes later.
public struct Turn {
    private var lines: [StyledText] = []

    /// A turn in which nothing was written yet.
    public init() {}

    /// The columns of what is spoken: nothing is wrapped.
    public static let columns = 1000

    /// Adds a line.
    public mutating func take(_ line: StyledText) { lines.append(line) }

    /// All of it as bytes, and a new turn begins.
    ///
    /// - Parameter prompt: what is asked at its end.
    public mutating func end(asking prompt: StyledText? = nil, colours: Colours, isSpoken: Bool) -> String {
        defer { lines = [] }
        if isSpoken {
            let words = SpokenOutput(lines).text
            let asked = prompt.map(SpokenOutput.prompt) ?? ""
            // What is to be done with a card is a part of its last sentence: no pause parts them, and a braille display shows both.
            let isPart = prompt.map(SpokenOutput.isSpoken) ?? false
            return words + (words.isEmpty ? "" : isPart ? " " : "\n") + asked
        }
        return lines.map { Painter.bytes($0, colours: colours) + "\n" }.joined()
            + (prompt.map { Painter.bytes($0, colours: colours) } ?? "")
    }
}
