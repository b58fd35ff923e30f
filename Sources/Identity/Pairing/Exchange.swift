/// Finds cards that kept their headings only in appearance: numbered ones that were renumbered, and those that ask their question in the
/// body, which the heading is not the name of.
public enum Exchange {
    /// A card as it was or is in its deck.
    public struct Card: Hashable, Sendable {
        /// Its heading.
        public var heading: String
        /// A number for its body; 0 for an empty one.
        public var bodyHash: UInt64
        /// Its body.
        public var body: String
        /// Whether the body holds the question: it has gaps, or a front of its own.
        public var asksInBody: Bool

        /// A card with these values.
        public init(heading: String, bodyHash: UInt64, body: String, asksInBody: Bool) {
            self.heading = heading
            self.bodyHash = bodyHash
            self.body = body
            self.asksInBody = asksInBody
        }
    }

    /// The headings that cards had, with those under which their bodies stand now, for the cards that are to follow their bodies. Headings
    /// occur once on each side.
    public static func moves(from old: [Card], to new: [Card]) -> [String: String] {
        let before = Dictionary(old.map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })
        let (had, have) = (headings(old), headings(new))
        var moves: [String: String] = [:]
        for card in old where card.bodyHash != 0 && after[card.heading]?.bodyHash != card.bodyHash {
            guard had[card.bodyHash] == [card.heading], let target = have[card.bodyHash], target.count == 1 else { continue }
            moves[card.heading] = target[0]
        }
        let all = moves
        moves = moves.filter { heading, target in
            guard let card = before[heading], let there = after[target] else { return false }
            // A card that is gone and one that is new are paired otherwise.
            if after[heading] == nil, before[target] == nil { return false }
            if card.asksInBody, there.asksInBody { return true }
            if isNumbered(heading, like: target), all[target] != heading { return true }
            return after[heading].map { before[target] == nil && wasReplaced(card, by: $0, heading: target) } ?? false
        }
        return withoutOrphans(moves, before, all)
    }

    private static func headings(_ cards: [Card]) -> [UInt64: [String]] {
        Dictionary(grouping: cards.filter { $0.bodyHash != 0 }, by: \.bodyHash).mapValues { $0.map(\.heading) }
    }

    /// Leaves out those that would take the place of a card which should have gone elsewhere and does not.
    private static func withoutOrphans(_ moves: [String: String], _ before: [String: Card], _ all: [String: String]) -> [String: String] {
        var moves = moves
        while true {
            let kept = moves.filter { before[$0.value] == nil || all[$0.value] == nil || moves[$0.value] != nil }
            if kept.count == moves.count { return kept }
            moves = kept
        }
    }

    /// Whether two headings differ in numbers alone, as `Question 3` and `Question 4` do, and the number stands by itself.
    private static func isNumbered(_ heading: String, like other: String) -> Bool {
        func pattern(_ text: String) -> [String] {
            text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { word in
                word.allSatisfy(\.isNumber) || (word.first?.isLetter == true && word.count > 1 && word.dropFirst().allSatisfy(\.isNumber))
                    ? "\(word.first?.isLetter == true ? String(word.prefix(1)) : "")#" : word.lowercased()
            }
        }
        let (first, second) = (pattern(heading), pattern(other))
        return heading != other && first == second && first.contains { $0.hasSuffix("#") } && first.count <= 3
    }

    /// Whether a card was given another answer while its own went to a new heading that resembles its own.
    private static func wasReplaced(_ old: Card, by new: Card, heading: String) -> Bool {
        var vocabulary = Vocabulary()
        func card(_ heading: String, _ body: String) -> Likeness.Card {
            Likeness.Card(heading: vocabulary.bag(heading), body: vocabulary.bag(body))
        }
        let (before, stays, goes) = (card(old.heading, old.body), card(new.heading, new.body), card(heading, old.body))
        let (stay, go) = (Likeness(before, stays, vocabulary), Likeness(before, goes, vocabulary))
        return before.body.plainWorth >= 4 && stay.body < 0.3 && go.heading >= 0.4 && go.difference < .names
    }
}
