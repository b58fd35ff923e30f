import Cards
import Collection
import Presentation
import Scheduling
import Terminal

/// What `check --fix` can do for some files: safe fixes, shown first.
struct FixOffer {
    /// What is to be written.
    private(set) var rewrite = DeckRewrite()
    /// How many fixes there are.
    private(set) var fixes: [Fix] = []
    private let paths: [String]

    /// Finds out what can be mended in the files that paths mean.
    init(_ paths: [String], in program: Program) throws {
        self.paths = paths
        for path in try program.filesToChange(paths).files {
            // A file that cannot be read is told of by the check itself.
            guard let draft = try? DeckDraft(reading: path) else { continue }
            let mended = MendedDeck(draft.bytes)
            rewrite.add(draft, after: mended.bytes)
            fixes += mended.fixes
        }
    }

    /// Shows the fixes and makes them, after asking.
    ///
    /// - Returns: whether they were made; true when there are none.
    func offer(yes: Bool, copy: Bool, in program: Program) throws -> Bool {
        if fixes.isEmpty { return true }
        if yes || copy || program.console.isInteractive,
            try CopyOffer(program: program).copies(for: rewrite, unlessNamed: paths, isWanted: copy, in: program.libraryHolding(paths))
        {
            return try FixOffer(paths, in: program).offer(yes: yes, copy: copy, in: program)
        }
        let (fixCount, fileCount) = (Phrase.count(fixes.count, "fix", "fixes"), Phrase.count(rewrite.files.count, "file"))
        let words = Rewriting.Words(
            question: "Make \(fixCount) in \(fileCount)?", hint: "\(fixCount) in \(fileCount), not made; add --yes to make them",
            what: fixCount)
        guard
            try Rewriting.offer(
                rewrite, showsDiff: true, yes: yes, words, library: { try program.libraryHolding(paths) }, in: program)
        else { return false }
        program.console.say("Made \(fixCount) in \(fileCount).", Theme.good)
        return true
    }
}
