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
    private var pages: BodyPages
    private var former = FormerBodies()
    /// Where the next card of the file that is being written down goes.
    private var place = (file: Int64(0), position: 0)
    /// How many cards were listed.
    private(set) var listed = 0

    init(_ db: Database, day: StudyDay) throws {
        self.db = db
        self.day = day
        numbers = try CardNumbers(db, day: day)
        listings = try Listings(db)
        pages = try BodyPages(db)
    }

    /// Replaces what the index says of these files.
    mutating func replace(_ files: IndexedFiles, _ incoming: [IncomingFiles]) throws {
        paths = incoming.flatMap(\.paths)
        try listings.part(absent: files.absent, returned: files.returned + files.gone + paths)
        before.decks = try listings.decks()
        let known = try listings.paths()
        let replaced = (files.gone + paths).filter(known.contains)
        for path in replaced {
            before.cards.merge(try listings.sources(in: path)) { first, _ in first }
            try former.keep(path, db)
        }
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
        try keepBodies(of: before.cards.values.filter { $0.bodyHash != 0 && after[$0.name]?.bodyHash != $0.bodyHash })
    }

    /// Keeps the bodies of cards that are listed no more, or with others.
    private mutating func keepBodies(of cards: [Source]) throws {
        for card in cards.sorted(by: { ($0.path, $0.position) < ($1.path, $1.position) }) {
            if let body = former.body(in: card.path, at: card.position) { try numbers.keep(body, hash: card.bodyHash) }
        }
        former = FormerBodies()
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
        if stretch.isFirst {
            place = (try listings.write(file), 0)
            pages.begin(place.file)
        }
        for card in file.cards { try list(card, of: file) }
        guard stretch.isLast else { return }
        try pages.finish()
        change.diagnostics += file.diagnosticCount
        if !stretch.isFirst { try listings.complete(place.file, file) }
    }

    private mutating func list(_ card: IndexedCard, of file: IndexedFile) throws {
        var siblings: CardNumber?
        var isListed = false
        let position = place.position
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
        try pages.append(isListed ? card.body : "", position: position, sides: card.names.count)
        guard isListed else { return }
        listed += 1
        try numbers.forget(card.bodyHash)
    }
}
