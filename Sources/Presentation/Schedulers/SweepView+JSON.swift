import Formats
import Scheduling

extension SweepView {
    /// All of it as one object.
    public var json: JSON {
        let setting = sweep.setting
        let families = Sweep.Family.allCases.map { family -> (key: String, value: JSON) in
            let found = sweep.comparison(in: family)
            let rows = sweep.rows.compactMap { row -> JSON? in
                guard let result = row.results[family] else { return nil }
                let name = row.retention == nil ? Scheduler.sm2Name : Scheduler.fsrsName
                return .object(
                    [("scheduler", .string(name)), ("retention", .optional(row.retention))] + result.members
                        + [("gainedPerMinute", .optional(sweep.gain(of: row, in: family)))])
            }
            return (
                family.rawValue,
                .object([
                    ("rows", .array(rows)), ("idle", sweep.idle[family].map { .object($0.members) } ?? .null),
                    ("best", .optional(sweep.best(in: family)?.retention)),
                    (
                        "atEqualKnowledge",
                        found.map { .object([("retention", .number($0.retention)), ("minutes", .number($0.minutes))]) } ?? .null
                    ), ("knownAtEqualMinutes", .optional(found?.known)),
                ])
            )
        }
        return .object([
            ("days", .int(setting.days)), ("cards", .int(sweep.cards.known)), ("waiting", .int(sweep.cards.waiting)),
            ("new", .int(sweep.cards.new)), ("newCardsPerDay", .int(setting.newCardsPerDay)),
            ("reviewsPerDay", .optional(setting.reviewsPerDay)), ("seed", .int(Int(truncatingIfNeeded: setting.seed))),
            ("scored", .int(sweep.scored)), ("habits", setting.habits.json), ("memories", .object(families)),
        ])
    }
}

extension Simulation.Result {
    fileprivate var members: [(key: String, value: JSON)] {
        [
            ("minutesPerDay", .number(minutesPerDay)), ("knownOnAverage", .number(knownOnAverage)), ("knownAtEnd", .number(knownAtEnd)),
            ("answersPerDay", .number(answersPerDay)), ("begun", .int(begun)), ("waiting", .int(waiting)),
        ]
    }
}

extension Habits {
    fileprivate var json: JSON {
        func list(_ numbers: [Double]) -> JSON { .array(numbers.map(JSON.number)) }
        return .object([
            ("answers", .int(answers)), ("newSeconds", list(newSeconds)), ("reviewSeconds", list(reviewSeconds)),
            ("firstShares", list(firstShares)), ("recalledShares", list(recalledShares)), ("drillAnswers", .number(drillAnswers)),
            ("missedShares", list(missedShares)),
        ])
    }
}
