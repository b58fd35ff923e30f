/// A deck file with all mended that can be mended safely.
public struct MendedDeck: Sendable {
    /// The file afterwards.
    public private(set) var bytes: [UInt8]
    /// What was mended, in the order in which it was done; the edits of each are of the file as it was then.
    public private(set) var fixes: [Fix] = []
    /// Of these, the fixes that apply to the file as it was at first.
    public private(set) var first: [Fix] = []

    /// Mends a file, over and over until nothing is left that can be.
    public init(_ original: [UInt8]) {
        bytes = original
        for round in 0..<8 {
            let file = FixedFile(bytes)
            let found = Self.sound(Self.candidates(in: file), in: file)
            if found.isEmpty { return }
            bytes = DeckEdit.applying(found.flatMap(\.edits), to: bytes)
            fixes += found
            if round == 0 { first = found }
        }
    }

    /// What could be done; of several that give one card tags, or that touch the same place, the first.
    private static func candidates(in file: FixedFile) -> [Fix] {
        /// What is touched, in the order of the file; no two of them meet.
        var taken: [Range<Int>] = []
        func place(of range: Range<Int>) -> Int {
            var (low, high) = (0, taken.count)
            while low < high {
                let middle = (low + high) / 2
                if taken[middle].upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
            }
            return low
        }
        var cards: Set<Int> = []
        return file.deck.diagnostics.compactMap { finding in
            guard let rule = finding.code.fixingRule, let edits = rule.edits(for: finding, in: file),
                !edits.isEmpty
            else { return nil }
            let ranges = edits.map(\.range)
            func isTaken(_ range: Range<Int>) -> Bool {
                let place = place(of: range)
                return place < taken.count && taken[place].lowerBound <= range.upperBound
            }
            if ranges.contains(where: isTaken) { return nil }
            if rule.changes.contains(.tags), let card = finding.card, !cards.insert(card).inserted { return nil }
            for range in ranges { taken.insert(range, at: place(of: range)) }
            return Fix(diagnostic: finding, deed: rule.deed, edits: edits)
        }
    }

    /// Those of the fixes that are proved to mend what they are for and to do nothing else, beside others that are.
    private static func sound(_ fixes: [Fix], beside proved: [Fix] = [], in file: FixedFile) -> [Fix] {
        if fixes.isEmpty || isSound(proved + fixes, in: file) { return fixes }
        if fixes.count == 1 { return [] }
        let half = fixes.count / 2
        let first = sound(Array(fixes[..<half]), beside: proved, in: file)
        return first + sound(Array(fixes[half...]), beside: proved + first, in: file)
    }

    private static func isSound(_ fixes: [Fix], in file: FixedFile) -> Bool {
        let after = Deck(parsing: DeckEdit.applying(fixes.flatMap(\.edits), to: file.bytes))
        let rules = Set(fixes.map(\.diagnostic.code)).compactMap(\.fixingRule)
        guard rules.allSatisfy({ count($0.code, after) < count($0.code, file.deck) }) else { return false }
        // Nothing new is wrong.
        let before = Dictionary(grouping: file.deck.diagnostics, by: \.code).mapValues(\.count)
        for (code, count) in Dictionary(grouping: after.diagnostics, by: \.code).mapValues(\.count) where count > before[code, default: 0] {
            return false
        }
        let changes = rules.reduce(into: Set<CardSameness.Allowance>()) { $0.formUnion($1.changes) }
        guard CardSameness(allowed: changes).holds(file.deck, after) else { return false }
        // What one of them may change, those of others and the cards that none is about must not.
        let concerned = Set(fixes.compactMap(\.diagnostic.card))
        let strict = CardSameness(allowed: changes.intersection([.tags]))
        return file.deck.cards.indices.allSatisfy { concerned.contains($0) || strict.holds(file.deck.cards[$0], after.cards[$0]) }
    }

    private static func count(_ code: Diagnostic.Code, _ deck: Deck) -> Int { deck.diagnostics.count { $0.code == code } }
}
