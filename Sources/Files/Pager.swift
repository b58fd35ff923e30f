import Foundation

/// The program by which a long text is read on a terminal, a screen at a time.
public enum Pager {
    /// How it is started, by the variables of the shell: `PAGER` as a shell reads it, else `less`; nil where the learner wants none.
    public static func command(_ variables: [String: String]) -> [String]? {
        guard let chosen = variables["PAGER"] else { return ["less", "-RFX"] }
        let line = chosen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.isEmpty || line == "cat" ? nil : ["/bin/sh", "-c", line]
    }

    /// Shows a text until its reader has enough of it. Returns false when no pager is there or none can be started, so that nothing was
    /// shown.
    public static func show(_ text: String, variables: [String: String]) -> Bool {
        guard let words = command(variables) else { return false }
        // What git tells a 'less' that is not set up otherwise: to leave one screen alone, and to show colours.
        let settings = variables.merging(["LESS": "FRX", "LV": "-c"]) { own, _ in own }
        guard let ending = try? OutsideProgram.run(words, reading: .text(text), variables: settings) else { return false }
        // By these a shell says that there is no such program.
        return ![126, 127].contains(ending.status)
    }
}
