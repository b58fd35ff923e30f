import Scheduling
import Terminal

/// A branch with a learner's changes to decks of others, and how it is offered to them.
public struct ProposalView {
    private let name: String
    private let base: String
    private let files: [String]
    private let path: String
    private let isNameless: Bool

    /// A view of a branch.
    ///
    /// - Parameters:
    ///   - base: the commit of which it is a change.
    ///   - files: those that are others there.
    ///   - path: the clone that it is in.
    ///   - isNameless: whether git does not know whose the change is.
    public init(_ name: String, base: String, files: [String], in path: String, isNameless: Bool) {
        (self.name, self.base, self.files, self.path, self.isNameless) = (name, base, files, path, isNameless)
    }

    /// What was made, and what to do with it.
    public var lines: [String] {
        let shown = files.count > 4 ? files.prefix(3) + ["\(files.count - 3) more"] : files[...]
        let clone = Harmless.text(path)
        return [
            "Made the branch \(name) of what you changed in \(Phrase.list(shown.map { Harmless.text($0) })); your files stay as they are.",
            "To offer it on a forge, push it to a copy of the repository that is yours, and ask there that it be taken in:",
            "  git -C '\(clone)' push ADDRESS-OF-YOUR-COPY \(name)",
            "To offer it by mail, send what this writes:",
            "  git -C '\(clone)' format-patch --stdout \(base.prefix(12))..\(name)",
        ]
            + (isNameless
                ? [
                    "Git does not know your name, so the change bears none. To put yours to it, say it once and propose again:",
                    "  git config --global user.name 'YOUR NAME'", "  git config --global user.email YOUR-ADDRESS",
                ] : [])
    }
}
