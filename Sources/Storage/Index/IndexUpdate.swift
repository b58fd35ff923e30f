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
    /// What the files concerned listed before, and what they list now.
    private(set) var before = IdentityPlan.Listed()
    private(set) var after = IdentityPlan.Listed()
    /// What has changed.
    var change = IndexChange()
    private var listings: Listings

    init(_ db: Database, day: StudyDay) throws {
        self.db = db
        self.day = day
        numbers = try CardNumbers(db, day: day)
        listings = try Listings(db)
    }

    /// Replaces what the index says of these files.
    mutating func replace(_ files: IndexedFiles) throws {
        let (paths, order) = (files.gone, files.order)
        try listings.part(absent: files.absent, returned: files.returned + paths + files.read.map(\.path))
        let files = files.read
        before.decks = try listings.decks()
        for path in paths + files.map(\.path) {
            before.cards.merge(try listings.sources(in: path)) { first, _ in first }
        }
        for path in paths { try listings.remove(path) }
        var ids: [Int64] = []
        for file in files { ids.append(try listings.write(file)) }
        for (file, id) in zip(files, ids) { try list(file, as: id) }
        if let order { try listings.arrange(order) }
        change.added = after.cards.keys.count { before.cards[$0] == nil }
        change.removed = before.cards.keys.count { after.cards[$0] == nil }
        after.decks = try listings.decks()
        change.stale = try listings.finish()
    }

    private mutating func list(_ file: IndexedFile, as id: Int64) throws {
        change.diagnostics += file.diagnosticCount
        var position = 0
        for card in file.cards {
            try numbers.keep(card.body, hash: card.bodyHash)
            var siblings: CardNumber?
            for name in card.names {
                let number = try numbers.number(of: name, bodyHash: card.bodyHash)
                let first = siblings ?? number
                siblings = first
                if try listings.list(number, of: card, siblings: first, file: id, position: position) {
                    add(name, number, of: card, in: file)
                } else {
                    change.doubles.append(IndexChange.Double(name: name, path: file.path))
                }
                position += 1
            }
        }
    }

    private mutating func add(_ name: CardName, _ number: CardNumber, of card: IndexedCard, in file: IndexedFile) {
        let key = SourceName(name)
        if after.cards[key] == nil {
            var source = Source(name: key, bodyHash: card.bodyHash)
            source.path = file.path
            source.position = after.cards.count
            source.candidate.deck = file.deck
            source.candidate.heading = card.heading.map(Source.folded) ?? name.heading
            source.candidate.body = card.body
            after.cards[key] = source
        }
        after.cards[key]?.sides[name.side] = number
    }
}
