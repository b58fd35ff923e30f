/// SQL that says of schedules where their cards are listed, and from which day they can be asked there: for triggers, which do so row by row,
/// and for all rows at once.
enum ListedSchedules {
    /// The siblings of a listed card, where it may have several sides.
    static let siblings = """
        CASE WHEN siblings <> card
                    OR EXISTS (SELECT 1 FROM listing AS other WHERE other.siblings = listing.card AND other.siblings <> other.card)
                THEN siblings END
        """

    /// Whether a row of `schedule` is counted.
    static func counts(_ row: String) -> String {
        "(\(row).due IS NOT NULL AND \(row).is_suspended = 0 AND \(row).file IS NOT NULL)"
    }

    /// The day from which it can be asked.
    static func day(_ row: String) -> String { "max(\(row).due, coalesce(\(row).buried_until, \(row).due))" }

    /// How many can be asked from which day, file by file.
    static let counted = """
        SELECT \(day("schedule")), file, count(*) FROM schedule WHERE \(counts("schedule")) GROUP BY \(day("schedule")), file
        """

    /// Puts in a schedule that is not there yet, and where its card is listed.
    static let insert = """
        INSERT INTO schedule (card, interval, due, first_day, last_day, drill_day,
            buried_until, reviews, lapses, was_recalled, is_suspended, last_event, file, siblings)
        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, listing.file, \(siblings)
        FROM (SELECT 1) LEFT JOIN listing ON listing.card = ?1
        """

    /// Does what triggers do for each schedule, for all of them.
    static let renew = """
        UPDATE listing SET is_new = NOT EXISTS (SELECT 1 FROM schedule WHERE schedule.card = listing.card AND due IS NOT NULL)
            WHERE is_new <> NOT EXISTS (SELECT 1 FROM schedule WHERE schedule.card = listing.card AND due IS NOT NULL);
        INSERT INTO due_day (day, file, sides) \(counted);
        """
}
