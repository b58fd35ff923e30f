/// What a deck sets for itself in its front matter, in place of what its learner chose for all decks; nil where it is silent.
public struct DeckSettings: Hashable, Sendable {
    /// New cards of the deck a day at most.
    public var newCardsPerDay: Int?
    /// Reviews of the deck a day at most.
    public var reviewsPerDay: Int?
    /// No card of the deck is introduced while so many reviews of it are due, or more.
    public var newWhileDueBelow: Int?
    /// Whether its cards graded below 4 are asked again at the end of a session.
    public var isDrilling: Bool?
    /// Whether one side of a card is asked on a day at most.
    public var buriesSiblings: Bool?
    /// Whether the gaps of its cloze cards are typed.
    public var typesGaps: Bool?
    /// Whether the learner says how sure an answer is before seeing the right one.
    public var asksConfidence: Bool?
    /// The name of the scheduler of its cards, in small letters. Whether there is one of this name, whoever asks it knows.
    public var scheduler: String?
    /// The share of answers that is to be right, for schedulers that can be asked for one.
    public var retention: Double?

    /// Settings that leave all to the learner.
    public init() {}

    /// What the front matter of a deck says. A value that is none is passed over; `check` tells of it.
    public init(_ frontMatter: FrontMatter) {
        func count(_ key: Key) -> Int? { frontMatter[key.rawValue].flatMap(Self.count) }
        func truth(_ key: Key) -> Bool? { frontMatter[key.rawValue].flatMap(Self.truth) }
        newCardsPerDay = count(.newCardsPerDay)
        reviewsPerDay = count(.reviewsPerDay)
        newWhileDueBelow = count(.newWhileDueBelow).flatMap { $0 > 0 ? $0 : nil }
        isDrilling = truth(.drill)
        buriesSiblings = truth(.burySiblings)
        typesGaps = truth(.typeGaps)
        asksConfidence = truth(.confidence)
        scheduler = frontMatter[Key.scheduler.rawValue].flatMap(Self.scheduler)
        retention = frontMatter[Key.retention.rawValue].flatMap(Self.share)
    }

    /// The keys, named as the settings are that they stand in for.
    public enum Key: String, CaseIterable, Sendable {
        /// A number of cards.
        case newCardsPerDay = "new-cards-per-day"
        /// A number of cards.
        case reviewsPerDay = "reviews-per-day"
        /// A number of reviews.
        case newWhileDueBelow = "new-cards-while-due-below"
        /// On or off.
        case drill
        /// On or off.
        case burySiblings = "bury-siblings"
        /// On or off.
        case typeGaps = "type-gaps"
        /// On or off.
        case confidence
        /// The name of a scheduler.
        case scheduler
        /// A share.
        case retention

        /// What a value of it looks like.
        ///
        /// - Parameter schedulers: the names that schedulers have.
        public func form(_ schedulers: [String]) -> String {
            switch self {
            case .newCardsPerDay, .reviewsPerDay: "a number from 0 to 9999"
            case .newWhileDueBelow: "a number from 1 to 9999"
            case .drill, .burySiblings, .typeGaps, .confidence: "on or off"
            case .scheduler: "the name of a scheduler: \(schedulers.joined(separator: ", "))"
            case .retention: "a share from 0.70 to 0.97"
            }
        }

        /// Whether a value is one of it.
        ///
        /// - Parameter schedulers: the names that schedulers have; none where any will do.
        func takes(_ value: FrontMatter.Value, _ schedulers: [String]) -> Bool {
            switch self {
            case .newCardsPerDay, .reviewsPerDay: DeckSettings.count(value) != nil
            case .newWhileDueBelow: DeckSettings.count(value).map { $0 > 0 } ?? false
            case .drill, .burySiblings, .typeGaps, .confidence: DeckSettings.truth(value) != nil
            case .scheduler: DeckSettings.scheduler(value).map { schedulers.isEmpty || schedulers.contains($0) } ?? false
            case .retention: DeckSettings.share(value) != nil
            }
        }
    }

    /// The keys that are set, each with its value as it is written.
    public var texts: [(key: Key, text: String)] {
        let counts = [(Key.newCardsPerDay, newCardsPerDay), (.reviewsPerDay, reviewsPerDay), (.newWhileDueBelow, newWhileDueBelow)]
        let numbers = counts.map { ($0.0, $0.1.map(String.init)) }
        let switches = [(Key.drill, isDrilling), (.burySiblings, buriesSiblings), (.typeGaps, typesGaps), (.confidence, asksConfidence)].map
        {
            ($0.0, $0.1.map { $0 ? "on" : "off" })
        }
        let words = [(Key.scheduler, scheduler), (.retention, retention.map { $0.description })]
        return (numbers + switches + words).compactMap { key, text in text.map { (key, $0) } }
    }

    private static func scheduler(_ value: FrontMatter.Value) -> String? {
        if case .string(let name) = value, !name.isEmpty { name.lowercased() } else { nil }
    }

    private static func share(_ value: FrontMatter.Value) -> Double? {
        if case .double(let share) = value, (0.70...0.97).contains(share) { share } else { nil }
    }

    private static func count(_ value: FrontMatter.Value) -> Int? {
        if case .int(let number) = value, (0...9999).contains(number) { number } else { nil }
    }

    private static func truth(_ value: FrontMatter.Value) -> Bool? {
        switch value {
        case .bool(let truth): truth
        case .string("on"), .string("On"), .string("ON"), .string("yes"), .string("Yes"): true
        case .string("off"), .string("Off"), .string("OFF"), .string("no"), .string("No"): false
        default: nil
        }
    }
}

extension Deck {
    /// The version of what reads decks. It goes up with each change after which a file that has not changed may read otherwise than before, so
    /// that whoever keeps what was read reads it again.
    public static let readerVersion = 5

    /// What the deck sets for itself.
    public var settings: DeckSettings { DeckSettings(frontMatter) }
}
