/// The cards of one deck that share a heading, before and after an edit: which is which is told by their bodies alone.
public struct Namesakes {
    /// How they changed places, when one of them was put in, taken out, moved or edited.
    public struct Shift: Equatable, Sendable {
        /// The ordinals that cards had, with those they have now.
        public var moves: [Int: Int] = [:]
        /// The ordinals of cards that are gone while another has taken their place.
        public var displaced: [Int] = []
        /// The ordinals of cards that were not there before.
        public var fresh: [Int] = []

        /// A shift with these values.
        public init(moves: [Int: Int] = [:], displaced: [Int] = [], fresh: [Int] = []) {
            self.moves = moves
            self.displaced = displaced
            self.fresh = fresh
        }
    }

    /// A card, by what is known of it.
    public struct Body: Hashable, Sendable {
        /// A number for the body; 0 for an empty one.
        public var hash: UInt64
        /// The body. It is only looked at where numbers do not tell.
        public var text: String

        /// A card with this body.
        public init(hash: UInt64, text: String) {
            self.hash = hash
            self.text = text
        }

        /// Whether it holds the question: it has gaps, or a front of its own.
        var asks: Bool { text.contains("\n\n***\n\n") || text.contains("{{c") }
    }

    private let old: [Int: Body]
    private let new: [Int: Body]
    /// The ordinals that cards had, with those they have now, where they are known.
    private var targets: [Int: Int] = [:]
    private var taken: Set<Int> = []

    /// The cards that were there and are there, by their ordinals.
    public init(from old: [Int: Body], to new: [Int: Body]) {
        self.old = old
        self.new = new
        match { $0.hash == 0 ? nil : $0.hash }
        match { body in
            let words = WordReading(body.text).words
            return words.isEmpty ? nil : words
        }
        match { $0.hash == 0 ? true : nil }
        matchAlike()
        matchPlaces()
    }

    /// What became of the cards. Those that are nobody's are gone, or new.
    public var shift: Shift {
        let lost = old.keys.filter { targets[$0] == nil && new[$0] != nil }.sorted()
        return Shift(
            moves: targets.filter { $0.key != $0.value }, displaced: lost, fresh: new.keys.filter { !taken.contains($0) }.sorted())
    }

    /// The places of those that are gone and of those that are new, by their ordinals: between which cards that stayed, and as which of how
    /// many.
    public var places: (gone: [Int: String], fresh: [Int: String]) {
        (Self.places(old.keys) { targets[$0] }, Self.places(new.keys) { taken.contains($0) ? $0 : nil })
    }

    private static func places(_ ordinals: some Collection<Int>, anchor: (Int) -> Int?) -> [Int: String] {
        var places: [Int: String] = [:]
        var (last, run): (String, [Int]) = ("^", [])
        func close(at next: String) {
            for (index, ordinal) in run.enumerated() { places[ordinal] = "#\(last) \(next) \(index) of \(run.count)" }
        }
        for ordinal in ordinals.sorted() {
            if let anchor = anchor(ordinal) {
                close(at: String(anchor))
                (last, run) = (String(anchor), [])
            } else {
                run.append(ordinal)
            }
        }
        close(at: "$")
        return places
    }
}

// MARK: - Which is which

extension Namesakes {
    private mutating func take(_ ordinal: Int, _ target: Int) {
        targets[ordinal] = target
        taken.insert(target)
    }

    private var left: (old: [Int], new: [Int]) {
        (old.keys.filter { targets[$0] == nil }.sorted(), new.keys.filter { !taken.contains($0) }.sorted())
    }

    /// Those that have the same sign follow it; where several have, nobody can tell them apart, and they keep their order.
    private mutating func match(_ sign: (Body) -> (some Hashable)?) {
        let (gone, fresh) = left
        if gone.isEmpty || fresh.isEmpty { return }
        var bearers = Dictionary(grouping: fresh) { sign(new[$0]!) }.mapValues { $0[...] }
        for ordinal in gone {
            guard let key = sign(old[ordinal]!), let target = bearers[key]?.popFirst() else { continue }
            take(ordinal, target)
        }
    }

    /// The heading asks the question, and where another answer stands in the place of one, that was written anew; but a body that asks for
    /// itself is another question. What is written where nothing stood fills that card.
    private mutating func matchPlaces() {
        let (gone, fresh) = left
        let places = places
        let stands = Dictionary(fresh.map { (places.fresh[$0], $0) }) { first, _ in first }
        for ordinal in gone {
            guard let target = stands[places.gone[ordinal]] else { continue }
            if old[ordinal]!.hash == 0 || !(old[ordinal]!.asks || new[target]!.asks) { take(ordinal, target) }
        }
    }

    /// Bodies that were edited are the ones that they are most like.
    private mutating func matchAlike() {
        let (gone, fresh) = left
        if gone.isEmpty || fresh.isEmpty { return }
        let places = places
        func candidate(_ ordinal: Int, _ body: Body, _ place: String?) -> Pairing.Candidate {
            Pairing.Candidate(
                deck: "", heading: "", ordinal: ordinal, bodyHash: body.hash, body: body.text, place: place, sharesHeading: true)
        }
        let others = targets.values.map { candidate($0, new[$0]!, nil) }
        let (goneCards, freshCards) = (
            gone.map { candidate($0, old[$0]!, places.gone[$0]) }, fresh.map { candidate($0, new[$0]!, places.fresh[$0]) }
        )
        let search = LikelySearch(
            goneCards, freshCards, left: Set(gone.indices), wanting: Set(fresh.indices), background: others)
        for pair in search.outcome(areApart: { _, _ in false }).pairs { take(gone[pair.gone], fresh[pair.fresh]) }
    }
}
