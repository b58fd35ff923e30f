import Files
import Formats
import Packages
import Scheduling
import Storage

extension ImportSource {
    /// Reads a database of Mnemosyne.
    ///
    /// - Throws: `ImportError` for one that is none, or cannot be read.
    init(mnemosyne file: ImportFiles.File, localOffset: @escaping @Sendable (Int) -> Int) throws {
        let rows: MnemosyneFile
        do {
            rows = try MnemosyneFile(path: file.path)
        } catch let error as MnemosyneError {
            throw ImportError.unreadable(file.shown, error.description)
        }
        let cards = rows.cards.map { card in
            MnemosyneBase.Card(
                name: card.name, fact: card.fact, type: card.type, view: card.view, tags: rows.tags[card.number] ?? [], extra: card.extra,
                grade: card.grade, easiness: card.easiness, last: card.last, next: card.next, recalled: card.recalled)
        }
        let archive = MnemosyneArchive(beside: file.path, own: rows.answers)
        let answers = archive.together(with: rows.answers).mapValues { rows in
            rows.compactMap { row -> MnemosyneBase.Answer? in
                guard row.seconds > 0, row.seconds < 1 << 37, let grade = Grade(rawValue: row.grade) else { return nil }
                return MnemosyneBase.Answer(
                    seconds: row.seconds, grade: grade, thinkingSeconds: row.thinkingSeconds, next: row.next, reviews: row.reviews)
            }
        }
        let base = MnemosyneBase(cards: cards, facts: rows.facts, answers: answers)
        self.init(file, base, reason: "it has the tables of Mnemosyne", media: MediaFolder(file.path + "_media"), localOffset)
        for complaint in archive.complaints { imported.leaveOut(complaint) }
    }

    /// Reads what Mnemosyne shares.
    ///
    /// - Throws: `ImportError` for what cannot be read.
    init(mnemosynePackage file: ImportFiles.File, localOffset: @escaping @Sendable (Int) -> Int) throws {
        let package: MnemosynePackage
        do {
            package = try MnemosynePackage(file.path)
        } catch {
            throw ImportError.unreadable(file.shown, String(describing: error))
        }
        self.init(file, package.base, reason: "it holds 'cards.xml'", media: package, localOffset)
    }

    private init(
        _ file: ImportFiles.File, _ base: MnemosyneBase, reason: String, media: (any MediaPackage)? = nil,
        _ localOffset: @escaping @Sendable (Int) -> Int
    ) {
        self.init(
            file, format: .mnemosyne, reason: reason, imported: MnemosyneReader.read(base, localOffset: localOffset), media: media
        ) { start in
            MnemosyneHistory(base, dayStartMinutes: start, localOffset: localOffset)
        }
    }
}
