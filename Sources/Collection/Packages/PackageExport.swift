import Cards
import Files
import Formats
import Foundation
import Packages
import Scheduling

/// Cards with where they stand and all their answers, as a package of Anki.
public struct PackageExport {
    private var export: AnkiExport
    private var guids: AnkiGuids
    private var pictures = ExportedPictures()
    private let writer: AnkiPackageWriter

    /// Writes cards as a package. Until it is whole, nothing is there under its name.
    ///
    /// - Parameters:
    ///   - records: what is remembered of imports: a card that came from Anki goes back under the same name.
    ///   - today: the study day.
    ///   - dayStartMinutes: when it begins.
    ///   - progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Returns: what could not be carried, a sentence each; nil where it was ended.
    /// - Throws: `PackageError` when it cannot be written.
    public static func write(
        _ cards: consuming ExportedCards, records: ImportRecords, today: StudyDay, dayStartMinutes: Int, now: Moment, to file: OutputFile,
        progress: (_ share: Double) -> Bool
    ) throws -> [String]? {
        let days = cards.entries.lazy.flatMap(\.sides).flatMap { [$0.schedule.firstDay, $0.schedule.due].compactMap { $0 } }
        let export = AnkiExport(dayZero: min(today, days.min() ?? today), dayStartMinutes: dayStartMinutes, now: now)
        do {
            var package = PackageExport(
                export: export, guids: AnkiGuids(records), writer: try AnkiPackageWriter(at: Int(now.milliseconds / 1000)))
            try package.add(consume cards) { progress($0 * 0.6) }
            let losses = Phrase.losses(package.export.losses) + package.pictures.problems
            let collection = package.export.finished()
            try package.writer.finish(consume collection, media: package.pictures.files, to: file.target) { progress(0.6 + $0 * 0.4) }
            return losses
        } catch PackageError.ended {
            return nil
        }
    }

    /// Makes notes of the cards, and lets go of both as soon as they are in the package.
    private mutating func add(_ cards: consuming ExportedCards, _ progress: (_ share: Double) -> Bool) throws {
        let (heads, count) = (cards.takeHeads(), cards.entries.count)
        var coming = Self.texts(of: cards.entries.prefix(Self.cardsAtOnce).map(\.card))
        for start in stride(from: 0, to: count, by: Self.cardsAtOnce) {
            if !progress(Double(start) / Double(count)) { throw PackageError.ended }
            for texts in coming.made() { export.take(texts) }
            // While these go into the package, the texts of the next ones are made.
            let next = start + Self.cardsAtOnce
            coming = Self.texts(of: cards.entries.dropFirst(next).prefix(Self.cardsAtOnce).map(\.card))
            for index in start..<min(next, count) {
                let entry = cards.take(index)
                let standings = entry.sides.map { AnkiExport.Standing($0.side, $0.schedule, $0.history) }
                let names = pictures.names(of: entry.card, besides: cards.files[entry.file].path)
                export.add(entry.card, deck: entry.deck, guid: guids.guid(of: entry.card, in: entry.deck), sides: standings, media: names)
            }
            let rows = export.takeRows()
            try writer.add(rows.notes, rows.cards)
        }
        for head in heads { export.describe(head.deck, head.text) }
    }

    /// So many cards are made notes of in one go, in pieces of which two are made at a time.
    private static let (cardsAtOnce, piece) = (2_000, 250)

    private static func texts(of cards: [Card]) -> Making<AnkiExport.Texts> {
        Thread.begin((cards.count + piece - 1) / piece) { AnkiExport.Texts(cards[($0 * piece)...].prefix(piece)) }
    }
}

/// The pictures and sounds of exported cards, under the names that they get in one folder for all.
private struct ExportedPictures {
    /// The files by their names.
    private(set) var files: [String: String] = [:]
    /// What is not carried, a sentence each.
    private(set) var problems: [String] = []

    /// What the targets of a card's pictures and sounds become.
    mutating func names(of card: Card, besides deck: String) -> [String: String] {
        var names: [String: String] = [:]
        for target in card.images.map(\.target) + AnkiMedia.sounds(of: card) where !target.contains("://") && !target.hasPrefix("data:") {
            let paths = DeckFile.paths(of: target).map { $0.hasPrefix("/") ? $0 : deck.parentFolder + "/" + $0 }
            guard let path = paths.first(where: { FileSystem.stamp(of: $0) != nil }) else {
                problems.append("the \(card.images.contains { $0.target == target } ? "picture" : "sound") '\(target)' is not there")
                // Anki seeks it under the name that it has here.
                names[target] = target
                continue
            }
            var name = path.lastPathPart
            var number = 1
            while let other = files[name], other != path {
                number += 1
                name = "\(number)-" + path.lastPathPart
            }
            files[name] = path
            names[target] = name
        }
        return names
    }
}
