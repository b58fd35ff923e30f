// Where a card is listed stands beside where it stands, and what falls due is counted by days and files: whatever changes one of the three, what
// is counted of all cards is read from some rows.
extension Derived {
    /// Triggers on schedules.
    static let dueDays = """

        CREATE TRIGGER schedule_after_insert AFTER INSERT ON schedule
        BEGIN \(place) END;

        CREATE TRIGGER due_day_loses AFTER UPDATE OF due, is_suspended, buried_until, file ON schedule
            WHEN \(counts("old")) AND NOT (\(counts("new")) AND new.file = old.file AND \(day("new")) = \(day("old")))
        BEGIN \(lose) END;

        CREATE TRIGGER due_day_gains AFTER UPDATE OF due, is_suspended, buried_until, file ON schedule
            WHEN \(counts("new")) AND NOT (\(counts("old")) AND new.file = old.file AND \(day("new")) = \(day("old")))
        BEGIN
            INSERT INTO due_day (day, file, sides) SELECT \(day("new")), new.file, 1
            WHERE NOT EXISTS (SELECT 1 FROM due_day WHERE day = \(day("new")) AND file = new.file);
            UPDATE due_day SET sides = sides + 1 WHERE day = \(day("new")) AND file = new.file AND changes() = 0;
        END;

        CREATE TRIGGER due_day_after_delete AFTER DELETE ON schedule WHEN \(counts("old"))
        BEGIN \(lose) END;
        """

    /// Triggers on listings. A card that has lost its other sides is looked at as one that has them until its file is read again.
    static let places = """

        CREATE TRIGGER schedule_after_listing_insert AFTER INSERT ON listing
        BEGIN
            \(place)
            UPDATE schedule SET siblings = new.siblings
            WHERE card = new.siblings AND new.siblings <> new.card AND file IS NOT NULL AND siblings IS NULL;
        END;

        CREATE TRIGGER schedule_after_listing_delete AFTER DELETE ON listing
        BEGIN UPDATE schedule SET file = NULL, siblings = NULL WHERE card = old.card; END;
        """

    /// Takes down where a new card is listed. `listing_siblings` holds no first sides.
    private static let place = """
        UPDATE schedule SET (file, siblings) = (
            SELECT file, \(ListedSchedules.siblings)
            FROM listing WHERE card = new.card)
        WHERE card = new.card;
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

    private static let lose = """
        DELETE FROM due_day WHERE day = \(day("old")) AND file = old.file AND sides = 1;
        UPDATE due_day SET sides = sides - 1 WHERE day = \(day("old")) AND file = old.file AND changes() = 0;
        """
}
