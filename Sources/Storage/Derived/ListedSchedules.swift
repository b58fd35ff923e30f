/// SQL that says of schedules from which day their cards can be asked where they are listed: for triggers, which do so row by row, and for all
/// rows at once.
enum ListedSchedules {
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

    /// Does what triggers do for each schedule, for all of them.
    static let renew = """
        UPDATE listing SET is_new = NOT EXISTS (SELECT 1 FROM schedule WHERE schedule.card = listing.card AND due IS NOT NULL)
            WHERE is_new <> NOT EXISTS (SELECT 1 FROM schedule WHERE schedule.card = listing.card AND due IS NOT NULL);
        INSERT INTO due_day (day, file, sides) \(counted);
        """
}
