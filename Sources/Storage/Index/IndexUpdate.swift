import Cards
import GRDB
import Identity
import Scheduling

/// Brings the index up to date inside one transaction, and finds out which cards go on under another name.
struct IndexUpdate {
    let db: Database
    /// The study day on which this happens.
    let day: StudyDay
    var numbers: CardNumbers
    /// What the files concerned listed before.
    private(set) var before = IdentityPlan.Listed()
    /// What they list now, where that was asked for.
    private var after: [SourceName: Source]?
    /// The paths of the files that were read.
    private var paths: [String] = []
    /// What has changed.
    var change = IndexChange()
    private var listings: Listings
    /// Where the next card of the file that is being written down goes.
    private var place = (file: Int64(0), position: 0)
    /// How many cards were listed.
    private(set) var listed = 0

    init(_ db: Database, day: StudyDay) throws {
        self.db = db
        self.day = day
        numbers = try CardNumbers(db, day: day)
        listings = try Listings(db)
    }

    /// Replaces what the index says of these files.
    mutating func replace(_ files: IndexedFiles, _ incoming: [IncomingFiles]) throws {
        paths = incoming.flatMap(\.paths)
        try listings.part(absent: files.absent, returned: files.returned + files.gone + paths)
        before.decks = try listings.decks()
        let known = try listings.paths()
        let replaced = (files.gone + paths).filter(known.contains)
        for path in replaced { before.cards.merge(try listings.sources(in: path)) { first, _ in first } }
        for path in files.gone where known.contains(path) { try listings.remove(path) }
        for path in paths where known.contains(path) { try listings.empty(path) }
        for files in incoming { while let stretch = try files.next() { try take(stretch) } }
        try listings.count(files.returned + paths)
        if let order = files.order { try listings.arrange(order) }
        let places = Places(db: db)
        try places.settle(files.returned + paths)
        change.stale = try listings.finish()
        change.added = listed
        if before.cards.isEmpty { return }
        let after = try listedNow()
        let isListed = Set(after.values.flatMap(\.sides.values))
        try places.leave(before.cards.values.flatMap(\.sides.values).filter { !isListed.contains($0) })
        change.added = after.keys.count { before.cards[$0] == nil }
        change.removed = before.cards.keys.count { after[$0] == nil }
        self.after = after
    }

    /// The cards that the files concerned list now.
    mutating func listedNow() throws -> [SourceName: Source] {
        if let after { return after }
        var cards: [SourceName: Source] = [:]
        for path in paths {
            cards.merge(try listings.sources(in: path)) { first, second in
                var both = first
                both.sides.merge(second.sides) { side, _ in side }
                return both
            }
        }
        return cards
    }

    /// The names of all decks.
    func decks() throws -> Set<String> { try listings.decks() }

    private mutating func take(_ stretch: IncomingFiles.Stretch) throws {
        let file = stretch.file
        if stretch.isFirst { place = (try listings.write(file), 0) }
        for card in file.cards { try list(card, of: file) }
        guard stretch.isLast else { return }
        change.diagnostics += file.diagnosticCount
        if !stretch.isFirst { try listings.complete(place.file, file) }
    }

    private mutating func list(_ card: IndexedCard, of file: IndexedFile) throws {
        var siblings: CardNumber?
        var isListed = false
        for name in card.names {
            let known = try numbers.number(of: name, bodyHash: card.bodyHash)
            let first = siblings ?? known.number
            siblings = first
            if try listings.list(known.number, of: card, siblings: first, file: place.file, position: place.position) {
                try numbers.settle(known, on: card.bodyHash)
                isListed = true
            } else {
                change.doubles.append(IndexChange.Double(name: name, path: file.path))
            }
            place.position += 1
        }
        guard isListed else { return }
        listed += 1
        try numbers.keep(card.body, hash: card.bodyHash)
    }
}
