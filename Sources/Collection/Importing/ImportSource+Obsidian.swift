import Files
import Formats

extension ImportSource {
    /// Reads a note by the settings of its vault; nil for one that has no cards by them, and looks like something else.
    ///
    /// - Parameters:
    ///   - format: the format it was said to have, if any.
    ///   - detection: what it looks like without those settings.
    ///   - notes: the notes that may be embedded in its cards, by their names.
    ///   - localOffset: seconds that the learner's clock is ahead of Greenwich at a time.
    init?(
        note file: ImportFiles.File, _ text: ForeignText, in vault: ObsidianVaults.Vault, as format: ForeignFormat?,
        _ detection: Detection?, _ reason: String, embedding notes: @escaping (String) -> ForeignText?,
        _ localOffset: @escaping (Int) -> Int
    ) {
        guard [nil, .obsidian].contains(format) else { return nil }
        let looksSo = format == .obsidian || detection?.format == .obsidian
        guard looksSo || [nil, .markdown, .mochi].contains(detection?.format) else { return nil }
        let folders = vault.folders(of: file.path)
        var imported = ObsidianReader.read(text, settings: vault.settings, folder: folders, notes: notes, localOffset: localOffset)
        guard looksSo || imported.decks.contains(where: { !$0.cards.isEmpty }) else { return nil }
        if file.isFound, vault.settings.ignores(folders) {
            imported = Imported(notes: [ImportNote(kind: .leftOut, line: 1, message: "the note: its vault's settings ignore its folder")])
        } else if file.isFound, !vault.settings.holdsCards(text) {
            let count = imported.decks.reduce(0) { $0 + $1.cards.count }
            let message = "the note: it has no tag below which its vault has cards"
            let more =
                count == 0 ? "" : "; \(count) place\(count == 1 ? " looks" : "s look") like a card: to have them, import it by its own name"
            imported = Imported(notes: count == 0 ? [] : [ImportNote(kind: .leftOut, line: 1, message: message + more)])
        }
        imported.notes = (text.notes + imported.notes).inOrder
        let known = looksSo ? detection?.reason ?? reason : "it has cards by the settings of its vault"
        self.init(file, format: .obsidian, reason: known, imported: imported)
        vaultSays = vault.settings.words.joined(separator: ", ")
    }
}

extension [ImportSource] {
    /// Says of each note what its vault says: all of it once.
    mutating func tellVaults() {
        var told: Set<String> = []
        for index in indices where !self[index].vaultSays.isEmpty {
            let words = self[index].vaultSays
            self[index].reason += told.insert(words).inserted ? "; its vault says: \(words)" : "; its vault says the same"
        }
    }
}
