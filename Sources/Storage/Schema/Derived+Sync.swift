extension Derived {
    /// With what the log is kept together, and what was seen there. Without it all is read again, and the device gets a new id.
    static let sync = Derived(
        name: "sync", version: 6, tables: ["sync_waiting", "sync_held", "sync_piece", "sync_device", "sync_place"],
        sql: """
            -- Where the devices meet: one row, or none.
            CREATE TABLE sync_place (
                only INTEGER PRIMARY KEY CHECK (only = 1),
                place TEXT NOT NULL CHECK (place <> ''),
                device TEXT NOT NULL CHECK (device <> ''), -- the id of this device
                name TEXT NOT NULL, -- what the learner calls it
                seen BLOB CHECK (length(seen) = 16), -- the greatest id when it was last looked which events nobody has; null: look at all
                synced INTEGER -- when that was: milliseconds since 1970-01-01 UTC
            ) STRICT;

            CREATE TABLE sync_device (
                device TEXT PRIMARY KEY NOT NULL,
                name TEXT NOT NULL,
                heard INTEGER NOT NULL, -- when something new was last found of it, by this device's clock: milliseconds since 1970-01-01 UTC
                arrived INTEGER NOT NULL DEFAULT 0 CHECK (arrived >= 0) -- answers of which the learner was not told yet
            ) STRICT, WITHOUT ROWID;

            -- Files as they were when they were last read.
            CREATE TABLE sync_piece (
                id INTEGER PRIMARY KEY,
                path TEXT NOT NULL UNIQUE,
                stamp TEXT NOT NULL,
                length INTEGER NOT NULL CHECK (length >= 0), -- bytes up to the end of the last line that was whole
                hash INTEGER NOT NULL, -- of those
                broken INTEGER NOT NULL CHECK (broken >= 0), -- lines among them that hold no event
                rest INTEGER NOT NULL CHECK (rest >= 0), -- bytes behind them
                month INTEGER, -- of a plainly named file, in months since the year 0
                day INTEGER -- of one that holds a day, in days since 1970-01-01
            ) STRICT;

            CREATE INDEX sync_piece_month ON sync_piece(month, day) WHERE month IS NOT NULL;

            -- The ids of the events in a file, 16 bytes each.
            CREATE TABLE sync_held (
                piece INTEGER PRIMARY KEY REFERENCES sync_piece ON DELETE CASCADE,
                ids BLOB NOT NULL CHECK (length(ids) % 16 = 0)
            ) STRICT;

            -- Events that no plainly named file holds.
            CREATE TABLE sync_waiting (
                event BLOB PRIMARY KEY NOT NULL CHECK (length(event) = 16),
                day INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """, keepsRows: true)
}
