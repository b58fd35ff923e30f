import Scheduling

/// What was done on one day.
public struct DayTotal: Hashable, Sendable {
    /// Answers by their stage, in the order of `Review.Stage`.
    var counts = (0, 0, 0, 0, 0)
    /// Answers that were right.
    public internal(set) var recalled = 0
    /// Milliseconds from the questions to the grades.
    public internal(set) var milliseconds = 0

    /// A day on which nothing was done.
    public init() {}

    /// Several days as one.
    public init(addingUp days: some Sequence<DayTotal>) {
        for day in days { add(day) }
    }

    /// How many answers of a stage there were.
    public subscript(stage: Review.Stage) -> Int {
        switch stage {
        case .new: counts.0
        case .young: counts.1
        case .mature: counts.2
        case .drill, .learning: counts.3
        case .quiz, .preview: counts.4
        }
    }

    /// All answers.
    public var answers: Int { counts.0 + counts.1 + counts.2 + counts.3 + counts.4 }

    mutating func add(_ review: Review) {
        switch review.stage {
        case .new: counts.0 += 1
        case .young: counts.1 += 1
        case .mature: counts.2 += 1
        case .drill, .learning: counts.3 += 1
        case .quiz, .preview: counts.4 += 1
        }
        if review.isRecalled { recalled += 1 }
        milliseconds += review.milliseconds
    }

    /// Takes another day into account.
    mutating func add(_ other: DayTotal) {
        counts.0 += other.counts.0
        counts.1 += other.counts.1
        counts.2 += other.counts.2
        counts.3 += other.counts.3
        counts.4 += other.counts.4
        recalled += other.recalled
        milliseconds += other.milliseconds
    }

    /// Whether both days were alike.
    public static func == (left: DayTotal, right: DayTotal) -> Bool {
        left.counts == right.counts && left.recalled == right.recalled && left.milliseconds == right.milliseconds
    }

    /// Feeds the values to a hash.
    public func hash(into hasher: inout Hasher) {
        for stage in Review.Stage.figures { hasher.combine(self[stage]) }
        hasher.combine(milliseconds)
    }
}

/// All days of studying, and on which of them something was due.
struct DayTotals: Sendable {
    private var totals: [DayTotal] = []
    /// Where the total of a day is, for the days of a century from 1970 on; -1 where there is none. Looking up a million is quick so.
    private var places = Array(repeating: Int32(-1), count: 36_525)
    /// The same for other days: clocks are wrong at times.
    private var otherPlaces: [Int: Int32] = [:]
    /// All days on which something was answered.
    private var days: [Int] = []
    /// By how much the number of due cards rose or fell on a day, as far as they waited longer than that day.
    private var waiting: [Int: Int] = [:]

    mutating func add(_ review: Review) {
        let day = review.day.number
        totals[place(of: day) ?? newPlace(of: day)].add(review)
        if review.isOfKnownCard, review.elapsedDays > review.interval {
            wait(from: day - review.elapsedDays + review.interval, until: day)
        }
    }

    /// Takes into account that a card was due from a day on, until it was answered on another.
    mutating func wait(from first: Int, until end: Int) {
        waiting[first, default: 0] += 1
        waiting[end, default: 0] -= 1
    }

    /// What was done on a day.
    subscript(day: StudyDay) -> DayTotal { place(of: day.number).map { totals[$0] } ?? DayTotal() }

    /// The days on which something was answered, in order.
    var studied: [StudyDay] { days.sorted().map(StudyDay.init) }

    private func place(of day: Int) -> Int? {
        let place = places.indices.contains(day) ? places[day] : otherPlaces[day] ?? -1
        return place < 0 ? nil : Int(place)
    }

    private mutating func newPlace(of day: Int) -> Int {
        if places.indices.contains(day) { places[day] = Int32(totals.count) } else { otherPlaces[day] = Int32(totals.count) }
        days.append(day)
        totals.append(DayTotal())
        return totals.count - 1
    }

    /// The stretches of days on which something was due and waited for longer than that day, in order.
    var waits: [Range<Int>] {
        var stretches: [Range<Int>] = []
        var count = 0
        var begin = 0
        for (day, change) in waiting.sorted(by: { $0.key < $1.key }) where change != 0 {
            if count == 0 { begin = day }
            count += change
            if count == 0 { stretches.append(begin..<day) }
        }
        return stretches
    }
}
