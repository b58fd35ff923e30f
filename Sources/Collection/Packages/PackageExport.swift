import Cards
import Files
import Formats
import Packages
import Scheduling

/// Cards with where they stand and all their answers, as a package of Anki.
public struct PackageExport {
    private let collection: AnkiCollection
    /// The files of the media by the names that they have there.
    private let media: [String: String]
    private let now: Moment
    /// What could not be carried, a sentence each.
    public let losses: [String]

    /// - Parameters:
    ///   - records: what is remembered of imports: a card that came from Anki goes back under the same name.
    ///   - today: the study day.
    ///   - dayStartMinutes: when it begins.
    public init(_ cards: ExportedCards, records: ImportRecords, today: StudyDay, dayStartMinutes: Int, now: Moment) {
        let days = cards.entries.lazy.flatMap(\.sides).flatMap { [$0.schedule.firstDay, $0.schedule.due].compactMap { $0 } }
        var export = AnkiExport(dayZero: min(today, days.min() ?? today), dayStartMinutes: dayStartMinutes, now: now)
        var guids = AnkiGuids(records)
        var pictures = ExportedPictures()
        for entry in cards.entries {
            let standings = entry.sides.map { AnkiExport.Standing($0.name.side, $0.schedule, $0.history) }
            let names = pictures.names(of: entry.card, besides: cards.files[entry.file].path)
            export.add(entry.card, deck: entry.deck, guid: guids.guid(of: entry.card, in: entry.deck), sides: standings, media: names)
        }
        for file in cards.files {
            let head = file.bytes[..<(file.contents.cards.first?.bytes.lowerBound ?? file.bytes.count)]
            export.describe(file.deck, String(decoding: head, as: UTF8.self))
        }
        collection = export.collection
        (media, self.now) = (pictures.files, now)
        losses = Phrase.losses(export.losses) + pictures.problems
    }

    /// Writes the package.
    ///
    /// - Throws: `PackageError` when it cannot be written.
    public func write(to file: OutputFile) throws {
        try AnkiPackageWriter.write(collection, media: media, to: file.target, at: Int(now.milliseconds / 1000))
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
