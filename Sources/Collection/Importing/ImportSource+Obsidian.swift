import Files
import Formats

extension ImportSource {
    /// Reads a note by the settings of its vault; nil for one that has no cards by them, and looks like something else.
    ///
    /// - Parameters:
    ///   - format: the format it was said to have, if any.
    ///   - detection: what it looks like without those settings.
    ///   - notes: the notes that may be embedded in its cards, by their names.
    init?(
        note file: ImportFiles.File, _ text: ForeignText, in vault: ObsidianVaults.Vault, as format: ForeignFormat?,
        _ detection: Detection?, _ reason: String, embedding notes: @escaping (String) -> ForeignText?
    ) {
        guard [nil, .obsidian].contains(format) else { return nil }
        let looksSo = format == .obsidian || detection?.format == .obsidian
        guard looksSo || [nil, .markdown, .mochi].contains(detection?.format) else { return nil }
        let folders = vault.folders(of: file.path)
        var imported = ObsidianReader.read(text, settings: vault.settings, folder: folders, notes: notes)
        guard looksSo || imported.decks.contains(where: { !$0.cards.isEmpty }) else { return nil }
        if file.isFound, vault.settings.ignores(folders) {
            imported = Imported(notes: [ImportNote(kind: .leftOut, line: 1, message: "the note: its vault's settings ignore its folder")])
        }
        imported.notes = (text.notes + imported.notes).inOrder
        let said = vault.settings.words.isEmpty ? "" : "; its vault says: " + vault.settings.words.joined(separator: ", ")
        let known = looksSo ? detection?.reason ?? reason : "it has cards by the settings of its vault"
        self.init(file, format: .obsidian, reason: known + said, imported: imported)
    }
}
