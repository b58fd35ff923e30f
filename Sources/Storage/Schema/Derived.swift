import Cards
import GRDB

/// Tables that follow from the log or from the decks. They may change with any version of Nacre: where they were made by another one, they
/// are dropped and made anew.
struct Derived: Sendable {
    /// What they are.
    var name: String
    /// The version of what is here, which goes up with every change of it or of what fills it.
    var version: Int
    /// The tables, those that refer to others first.
    var tables: [String]
    /// SQL that makes them.
    var sql: String
    /// Whether rows are carried over, as far as columns have the same names. What follows from the log is rather derived again.
    var keepsRows: Bool

    /// All of them, in the order in which they are made: schedules are there when cards are listed.
    static let all = [names, schedules, index, sync]

    /// The name under which the version of the reader of decks is kept.
    static let reader = "reader"

    /// The version by which they were made in a file; nil where that is not known.
    func found(_ db: Database) throws -> Int? {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT version FROM made WHERE what = ?"), arguments: [name])
    }

    /// Makes them anew.
    func make(_ db: Database) throws {
        var kept: [(table: String, columns: Set<String>)] = []
        for table in tables where try db.tableExists(table) {
            if keepsRows {
                try db.execute(
                    sql: "DROP TABLE IF EXISTS temp.kept_\(table); CREATE TEMP TABLE kept_\(table) AS SELECT * FROM main.\(table)")
                kept.append((table, try Self.columns(of: table, db)))
            }
            try db.execute(sql: "DROP TABLE main.\(table)")
        }
        try db.execute(sql: sql)
        for (table, columns) in kept.reversed() {
            let shared = columns.intersection(try Self.columns(of: table, db)).sorted().joined(separator: ", ")
            try db.execute(
                sql: """
                    INSERT INTO \(table) (\(shared)) SELECT \(shared) FROM temp.kept_\(table);
                    DROP TABLE temp.kept_\(table)
                    """)
        }
        try Self.note(name, version, db)
    }

    /// Writes down by which version something was made.
    static func note(_ what: String, _ version: Int, _ db: Database) throws {
        try db.execute(sql: "INSERT OR REPLACE INTO made (what, version) VALUES (?, ?)", arguments: [what, version])
    }

    private static func columns(of table: String, _ db: Database) throws -> Set<String> {
        Set(try db.columns(in: table).map(\.name))
    }
}

// MARK: - What follows from the log

extension Derived {
    /// What leads from the name of a card to its number: a number made of deck and heading, so that these need not stand here once more.
    static let names = Derived(
        name: "names", version: 1, tables: ["name"],
        sql: """
            CREATE TABLE name (
                key INTEGER NOT NULL, -- of deck and heading
                card INTEGER NOT NULL,
                PRIMARY KEY (key, card)
            ) STRICT, WITHOUT ROWID;
            """, keepsRows: false)

    /// Where cards stand, and what happened to them.
    static let schedules = Derived(
        name: "schedules", version: 6, tables: ["history", "successor", "due_day", "schedule"],
        sql: """
            -- Where a card stands, whatever scheduler it has.
            CREATE TABLE schedule (
                card INTEGER PRIMARY KEY REFERENCES card,
                interval INTEGER NOT NULL CHECK (interval >= 0), -- days that were promised with the last answer
                due INTEGER, -- days since 1970-01-01, as are all that follow
                first_day INTEGER,
                last_day INTEGER,
                drill_day INTEGER,
                buried_until INTEGER,
                reviews INTEGER NOT NULL CHECK (reviews >= 0),
                lapses INTEGER NOT NULL CHECK (lapses BETWEEN 0 AND reviews),
                was_recalled INTEGER NOT NULL CHECK (was_recalled IN (0, 1)), -- at the last answer
                is_suspended INTEGER NOT NULL CHECK (is_suspended IN (0, 1)),
                last_event BLOB NOT NULL REFERENCES event,
                file INTEGER, -- that lists the card, if one does
                siblings INTEGER, -- as there, where the card may have several sides
                CHECK ((due IS NULL) = (first_day IS NULL) AND (due IS NULL) = (last_day IS NULL)),
                CHECK (drill_day IS NULL OR due IS NOT NULL)
            ) STRICT;

            -- Whether a card may be asked on its day, and where it is listed, is told without a look at its row.
            CREATE INDEX schedule_due ON schedule(due, is_suspended, buried_until, file, siblings) WHERE due IS NOT NULL;
            CREATE INDEX schedule_siblings ON schedule(due, is_suspended, buried_until, file, siblings)
                WHERE siblings IS NOT NULL AND due IS NOT NULL;
            CREATE INDEX schedule_first_day ON schedule(first_day) WHERE first_day IS NOT NULL;
            CREATE INDEX schedule_last_day ON schedule(last_day, first_day) WHERE last_day IS NOT NULL;
            CREATE INDEX schedule_drill_day ON schedule(drill_day) WHERE drill_day IS NOT NULL;
            CREATE INDEX schedule_suspended ON schedule(card) WHERE is_suspended = 1;
            CREATE INDEX schedule_buried ON schedule(buried_until) WHERE buried_until IS NOT NULL;

            -- How many sides of a file can be asked from a day on, suspended ones left out: kept by triggers, so that the cards need not be counted.
            CREATE TABLE due_day (
                day INTEGER NOT NULL,
                file INTEGER NOT NULL,
                sides INTEGER NOT NULL CHECK (sides > 0),
                PRIMARY KEY (day, file)
            ) STRICT, WITHOUT ROWID;

            -- The card as which another goes on since its author renamed or moved it.
            CREATE TABLE successor (
                card INTEGER PRIMARY KEY REFERENCES card,
                goes_on_as INTEGER NOT NULL REFERENCES card CHECK (goes_on_as <> card)
            ) STRICT;

            -- What happened to a card as schedulers and statistics see it, some 11 bytes for an answer, undone ones among them.
            CREATE TABLE history (
                card INTEGER PRIMARY KEY REFERENCES card,
                reviews BLOB NOT NULL CHECK (length(reviews) > 0)
            ) STRICT;

            CREATE TRIGGER listing_after_schedule_insert AFTER INSERT ON schedule WHEN new.due IS NOT NULL
            BEGIN UPDATE listing SET is_new = 0 WHERE card = new.card; END;

            CREATE TRIGGER listing_after_schedule_update AFTER UPDATE OF due ON schedule WHEN (old.due IS NULL) <> (new.due IS NULL)
            BEGIN UPDATE listing SET is_new = (new.due IS NULL) WHERE card = new.card; END;

            CREATE TRIGGER listing_after_schedule_delete AFTER DELETE ON schedule WHEN old.due IS NOT NULL
            BEGIN UPDATE listing SET is_new = 1 WHERE card = old.card; END;
            """ + dueDays, keepsRows: false)
}
