// Where a card is listed stands beside where it stands, and what falls due is counted by days and files, so that what is counted of all cards is
// read from some rows.
extension Derived {
    /// Triggers on schedules. A new one is put beside the list by whoever writes it down; `Places` follows the lists.
    static let dueDays = """

        CREATE TRIGGER due_day_after_insert AFTER INSERT ON schedule WHEN \(counts("new"))
        BEGIN \(gain) END;

        CREATE TRIGGER due_day_loses AFTER UPDATE OF due, is_suspended, buried_until, file ON schedule
            WHEN \(counts("old")) AND NOT (\(counts("new")) AND new.file = old.file AND \(day("new")) = \(day("old")))
        BEGIN \(lose) END;

        CREATE TRIGGER due_day_gains AFTER UPDATE OF due, is_suspended, buried_until, file ON schedule
            WHEN \(counts("new")) AND NOT (\(counts("old")) AND new.file = old.file AND \(day("new")) = \(day("old")))
        BEGIN \(gain) END;

        CREATE TRIGGER due_day_after_delete AFTER DELETE ON schedule WHEN \(counts("old"))
        BEGIN \(lose) END;
        """

    /// What a row of `listing` says of the other sides of its card: null where it has none. `listing_siblings` holds no first sides.
    static let siblings = """
        CASE WHEN listing.siblings <> listing.card
            OR EXISTS (SELECT 1 FROM listing AS other WHERE other.siblings = listing.card AND other.siblings <> other.card)
        THEN listing.siblings END
        """

    private static func counts(_ row: String) -> String { ListedSchedules.counts(row) }
    private static func day(_ row: String) -> String { ListedSchedules.day(row) }

    /// Asks how many schedules do not say where their cards are listed.
    static let misplaced = """
        SELECT count(*) FROM schedule LEFT JOIN listing ON listing.card = schedule.card
        WHERE schedule.file IS NOT listing.file OR (schedule.siblings IS NOT NULL AND schedule.siblings IS NOT listing.siblings)
            OR (schedule.siblings IS NULL AND (listing.siblings <> listing.card
                OR EXISTS (SELECT 1 FROM listing AS other WHERE other.siblings = listing.card AND other.siblings <> other.card)))
        """

    /// Asks how many days and files are counted wrongly.
    static let miscounted = "SELECT (\(excess(ListedSchedules.counted, over: kept))) + (\(excess(kept, over: ListedSchedules.counted)))"

    /// Asks how many files do not say how many sides are listed of them.
    static let mislisted = "SELECT count(*) FROM file WHERE sides <> \(listed)"

    /// How many sides are listed of a file.
    static let listed = "(SELECT count(*) FROM listing WHERE listing.file = file.id)"

    /// Puts all three right.
    static let recount = """
        UPDATE schedule SET (file, siblings) = (SELECT file, siblings FROM listing WHERE listing.card = schedule.card);
        DELETE FROM due_day;
        INSERT INTO due_day (day, file, sides) \(ListedSchedules.counted);
        UPDATE file SET sides = \(listed);
        """

    private static let kept = "SELECT day, file, sides FROM due_day"

    private static func excess(_ rows: String, over others: String) -> String {
        "SELECT count(*) FROM (SELECT * FROM (\(rows)) EXCEPT SELECT * FROM (\(others)))"
    }

    private static let gain = """
        INSERT INTO due_day (day, file, sides) VALUES (\(day("new")), new.file, 1) ON CONFLICT (day, file) DO UPDATE SET sides = sides + 1;
        """

    private static let lose = """
        DELETE FROM due_day WHERE day = \(day("old")) AND file = old.file AND sides = 1;
        UPDATE due_day SET sides = sides - 1 WHERE day = \(day("old")) AND file = old.file AND changes() = 0;
        """
}
