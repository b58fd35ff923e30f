import Cards
import Storage
import Study

/// The pairings and the doubtful pairs as they stand, after the decks were looked at.
public struct Decisions {
    /// The pairings, the oldest first.
    public let records: [PairingRecord]
    /// What is to be decided.
    public let doubts: [Doubt]

    /// Those of a library.
    public init(in library: Library) throws { (records, doubts) = try library.store.pairings() }

    /// The pairing that somebody means by its number, or by words of its headings.
    public func record(_ words: [String]) throws -> PairingRecord {
        try Self.one(of: records, words, numbered: \.number, noun: "pairing", list: "moves --all")
    }

    /// The doubtful pair that somebody means.
    public func doubt(_ words: [String]) throws -> Doubt {
        try Self.one(of: doubts, words, numbered: \.number, noun: "doubtful pair", list: "moves")
    }

    private static func one<Pair: Findable>(
        of pairs: [Pair], _ words: [String], numbered: (Pair) -> Int, noun: String, list: String
    ) throws -> Pair {
        let phrase = words.joined(separator: " ").trimmed
        if let number = Int(phrase) {
            if let pair = pairs.first(where: { numbered($0) == number }) { return pair }
            throw ChoiceError(pairs.isEmpty ? "there is no \(noun)" : "there is no \(noun) \(number); see: \(list)")
        }
        let found = pairs.filter { $0.holds(phrase) }
        if found.count == 1 { return found[0] }
        if let exact = found.first(where: { $0.after.heading == phrase || $0.before.heading == phrase }) { return exact }
        if found.isEmpty {
            let headings = pairs.flatMap { [$0.after.heading, $0.before.heading] }
            let hint = Suggestion.phrase(for: phrase, among: headings, otherwise: "see: \(list)")
            throw ChoiceError("no \(noun) is of '\(phrase)'\(hint)")
        }
        let numbers = found.prefix(5).map { String(numbered($0)) }.joined(separator: ", ")
        throw ChoiceError("'\(phrase)' is in \(found.count) of them; name one by its number: \(numbers)\(found.count > 5 ? ", …" : "")")
    }
}

/// Two cards that are looked for by what they are called.
public protocol Findable {
    /// The card as it was.
    var before: PairedCard { get }
    /// The card as it is.
    var after: PairedCard { get }
}

extension PairingRecord: Findable {}
extension Doubt: Findable {}

extension Findable {
    /// Whether a heading or a deck of the two holds these words.
    public func holds(_ phrase: String) -> Bool {
        let phrase = phrase.lowercased()
        return phrase.isEmpty
            || [before.heading, after.heading, before.deck, after.deck].contains { $0.lowercased().contains(phrase) }
    }

    /// Whether it is of the same two cards.
    public func isOf(_ other: Self) -> Bool {
        func name(_ card: PairedCard) -> [String] { [card.deck, card.heading, String(card.ordinal)] }
        return name(before) == name(other.before) && name(after) == name(other.after)
    }
}
