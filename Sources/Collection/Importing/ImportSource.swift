import Cards
import Files
import Formats
import Foundation
import Packages

/// A file of another program that was read.
public struct ImportSource {
    /// The file.
    public let path: String
    /// The file as the learner would call it.
    public let shown: String
    /// The folders between what was named and the file, and the file's name without its ending.
    let location: [String]
    /// Whether it was found in a folder that was named.
    let isFound: Bool
    /// The format.
    public let format: ForeignFormat
    /// Why it is taken for that, as the end of a sentence.
    public internal(set) var reason: String
    /// What its vault says of how its notes are to be read, where that is not as usual.
    var vaultSays = ""
    /// What it holds.
    public internal(set) var imported: Imported
    /// The package that it is, with its media; nil for a file without any in it.
    let media: (any MediaPackage)?
    /// The log that it has, for study days that begin at a minute; nil where it has none.
    let log: ((_ dayStartMinutes: Int) -> any ForeignLog)?
    /// How many cards it has, and how many schedules these bring along; known once they have gone into a plan.
    public private(set) var (cards, schedules) = (0, 0)
    /// What hashcards or repeater remember of its cards; nil where that is not known.
    var remembered: RememberedCards.Progress?

    /// A file that was read.
    init(
        _ file: ImportFiles.File, format: ForeignFormat, reason: String, imported: Imported, media: (any MediaPackage)? = nil,
        log: ((_ dayStartMinutes: Int) -> any ForeignLog)? = nil
    ) {
        path = file.path
        shown = file.shown
        location = file.location
        isFound = file.isFound
        self.format = format
        self.reason = reason
        self.imported = imported
        self.media = media
        self.log = log
    }

    /// Reads a file.
    ///
    /// - Parameter format: the format it was said to have; nil for what it looks like.
    /// - Parameter progress: is told how much is read, from 0 to 1. What it throws ends the reading.
    /// - Parameter localOffset: seconds that the learner's clock is ahead of Greenwich at a time, for programs that write down times and not days.
    /// - Throws: `FileError`, or `ImportError` for a file that is like none of the formats, or is known to be something else.
    public init(
        _ file: ImportFiles.File, as format: ForeignFormat?, reason: String = "you said so", table: TableOptions = TableOptions(),
        vaults: ObsidianVaults = ObsidianVaults(), remembered: RememberedCards = RememberedCards(),
        localOffset: @escaping @Sendable (Int) -> Int = { _ in 0 }, progress: (_ share: Double) throws -> Void = { _ in }
    ) throws {
        let start = try FileSystem.bytes(of: file.path, in: 0..<UnreadFile.bytesNeeded)
        let unread = UnreadFile(start, fileName: file.path.lastPathPart)
        if format == .apkg || format == nil && unread?.isAnkiPackage ?? false {
            self = try ImportSource(package: file, reason: format == nil ? "it holds a collection" : reason, localOffset, progress)
            return
        }
        if format == nil || format == .mnemosyne, unread?.isMnemosynePackage ?? false {
            self = try ImportSource(mnemosynePackage: file, localOffset: localOffset)
            return
        }
        if format == nil || format == .mnemosyne, start.starts(with: Array("SQLite format 3\0".utf8)) {
            do {
                self = try ImportSource(mnemosyne: file, localOffset: localOffset)
                return
            } catch let error as ImportError {
                // The tables of another program are told below by what they are.
                if format == .mnemosyne || unread == .mnemosyneStore || file.path.lastPathPart == "default.db" { throw error }
            }
        }
        if let unread, format == nil || !unread.isText {
            throw ImportError.unread(file.shown, unread)
        }
        let text = ForeignText(try FileSystem.bytes(of: file.path))
        let detection = format == nil ? Detection(text, fileName: file.path.lastPathPart, table: table) : nil
        let isNote = ["md", "markdown"].contains(file.path.split(separator: ".").last?.lowercased() ?? "")
        if isNote || format == .obsidian, let vault = vaults.vault(of: file.path),
            let note = ImportSource(note: file, text, in: vault, as: format, detection, reason, embedding: vaults.note, localOffset)
        {
            self = note
            return
        }
        guard let format = format ?? detection?.format else {
            throw ImportError.unlike(file.shown)
        }
        if format == .hashcards, let progress = try remembered.progress(of: file.path) {
            self.init(cards: file, text, reason: detection?.reason ?? reason, progress, localOffset)
            return
        }
        let imported =
            format == .obsidian
            ? ObsidianReader.read(text, notes: vaults.note, localOffset: localOffset) : format.read(text, table: table, pieces: .atOnce)
        self.init(file, format: format, reason: detection?.reason ?? reason, imported: imported)
    }

    /// Reads a package.
    ///
    /// - Throws: `ImportError` for one that cannot be read.
    private init(
        package file: ImportFiles.File, reason: String, _ localOffset: @escaping @Sendable (Int) -> Int,
        _ progress: (_ share: Double) throws -> Void
    ) throws {
        let package: AnkiPackage
        do {
            package = try AnkiPackage(file.path) { try progress($0 * 0.2) }
        } catch ImportError.stopped {
            throw ImportError.stopped
        } catch {
            throw ImportError.unreadable(file.shown, String(describing: error))
        }
        let imported = try AnkiConversion.imported(package.collection) { count, make in
            try Thread.together(count, watching: { try progress(0.2 + 0.8 * Double($0) / Double(count)) }, make)
        }
        let log = AnkiLog(package.collection)
        package.forgetRows()
        self.init(file, format: .apkg, reason: reason, imported: imported, media: package) { start in
            AnkiHistory(log, dayStartMinutes: start, localOffset: localOffset)
        }
    }
}

extension Pieces {
    /// Two at a time.
    static let atOnce = Pieces { count, body in _ = Thread.together(count, body) }
}

extension ImportSource {
    /// Takes the questions without an answer among the cards.
    mutating func keepUnanswered() { imported.keepUnanswered() }

    /// The same without its cards, when these have gone into a plan.
    var withoutCards: ImportSource {
        var source = self
        source.cards = imported.decks.reduce(0) { $0 + $1.cards.count }
        source.schedules = imported.decks.reduce(0) { $0 + $1.cards.schedules }
        for index in source.imported.decks.indices { source.imported.decks[index].cards = [] }
        return source
    }
}

extension [ImportSource] {
    /// What the files of a folder are that look like nothing in particular, such as ordinary notes in a vault: what most of the others are,
    /// of those formats that notes are mixed with.
    public var usualFormat: ForeignFormat? {
        let notes = map(\.format).filter { $0 == .obsidian || $0 == .hashcards }
        guard let first = notes.first else { return nil }
        return notes.count { $0 == .obsidian } * 2 > notes.count ? .obsidian : notes.contains(.hashcards) ? .hashcards : first
    }
}
