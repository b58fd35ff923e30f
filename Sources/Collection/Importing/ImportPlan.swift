import Cards
import Files
import Formats
import Foundation
import Scheduling
import Storage

/// What an import is going to do, before it does it.
public struct ImportPlan {
    /// One deck file that cards go into.
    public struct Target {
        /// The name of the deck.
        public let deck: String
        /// Its file.
        public let path: String
        /// The state of the file when it was read; nil when there was none.
        let stamp: FileStamp?
        /// What becomes of it.
        public let update: DeckUpdate
        /// For each imported card the number of its source.
        public let sources: [Int]
    }

    /// The files that were read.
    public let sources: [ImportSource]
    /// The decks, in the order in which they occur.
    public let targets: [Target]
    /// What is remembered of imports afterwards.
    public let records: ImportRecords
    /// The pictures that the cards show.
    public let images: ImportedImages

    /// Looks at what is there and what is to come.
    ///
    /// - Parameter deck: the name of the deck that all cards go into; nil for decks as the sources have them.
    /// - Parameter progress: is told how much is looked at, from 0 to 1. What it throws ends that.
    public init(
        _ sources: [ImportSource], folders: [String], into deck: String?, places: Paths,
        progress: (_ share: Double) throws -> Void = { _ in }
    ) throws {
        self.sources = sources
        let whole = try deck.map(DeckPath.parts)
        var groups: [(path: [String], deck: ImportedDeck, cards: [ImportedCard], sources: [Int])] = []
        var numbers: [String: Int] = [:]
        for (number, source) in sources.enumerated() {
            for imported in source.imported.decks {
                let path = whole ?? (imported.path.isEmpty ? source.ownPath : imported.path)
                let name = DeckPath.name(path)
                let place = numbers[name.lowercased()] ?? groups.count
                if place == groups.count {
                    numbers[name.lowercased()] = place
                    groups.append((path, imported, [], []))
                }
                groups[place].cards += imported.cards
                groups[place].sources += Array(repeating: number, count: imported.cards.count)
            }
        }
        var records = try ImportRecords(places.imports)
        let names = groups.map { DeckPath.name($0.path) }
        let files = try names.map { name -> (path: String, stamp: FileStamp?, bytes: [UInt8]) in
            let path = places.deckFile(name)
            let stamp = FileSystem.stamp(of: path)
            return (path, stamp, FileSystem.exists(path) ? try FileSystem.bytes(of: path) : [])
        }
        let count = groups.count
        func told(_ made: Int) throws { try progress(Double(made) / Double(count)) }
        let updates = try Thread.together(count, watching: told) { [groups, remembered = names.map { records[$0] }] number in
            let (group, name) = (groups[number], names[number])
            return DeckUpdate(
                importing: group.cards, into: files[number].bytes, title: group.deck.title ?? group.path.last ?? name,
                preamble: whole == nil ? group.deck.preamble : nil, records: remembered[number],
                pieces: count == 1 ? .atOnce : .inTurn)
        }
        var targets: [Target] = []
        for (number, update) in updates.enumerated() {
            let (name, file) = (names[number], files[number])
            guard update.isSound else {
                throw ImportError.unclosed(path: file.path)
            }
            records[name] = update.records
            targets.append(Target(deck: name, path: file.path, stamp: file.stamp, update: update, sources: groups[number].sources))
        }
        self.targets = targets
        self.records = records
        images = ImportedImages(targets, sources, folders: folders)
    }

    /// How many cards there are of a fate, in all decks.
    public func count(_ isMeant: (DeckUpdate.Fate) -> Bool) -> Int {
        targets.reduce(0) { $0 + $1.update.outcomes.count { isMeant($0.fate) } }
    }

    /// How many cards are new or changed, and how many pages to read, in words.
    public var brought: String {
        let cards = count { $0 == .new || $0.isChange }
        let pages = targets.reduce(0) { $0 + $1.update.pages.new + $1.update.pages.changed }
        let words = (cards > 0 || pages == 0 ? [Phrase.count(cards, "card")] : []) + (pages > 0 ? [Phrase.count(pages, "page")] : [])
        return words.joined(separator: " and ")
    }

    /// Whether any file is to be written.
    public var changesDecks: Bool { targets.contains { $0.update.bytes != nil } || !images.copies.isEmpty }

    /// Writes the pictures, the decks, and what is remembered, in this order: whatever happens in between, the same import can be made again.
    ///
    /// - Parameter collection: where it is kept what files are before, so that the import can be taken back; nil to keep nothing.
    /// - Returns: what was kept.
    /// - Throws: `ImportError` when a file is another than was read, as when it was edited while the learner was asked; or when something
    ///   cannot be written, as on a full disk, with what was written and what was not.
    @discardableResult
    public func write(keepingIn collection: DeckCollection? = nil) throws -> FileChange? {
        // All are looked at before the first is written, so that an import is seldom done by halves.
        let changed = targets.filter { $0.update.bytes != nil }
        for target in changed { try target.consent() }
        let kept = try collection.flatMap(keep)
        var pictures = 0
        var decks = 0
        do {
            for copy in images.copies {
                try FileSystem.create(copy.to, with: copy.bytes())
                pictures += 1
            }
            for target in changed {
                try FileSystem.replace(target.path, with: target.update.bytes ?? [], consent: target.consent)
                decks += 1
            }
            try records.write()
        } catch {
            let names = changed.map(\.deck)
            throw ImportError.unfinished(
                String(describing: error), written: Array(names[..<decks]), left: Array(names[decks...]), pictures: pictures)
        }
        return kept
    }

    /// Writes down what files are before.
    private func keep(in collection: DeckCollection) throws -> FileChange? {
        var files = try images.copies.map { FileChange.File($0.to, before: nil, after: try $0.bytes()) }
        for target in targets {
            guard let bytes = target.update.bytes else { continue }
            let before = target.stamp == nil ? nil : try FileSystem.bytes(of: target.path)
            try target.consent()
            files.append(FileChange.File(target.path, before: before, after: bytes))
        }
        if files.isEmpty { return nil }
        return try collection.keep("an import of \(brought)", files, memory: records.memory())
    }
}

extension ImportPlan.Target {
    /// Whether the file is still as it was read.
    ///
    /// - Throws: `ImportError` when it was changed meanwhile, or made.
    fileprivate func consent() throws {
        guard FileSystem.stamp(of: path) == stamp else {
            throw ImportError.changed(path: path)
        }
    }
}

extension ImportSource {
    /// The deck that the file itself is. Where each file is a card, as in Mochi's folders, it is the folder.
    fileprivate var ownPath: [String] {
        let isCard = format == .mochi && imported.decks.count == 1 && imported.decks[0].cards.count == 1 && isFound
        guard isCard else { return location }
        return location.count > 1 ? Array(location.dropLast()) : [path.parentFolder.lastPathPart]
    }
}

/// Names of decks as files can have them.
enum DeckPath {
    /// The parts of a name that was typed, which is one below the learner's own folder.
    ///
    /// - Throws: `ImportError` for one that leads elsewhere.
    static func parts(_ name: String) throws(ImportError) -> [String] {
        let parts = name.withoutMarkdownEnding.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmed }
        guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") || $0.hasPrefix("~") }) else { throw .noDeckName(name) }
        return parts
    }

    /// The name of a deck, its folders before it: what a file cannot be named, or would not be found as, is replaced.
    static func name(_ parts: [String]) -> String {
        let names = parts.prefix(12).map { part -> String in
            var name = String(String.UnicodeScalarView(part.unicodeScalars.map { $0.value < 0x20 || $0 == "/" || $0 == "\\" ? "_" : $0 }))
                .trimmed
            while name.hasPrefix(".") { name.replaceSubrange(name.startIndex...name.startIndex, with: "_") }
            while name.utf8.count > 200 { name.removeLast() }
            return name.isEmpty ? "_" : name
        }
        let name = names.isEmpty ? "imported" : names.joined(separator: "/")
        return DeckFileName.isDocument((names.last ?? "") + ".md") ? name + "-cards" : name
    }
}
