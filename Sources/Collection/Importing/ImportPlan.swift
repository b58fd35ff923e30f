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

    /// What is to go into one deck.
    private struct Group {
        var path: [String]
        var title: String?
        var preamble: String?
        /// For each card the number of its source.
        var sources: [Int] = []

        var name: String { DeckPath.name(path) }
    }

    /// Looks at what is there and what is to come. What the cards say is in the bytes of the decks then, and nowhere else.
    ///
    /// - Parameter deck: the name of the deck that all cards go into; nil for decks as the sources have them.
    /// - Parameter progress: is told how much is looked at, from 0 to 1. What it throws ends that.
    public init(
        _ sources: consuming [ImportSource], folders: [String], into deck: String?, places: Paths,
        progress: (_ share: Double) throws -> Void = { _ in }
    ) throws {
        self.sources = sources.map(\.withoutCards)
        let (groups, waiting) = Self.groups(consume sources, into: try deck.map(DeckPath.parts))
        var records = try ImportRecords(places.imports)
        let files = try groups.map { group -> (path: String, stamp: FileStamp?, bytes: [UInt8]) in
            let path = places.deckFile(group.name)
            let stamp = FileSystem.stamp(of: path)
            return (path, stamp, FileSystem.exists(path) ? try FileSystem.bytes(of: path) : [])
        }
        let count = groups.count
        func told(_ made: Int) throws { try progress(Double(made) / Double(count)) }
        let updates = try Thread.together(count, watching: told) { [remembered = groups.map { records[$0.name] }] number in
            let group = groups[number]
            return DeckUpdate(
                importing: waiting.cards(of: number), into: files[number].bytes, title: group.title ?? group.path.last ?? group.name,
                preamble: group.preamble, records: remembered[number],
                pieces: count == 1 ? .atOnce : .inTurn)
        }
        var targets: [Target] = []
        for (number, update) in updates.enumerated() {
            let (group, file) = (groups[number], files[number])
            guard update.isSound else {
                throw ImportError.unclosed(path: file.path)
            }
            records[group.name] = update.records
            targets.append(Target(deck: group.name, path: file.path, stamp: file.stamp, update: update, sources: group.sources))
        }
        self.targets = targets
        self.records = records
        images = ImportedImages(targets, self.sources, folders: folders)
    }

    /// What goes into which deck, in the order in which the decks occur.
    private static func groups(_ sources: consuming [ImportSource], into whole: [String]?) -> ([Group], WaitingCards) {
        var groups: [Group] = []
        var cards: [ImportedCards] = []
        var numbers: [String: Int] = [:]
        for (number, source) in sources.enumerated() {
            for imported in source.imported.decks {
                let path = whole ?? (imported.path.isEmpty ? source.ownPath : imported.path)
                let name = DeckPath.name(path).lowercased()
                let place = numbers[name] ?? groups.count
                if place == groups.count {
                    numbers[name] = place
                    cards.append([])
                    groups.append(Group(path: path, title: imported.title, preamble: whole == nil ? imported.preamble : nil))
                }
                cards[place] += imported.cards
                groups[place].sources += Array(repeating: number, count: imported.cards.count)
            }
        }
        return (groups, WaitingCards(cards))
    }

    /// How many cards there are of a fate, in all decks.
    public func count(_ isMeant: (DeckUpdate.Fate) -> Bool) -> Int {
        targets.reduce(0) { $0 + $1.update.outcomes.count(of: isMeant) }
    }

    /// How many cards are new or changed, and how many pages to read, in words.
    public var brought: String {
        let cards = count { $0 == .new || $0.isChange }
        let pages = targets.reduce(0) { $0 + $1.update.pages.new + $1.update.pages.changed }
        let words = (cards > 0 || pages == 0 ? [Phrase.count(cards, "card")] : []) + (pages > 0 ? [Phrase.count(pages, "page")] : [])
        return words.joined(separator: " and ")
    }

    /// Why it had better be asked how a table is read, with the file; nil where the tables tell it themselves.
    public var doubt: String? {
        sources.lazy.compactMap { source in source.imported.table?.doubt.map { "\(source.shown): \($0)" } }.first
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
