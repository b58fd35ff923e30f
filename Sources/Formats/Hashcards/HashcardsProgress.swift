import Scheduling

/// What hashcards and repeater remember of cards, which both know by hashes of their texts.
public struct HashcardsProgress: Equatable, Sendable {
    /// A card that was answered.
    public struct Card: Equatable, Sendable {
        /// Its hash, in hexadecimal digits.
        public var hash: String
        /// Where it stands.
        public var schedule: ImportedSchedule
        /// The answers to it that are known, in the order in which they were given.
        public var answers: [Answer]

        /// A card made of its parts.
        public init(hash: String, schedule: ImportedSchedule, answers: [Answer] = []) {
            (self.hash, self.schedule, self.answers) = (hash, schedule, answers)
        }
    }

    /// An answer.
    public struct Answer: Equatable, Sendable {
        /// What the clock on the learner's wall showed: milliseconds since midnight of 1970-01-01 there.
        public var wallMilliseconds: Int64
        /// How well it was recalled.
        public var grade: Grade
        /// When the card was due after it.
        public var due: StudyDay

        /// An answer made of its parts.
        public init(wallMilliseconds: Int64, grade: Grade, due: StudyDay) {
            (self.wallMilliseconds, self.grade, self.due) = (wallMilliseconds, grade, due)
        }
    }

    /// The cards, each at the place that its sides here are numbered by.
    public private(set) var cards: [Card] = []
    private var places: [String: Int] = [:]

    /// Cards; of two with one hash the first counts.
    public init(_ cards: [Card]) {
        for card in cards where places[card.hash] == nil {
            places[card.hash] = self.cards.count
            self.cards.append(card)
        }
    }

    /// The place of the first card that has one of some hashes.
    func place(of hashes: [String]) -> Int? { hashes.lazy.compactMap { places[$0] }.first }
}

/// Makes events of the answers that hashcards has written down, and of where its cards stand.
///
/// hashcards writes down what the learner's clock shows without its zone, and whole seconds. The id of an event follows from that and from the
/// hash of the card, so that importing in another zone adds nothing either.
public struct HashcardsHistory: ForeignLog {
    private let progress: HashcardsProgress
    private let dayStartMinutes: Int
    private let localOffset: @Sendable (Int) -> Int

    /// - Parameters:
    ///   - dayStartMinutes: when a study day begins.
    ///   - localOffset: seconds that the learner's clock is ahead of UTC at a time, in seconds since 1970.
    public init(_ progress: HashcardsProgress, dayStartMinutes: Int, localOffset: @escaping @Sendable (Int) -> Int) {
        (self.progress, self.dayStartMinutes, self.localOffset) = (progress, dayStartMinutes, localOffset)
    }

    /// How many answers there are of the side with this place.
    public func rows(of number: Int64) -> Int { card(number)?.answers.count ?? 0 }

    /// The events of the side with this place; none where no answer of it is known.
    public func events(of number: Int64, besides known: KnownSide?) -> [Event] {
        guard let card = card(number), !card.answers.isEmpty else { return [] }
        var events: [Event] = []
        var wall: Int64 = 0
        for (index, row) in card.answers.enumerated() {
            // Several answers within a second keep their order, and have ids of their own.
            wall = max(row.wallMilliseconds, wall + 1)
            let day = Self.day(row)
            // A day's first answer is the one that is due; its others are steps, and the last of them says when the card comes back.
            let isFirst = index == 0 || Self.day(card.answers[index - 1]) != day
            let last = card.answers[index...].prefix { Self.day($0) == day }.last ?? row
            let interval = min(SM2.longestInterval, max(1, last.due.number - day))
            let answer = Answer(
                grade: row.grade, mode: isFirst ? .scheduled : .learning, interval: isFirst ? interval : nil, thinkingMilliseconds: 0,
                totalMilliseconds: 0, scheduler: "hashcards")
            events.append(event(.answer(Self.nowhere, answer), at: wall, "\(card.hash) \(wall)"))
        }
        let standing = card.schedule
        let words = "\(standing.due.number) \(standing.interval) \(standing.stability ?? 0)"
        events.append(event(.adopt(Self.nowhere, standing), at: wall + 1, "\(card.hash) stands \(words)"))
        return events
    }

    private static let nowhere = CardNumber(0)

    private func card(_ number: Int64) -> HashcardsProgress.Card? {
        guard let place = Int(exactly: number), progress.cards.indices.contains(place) else { return nil }
        return progress.cards[place]
    }

    private static func day(_ row: HashcardsProgress.Answer) -> Int { Int(row.wallMilliseconds / 86_400_000) }

    private func event(_ action: Action, at wall: Int64, _ words: String) -> Event {
        let seconds = Int(wall / 1000)
        let guess = localOffset(seconds - localOffset(seconds))
        let moment = Moment(milliseconds: wall - Int64(guess) * 1000, utcOffsetSeconds: guess)
        // No clock is further ahead of Greenwich than fourteen hours, so that no event seems to come from the future.
        let named = max(0, wall - 14 * 3_600_000)
        return Event(foreign: "hashcards \(words)", action, at: moment, named: named, dayStartMinutes: dayStartMinutes)
    }
}
