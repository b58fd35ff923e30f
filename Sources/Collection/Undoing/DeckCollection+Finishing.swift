import Cards
import Files
import Foundation

extension DeckCollection {
    /// Finishes what moved cards from file to file and was cut short after the first of them, so that they stand in one alone.
    ///
    /// - Returns: what the learner should know.
    func finishMoves() -> [String] {
        if isFinishing { return [] }
        isFinishing = true
        defer { isFinishing = false }
        return fileChanges.begun(now: now.milliseconds).filter { !$0.after.isEmpty }.compactMap(finish)
    }

    private func finish(_ begun: BegunChange) -> String? {
        let change = begun.change
        var missing: [FileChange.File] = []
        var changed: [String] = []
        for file in change.files where !file.isUnchanged {
            let print = Restoring.fingerprint(of: file.path)
            if print == file.afterPrint { continue }
            if print == file.beforePrint, begun.after[file.path] != nil { missing.append(file) } else { changed.append(file.path) }
        }
        // Before the first was written, nothing was done.
        let isHalf = !missing.isEmpty && missing.count < change.paths.count || !changed.isEmpty
        guard isHalf else {
            fileChanges.end(change)
            return nil
        }
        guard changed.isEmpty else {
            fileChanges.end(change)
            let names = changed.map(environment.shown).joined(separator: ", ")
            return "\(change.what) was cut short, and \(names) was changed since: where a card stands twice, 'check' tells"
        }
        do {
            try write(missing, of: begun)
            fileChanges.end(change)
            return "\(change.what), which was cut short, is finished"
        } catch {
            return "\(change.what) was cut short, and cannot be finished yet: \(error)"
        }
    }

    /// Writes the files that are missing; the cards of them go where the others have them already.
    private func write(_ missing: [FileChange.File], of begun: BegunChange) throws {
        let library = try library(including: begun.change.files.map(\.path), isTold: false)
        var rewrite = DeckRewrite()
        for file in begun.change.files {
            let draft = try DeckDraft(reading: file.path)
            let isMissing = missing.contains { $0.path == file.path }
            rewrite.add(draft, after: isMissing ? Array(begun.after[file.path]!) : draft.bytes)
        }
        for move in begun.change.moves where missing.contains(where: { $0.path == move.fromPath }) {
            rewrite.moves[CardPlace(path: move.fromPath, index: move.fromIndex)] = CardPlace(path: move.toPath, index: move.toIndex)
        }
        try rewrite.write(with: library, as: nil)
    }
}
