/// How much of a style the output can show.
public enum ColourDepth: Comparable, Sendable {
    /// Nothing: not one escape is written. For pipes, `NO_COLOR` and dumb terminals.
    case none
    /// Bold, underlining and their like, but no colours.
    case attributes
    /// The sixteen colours of the terminal's theme.
    case sixteen
    /// xterm's palette of 256.
    case many

    /// What the environment says of the output: first `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, whether it is a terminal, and
    /// what kind of terminal by `TERM` and `COLORTERM`.
    public static func detect(environment: [String: String], isTerminal: Bool) -> ColourDepth {
        func says(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
        func demands(_ name: String) -> Bool { says(name) && environment[name] != "0" && environment[name] != "false" }

        if says("NO_COLOR") { return .none }
        let terminal = environment["TERM"] ?? ""
        let isForced = demands("FORCE_COLOR") || demands("CLICOLOR_FORCE")
        if !isForced {
            if !isTerminal || terminal.isEmpty || terminal == "dumb" || environment["FORCE_COLOR"] == "0" { return .none }
            if terminal.hasPrefix("vt") { return .attributes }
        }
        let isRich = says("COLORTERM") || terminal.contains("256color") || terminal.hasSuffix("-direct")
        let isOrderedRich = ["2", "3"].contains(environment["FORCE_COLOR"])
        return isRich || isOrderedRich ? .many : .sixteen
    }
}
