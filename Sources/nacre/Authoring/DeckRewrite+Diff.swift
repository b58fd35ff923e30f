import Collection
import Presentation

extension DeckRewrite {
    /// The changes as a diff.
    func diff(in environment: Environment) -> [DiffView.File] {
        files.map { DiffView.File(name: environment.shown($0.draft.path), old: $0.draft.bytes, new: $0.after) }
    }
}
