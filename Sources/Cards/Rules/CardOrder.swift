/// Which cards are to be known before which, as the comments of several decks say: what no card is called, what goes in circles, and what has
/// too many before it. All decks are taken in before any is told of, for an id may stand in a later one.
public struct CardOrder {
    private var ids: [String: Int] = [:]
    private var headings: [String: [String: Int]] = [:]
    private var anywhere: [String: Int] = [:]
    private var waiting: [(number: Int, file: String, names: [String])] = []
    private var names: [String] = []
    private var numbers: [String: [Int]] = [:]
    private var found: (order: Precedence, unknown: [Int: [String]])?

    /// Whether a look at the bytes of a deck leaves it possible that a card waits for others.
    public static func mayWait(in bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in
            guard bytes[index] == UInt8(ascii: "<"), bytes[index...].starts(with: "<!--".utf8) else { return false }
            return bytes[(index + 4)...].drop { $0.isBlank || $0 == .lineFeed || $0 == .carriageReturn }.starts(with: "after:".utf8)
        }
    }

    /// No cards yet.
    public init() {}

    /// Takes the cards of a deck in.
    ///
    /// - Parameter file: what the file is called in messages.
    public mutating func take(_ deck: Deck, in file: String) {
        found = nil
        for card in deck.cards {
            let number = names.count
            names.append(card.foldedHeading)
            numbers[file, default: []].append(number)
            if let id = card.pinnedID, ids[id] == nil { ids[id] = number }
            if headings[file]?[card.foldedHeading] == nil { headings[file, default: [:]][card.foldedHeading] = number }
            if anywhere[card.foldedHeading] == nil { anywhere[card.foldedHeading] = number }
            if !card.after.isEmpty { waiting.append((number, file, card.after)) }
        }
    }

    /// Makes out which cards are meant.
    public mutating func settle() {
        var before: [Int: [Int]] = [:]
        var unknown: [Int: [String]] = [:]
        for (number, file, names) in waiting {
            for name in names {
                if let other = headings[file]?[name] ?? ids[name] ?? anywhere[name] {
                    before[number, default: []].append(other)
                } else {
                    unknown[number, default: []].append(name)
                }
            }
        }
        found = (Precedence(before), unknown)
    }

    /// Whether names were taken in that no card has.
    public var hasUnknown: Bool { found.map { !$0.unknown.isEmpty } ?? false }

    /// What is wrong with what the cards of a deck wait for, and what is advised.
    ///
    /// - Parameters:
    ///   - bytes: those the deck was read from.
    ///   - file: what the file is called in messages, as it was when it was taken in.
    public func diagnostics(on deck: Deck, in bytes: [UInt8], file: String) -> [Diagnostic] {
        guard let found, let numbers = numbers[file], numbers.count == deck.cards.count else { return [] }
        let none = Deck.Surroundings(isFound: { _ in true }, closest: { _, _ in nil })
        let silence = Silence(of: deck.frontMatter)
        var diagnostics: [Diagnostic] = []
        for (index, card) in deck.cards.enumerated() where !card.after.isEmpty {
            guard let advised = AdvisedCard(card, at: index, of: deck, in: bytes, surroundings: none) else { continue }
            let place = advised.reading.place(of: .after)
            let number = numbers[index]
            if let names = found.unknown[number], let first = names.first {
                // All stand at one place, which is made out once, however many there are.
                var unknown = advised.advice(AfterUnknown.code, at: place, AfterUnknown.words(first))
                for name in names.prefix(AfterUnknown.mostReports) {
                    unknown.message = AfterUnknown.words(name).message
                    diagnostics.append(unknown)
                }
            }
            let circle = (found.order.before[number] ?? []).first { found.order.isCircular(number, after: $0) }
            if let circle {
                diagnostics.append(
                    advised.advice(AfterCircle.code, at: place, AfterCircle.words(names[circle], isItself: circle == number)))
            }
            let depth = found.order.depth(of: number)
            guard depth > AfterTooMany.most, !silence.codes.contains(AfterTooMany.code) else { continue }
            diagnostics += advised.unsilenced([advised.advice(AfterTooMany.code, at: place, AfterTooMany.words(depth))])
        }
        return diagnostics
    }
}
