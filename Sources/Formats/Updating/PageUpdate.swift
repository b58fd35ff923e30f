import Cards

/// What becomes of the pages to read that an import brings. A new one stands before the card that it came before; one that was changed there, and
/// not here, is changed here; and what the learner took out stays out.
struct PageUpdate {
    /// New pages, by the place of the card of the deck that they stand before; cards that are new are counted behind the others.
    private(set) var before: [Int: [String]] = [:]
    /// What pages of the deck become, by their places.
    private(set) var replaced: [Int: String] = [:]
    /// What is to be remembered of them.
    private(set) var records: [ImportRecord] = []

    /// - Parameters:
    ///   - pages: the pages by the numbers of the imported cards that they stand before.
    ///   - indices: where the imported cards are in the new deck.
    ///   - records: what is remembered of the pages of earlier imports.
    init(_ pages: [Int: [ImportedPage]], _ indices: some Collection<Int?>, in deck: Deck, _ records: [ImportRecord]) {
        var remembered = Dictionary(records.map { ($0.heading, $0) }) { first, _ in first }
        let places = Dictionary(deck.pages.indices.map { (CardPrints(deck.pages[$0].card).heading, $0) }) { first, _ in first }
        var taken: Set<String> = []
        for (number, pages) in pages.sorted(by: { $0.key < $1.key }) {
            for page in pages {
                let here = CardPrints(page.page.card)
                guard taken.insert(here.heading).inserted else { continue }
                let record = remembered.removeValue(forKey: here.heading)
                if let place = places[here.heading] {
                    let there = CardPrints(deck.pages[place].card)
                    if there != here, record?.print == there.whole { replaced[place] = page.text }
                } else if record == nil {
                    let place = indices.dropFirst(number).lazy.compactMap(\.self).first ?? Int.max
                    before[place, default: []].append(page.text)
                }
                self.records.append(ImportRecord(here, key: Self.key))
            }
        }
        self.records += records.filter { remembered[$0.heading] != nil }
    }

    /// What is remembered of a page has this key, which no card has: no id has a blank in it.
    static let key = "a page to read"

    /// How many are new, and how many are changed.
    var counts: (new: Int, changed: Int) { (before.values.reduce(0) { $0 + $1.count }, replaced.count) }

    /// Whether the deck is changed by them.
    var changesDeck: Bool { !before.isEmpty || !replaced.isEmpty }
}
