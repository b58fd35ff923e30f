import Cards

/// Which card of one version of a deck is which of another: those of one text, and then those that are known again as after any edit.
/// What is doubtful is two cards.
struct VersionMatch {
    /// The cards of the newer version by those of the older one, both counted from 0.
    private(set) var newer: [Int: Int] = [:]
    /// The same the other way round.
    private(set) var older: [Int: Int] = [:]

    init(_ old: DeckVersion, _ new: DeckVersion) {
        pairTexts(old, new)
        let gone = old.texts.indices.filter { newer[$0] == nil }
        let fresh = new.texts.indices.filter { older[$0] == nil }
        if gone.isEmpty || fresh.isEmpty { return }
        let pairs = older
        let places = (
            Self.places(old.texts.count) { newer[$0] == nil ? nil : $0 }, Self.places(new.texts.count) { pairs[$0] }
        )
        let background = new.texts.indices.filter { pairs[$0] != nil }.map { Self.candidate(new, $0, nil) }
        let outcome = Pairing.outcome(
            gone: gone.map { Self.candidate(old, $0, places.0[$0]) }, fresh: fresh.map { Self.candidate(new, $0, places.1[$0]) },
            background: background)
        for pair in outcome.pairs { keep(gone[pair.gone], fresh[pair.fresh]) }
    }

    private mutating func keep(_ old: Int, _ new: Int) {
        newer[old] = new
        older[new] = old
    }

    /// Cards of one text are one; of several, in their order.
    private mutating func pairTexts(_ old: DeckVersion, _ new: DeckVersion) {
        var waiting: [[UInt8]: [Int]] = [:]
        for (index, text) in old.texts.enumerated().reversed() { waiting[text, default: []].append(index) }
        for (index, text) in new.texts.enumerated() {
            if let match = waiting[text]?.popLast() { keep(match, index) }
        }
    }

    /// Between which cards that both have the others stand, and as which of how many.
    private static func places(_ count: Int, _ anchor: (Int) -> Int?) -> [Int: String] {
        var places: [Int: String] = [:]
        var (run, last): ([Int], String) = ([], "^")
        for index in 0...count {
            let next = index == count ? "$" : anchor(index).map(String.init)
            guard let next else {
                run.append(index)
                continue
            }
            for (place, card) in run.enumerated() { places[card] = "\(last) \(next) \(place) of \(run.count)" }
            (run, last) = ([], next)
        }
        return places
    }

    private static func candidate(_ version: DeckVersion, _ index: Int, _ place: String?) -> Pairing.Candidate {
        let card = version.deck.cards[index]
        let name = card.name(in: "", side: card.sides[0])
        let isShared =
            name.ordinal > 0
            || version.deck.cards.contains { $0.ordinal == 1 && $0.name(in: "", side: $0.sides[0]).heading == name.heading }
        return Pairing.Candidate(
            deck: "", heading: name.heading, ordinal: name.ordinal, bodyHash: card.body.isEmpty ? 0 : Fingerprint.of(card.body.utf8),
            body: card.body, place: place, sharesHeading: isShared)
    }
}
