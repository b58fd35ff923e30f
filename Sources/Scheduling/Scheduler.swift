/// A scheduler: a card's history in, one outcome for each grade out. It is chosen for a deck or by the learner, asked when a card is laid
/// on the table, and never again: what it promised is shown, and what was shown is logged with the grade.
///
/// So every scheduler has its opinion of every card, and changing from one to another changes nothing in the past.
public enum Scheduler: Hashable, Sendable {
    /// SM-2, exactly as published.
    case sm2
    /// FSRS-6, with what is known of the learner.
    case fsrs6(FSRSScheduler)

    /// What is in force where nothing else was chosen.
    public static let standard = Scheduler.sm2

    /// The names, as settings and logs have them.
    public static let sm2Name = "sm-2", fsrsName = "fsrs-6"

    /// All names.
    public static let names = [sm2Name, fsrsName]

    /// The scheduler of this name, as it is for a learner of whom nothing is known; nil where there is none.
    public init?(name: String) {
        switch name {
        case Self.sm2Name: self = .sm2
        case Self.fsrsName: self = .fsrs6(FSRSScheduler())
        default: return nil
        }
    }

    /// The name, as settings and logs have it.
    public var name: String {
        switch self {
        case .sm2: Self.sm2Name
        case .fsrs6: Self.fsrsName
        }
    }

    /// What each grade would lead to.
    ///
    /// - Parameter day: the study day on which the answer is given.
    public func outcomes(after history: History, on day: StudyDay) -> Outcomes {
        // A second answer of a day changes nothing.
        if let promised = history.promised(on: day) { return Outcomes(by: self) { _ in Outcome(interval: promised) } }
        switch self {
        case .sm2:
            let memory = SM2.Memory(history)
            return Outcomes(by: self) { Outcome(interval: memory.after($0).interval) }
        case .fsrs6(let scheduler): return scheduler.outcomes(after: history, on: day)
        }
    }

    /// Why a grade, given after this history, leads to the interval it does: words that go on after a colon.
    ///
    /// - Parameters:
    ///   - interval: what was promised; nil where that is what it would promise now.
    ///   - day: the study day of the answer.
    public func reason(for grade: Grade, promising interval: Int? = nil, after history: History, on day: StudyDay) -> String {
        switch self {
        case .sm2:
            let memory = SM2.Memory(history)
            let exact = memory.after(grade).interval
            guard let interval, interval != exact else { return memory.reason(for: grade) }
            if let choice = EvenLoad.words(for: exact, promised: interval) {
                return "\(Phrase.interval(interval)) was promised\(choice); \(memory.reason(for: grade))"
            }
            return "\(Phrase.interval(interval)) was promised by \(name)"
        case .fsrs6(let scheduler): return scheduler.reason(for: grade, promising: interval, after: history, on: day)
        }
    }

    /// What it remembers of a card, in a few words.
    ///
    /// - Parameter day: the study day that is on.
    public func summary(of history: History, on day: StudyDay) -> String {
        switch self {
        case .sm2: SM2.Memory(history).description
        case .fsrs6(let scheduler): scheduler.summary(of: history, on: day)
        }
    }
}

/// What a grade leads to.
public struct Outcome: Hashable, Sendable {
    /// Days until the card is due again, from 1 to `SM2.longestInterval`.
    public var interval: Int

    /// An outcome of so many days.
    public init(interval: Int) { self.interval = interval }
}

/// What each grade would lead to, by the word of one scheduler.
public struct Outcomes: Hashable, Sendable {
    /// Who said so.
    public let scheduler: Scheduler
    private let all: [Outcome]

    /// The outcome that a rule of a scheduler gives each grade.
    public init(by scheduler: Scheduler, _ outcome: (Grade) -> Outcome) {
        self.scheduler = scheduler
        all = Grade.allCases.map(outcome)
    }

    /// The outcome of this grade.
    public subscript(grade: Grade) -> Outcome { all[grade.rawValue] }
}
