import Files
import Scheduling
import Storage

/// The learner's level as it is kept from one program to the next, in a file beside the store, so that not each has to read all answers.
/// It holds for the log, the models and, where decks have models of their own, the decks for which it was learnt, and else counts for
/// nothing.
struct KeptLevel {
    /// Where it is kept.
    let path: String

    /// The level of this log by these models; nil where it was not kept.
    ///
    /// - Throws: what reading the store can meet with.
    func offsets(for models: FSRS.Models, in store: Store) throws -> LevelOffsets? {
        guard let bytes = try? FileSystem.bytes(of: path) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == (try key(for: models, in: store)), parts[2] == models.text else { return nil }
        return LevelOffsets(text: String(parts[1]))
    }

    /// Keeps a level.
    ///
    /// - Throws: what reading the store and writing the file can meet with.
    func keep(_ offsets: LevelOffsets, for models: FSRS.Models, of store: Store) throws {
        let text = "\(try key(for: models, in: store))\n\(offsets.text)\n\(models.text)"
        if let kept = try? FileSystem.bytes(of: path), kept.elementsEqual(text.utf8) { return }
        try FileSystem.replace(path, with: text)
    }

    private func key(for models: FSRS.Models, in store: Store) throws -> String {
        try store.state(heedingDecks: !models.own.isEmpty)
    }
}
