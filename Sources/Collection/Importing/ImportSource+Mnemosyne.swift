import Files
import Formats
import Storage

extension ImportSource {
    /// Reads a database of Mnemosyne.
    ///
    /// - Throws: `ImportError` for one that is none, or cannot be read.
    init(mnemosyne file: ImportFiles.File, utcOffsetSeconds: Int) throws {
        let rows: MnemosyneFile
        do {
            rows = try MnemosyneFile(path: file.path)
        } catch let error as MnemosyneError {
            throw ImportError.unreadable(file.shown, error.description)
        }
        let cards = rows.cards.map { card in
            MnemosyneBase.Card(
                fact: card.fact, type: card.type, view: card.view, tags: rows.tags[card.number] ?? [], extra: card.extra, grade: card.grade,
                easiness: card.easiness, last: card.last, next: card.next, recalled: card.recalled)
        }
        let base = MnemosyneBase(cards: cards, facts: rows.facts, answers: rows.answers)
        self.init(
            file, format: .mnemosyne, reason: "it has the tables of Mnemosyne",
            imported: MnemosyneReader.read(base, utcOffsetSeconds: utcOffsetSeconds))
    }
}
