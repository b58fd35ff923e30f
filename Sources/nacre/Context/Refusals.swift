import Study

/// A name that a command was given and that nothing bears.
struct UnknownName: Error, CustomStringConvertible {
    /// What it would be the name of, as in `rule`.
    let noun: String
    /// The name.
    let name: String
    /// What it may have been meant to be, or where the names are to be found.
    let help: String

    /// - Parameters:
    ///   - names: those that there are.
    ///   - otherwise: where they are to be found, as in `'tag' lists all tags`.
    init(_ noun: String, _ name: String, among names: some Sequence<String>, otherwise: String = "") {
        (self.noun, self.name) = (noun, name)
        help = Suggestion.phrase(for: name, among: names, otherwise: otherwise)
    }

    var description: String { "there is no \(noun) '\(name)'\(help)" }
}

/// Something that cannot be overseen and that nobody confirmed: nobody could be asked, and `--yes` was not said.
struct Unconfirmed: Error, CustomStringConvertible {
    /// What would be done, as in `change 12 cards`.
    let deed: String
    /// What else can be added, as in `--diff to see it`.
    var alternative: String?

    var description: String { "that would \(deed); add --yes to do it\(alternative.map { ", or \($0)" } ?? "")" }
}

/// A command that cannot do what it was asked for, as the cards, files and options now are.
struct CommandError: Error, CustomStringConvertible {
    /// Why, in one sentence.
    let description: String

    init(_ description: String) { self.description = description }
}
