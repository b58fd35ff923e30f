import Scheduling

/// Makes events of the log of Mnemosyne's cards, and of where they stand.
///
/// Each answer becomes one event, whose id is made of its time and the name of its card. A last event carries over what Mnemosyne has made of
/// them. It is not told by the grades: a 2 is a pass there.
public struct MnemosyneHistory: ForeignLog {
    private let base: MnemosyneBase
    private let dayStartMinutes: Int
    private let localOffset: @Sendable (Int) -> Int

    /// - Parameters:
    ///   - dayStartMinutes: when a study day begins.
    ///   - localOffset: seconds that the learner's clock is ahead of UTC at a time, in seconds since 1970.
    public init(_ base: MnemosyneBase, dayStartMinutes: Int, localOffset: @escaping @Sendable (Int) -> Int) {
        self.base = base
        self.dayStartMinutes = dayStartMinutes
        self.localOffset = localOffset
    }

    /// How many answers there are of the side with this place among the cards.
    public func rows(of number: Int64) -> Int { answers(of: number).count }

    /// The events of the side with this place among the cards; none where no answer of it is known.
    public func events(of number: Int64, besides known: KnownSide?) -> [Event] {
        let answers = answers(of: number)
        guard let last = answers.last else { return [] }
        let card = base.cards[Int(number)]
        var events: [Event] = []
        var milliseconds: Int64 = 0
        // What comes before the oldest answers that are kept is told by what they count.
        var isKnown = answers[0].reviews > 0
        var wasKnown = isKnown
        for (index, row) in answers.enumerated() {
            // Several answers within a second keep their order, and have ids of their own.
            milliseconds = max(Int64(row.seconds) * 1000, milliseconds + 1)
            // What was known is reviewed, and so is what is known for the first time; all else are steps on the way there.
            let isReview = isKnown || row.isPass && !wasKnown
            let pass = isReview ? answers[index...].first(where: \.isPass) : nil
            let answer = answer(row, interval: isReview ? pass.map(days(promisedBy:)) ?? 1 : nil)
            events.append(event(.answer(Self.nowhere, answer), at: milliseconds, of: row.seconds, "\(card.name) \(milliseconds)"))
            isKnown = row.isPass
            wasKnown = wasKnown || isKnown
        }
        if let standing = card.schedule(localOffset: localOffset) {
            let words = "\(standing.due.number) \(standing.interval) \(standing.easiness)"
            events.append(
                event(.adopt(Self.nowhere, standing), at: milliseconds + 1, of: last.seconds, "\(card.name) stands \(words)"))
        }
        return events
    }

    private static let nowhere = CardNumber(0)

    private func answers(of number: Int64) -> [MnemosyneBase.Answer] {
        guard let index = Int(exactly: number), base.cards.indices.contains(index) else { return [] }
        return base.answers[base.cards[index].name] ?? []
    }

    private func event(_ action: Action, at milliseconds: Int64, of seconds: Int, _ words: String) -> Event {
        let moment = Moment(milliseconds: milliseconds, utcOffsetSeconds: localOffset(seconds))
        return Event(foreign: "mnemosyne \(words)", action, at: moment, dayStartMinutes: dayStartMinutes)
    }

    private func answer(_ row: MnemosyneBase.Answer, interval: Int?) -> Answer {
        let milliseconds = min(max(0, row.thinkingSeconds), Review.longest / 1000) * 1000
        return Answer(
            grade: row.grade, mode: interval == nil ? .learning : .scheduled, interval: interval, thinkingMilliseconds: milliseconds,
            totalMilliseconds: milliseconds, scheduler: "mnemosyne")
    }

    /// The days that a pass promised.
    private func days(promisedBy row: MnemosyneBase.Answer) -> Int {
        let times = 0...MnemosyneBase.lastSecond
        guard times.contains(row.next) else { return 1 }
        let interval = row.next / 86_400 - max(0, row.seconds + localOffset(row.seconds)) / 86_400
        return min(SM2.longestInterval, max(1, interval))
    }
}
