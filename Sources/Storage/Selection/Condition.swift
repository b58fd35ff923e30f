import Scheduling
import Study

/// Where a card stands, as conditions of SQL on the row of `schedule` that is joined: what `Schedule` says of one card, each once. A card to
/// which nothing has happened has no row, so its columns are NULL.
enum Condition {
    /// `Schedule.isAvailable(on:)`: whether it may be asked.
    static func isAvailable(on day: StudyDay) -> String {
        "schedule.is_suspended IS NOT 1 AND coalesce(schedule.buried_until <= \(day.number), TRUE)"
    }

    /// `Schedule.isDue(on:)`.
    static func isDue(on day: StudyDay) -> String { "schedule.due <= \(day.number) AND \(isAvailable(on: day))" }

    /// `Schedule.isInDrill(on:)`.
    static func isInDrill(on day: StudyDay) -> String { "schedule.drill_day = \(day.number) AND \(isAvailable(on: day))" }

    /// Whether the learner took it out of studying.
    static let isSuspended = "schedule.is_suspended = 1"

    /// Whether it is put away until a later day, and not suspended.
    static func isBuried(on day: StudyDay) -> String { "schedule.is_suspended = 0 AND schedule.buried_until > \(day.number)" }

    /// `Schedule.isLearning`.
    static let isLearning = "schedule.due IS NOT NULL AND schedule.interval < \(Schedule.youngInterval)"

    /// `Schedule.isMature`.
    static let isMature = "schedule.due IS NOT NULL AND schedule.interval >= \(Schedule.matureInterval)"

    /// What FSRS-6 makes of a card, in thousandths; the schedulers' text is the value that it needs. Null for a new card.
    static func remembered(_ property: Filter.Property, of card: String, on day: StudyDay, by fsrs: FSRSSchedulers) -> String {
        // Where the card is need be known only where that makes a difference.
        let place =
            fsrs.models.own.isEmpty
            ? "NULL, NULL"
            : """
            (SELECT file.deck FROM listing AS place JOIN file ON file.id = place.file WHERE place.card = \(card)), \
            (SELECT tag_set.tags FROM listing AS place JOIN tag_set ON tag_set.id = place.tag_set WHERE place.card = \(card))
            """
        return "fsrs_\(property.rawValue)((SELECT reviews FROM history WHERE history.card = \(card)), \(day.number), ?, \(place))"
    }

    /// `Schedule.isLeech(from:)`.
    static func isLeech(from lapses: Int) -> String { "schedule.lapses >= \(lapses)" }
}
