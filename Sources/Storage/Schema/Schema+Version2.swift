extension Schema {
    /// The second version: an event takes half the room, an answer says what it promised, names stand once, and what follows from the log and the decks is made
    /// by its own SQL (`Derived`). Shipped: never to be edited.
    static let version2 = """
        DROP TABLE history;
        DROP TABLE successor;
        DROP TABLE schedule;
        DROP INDEX event_card;
        DROP INDEX event_other_card;
        DROP INDEX event_apart;
        DROP INDEX event_quiz;
        DROP INDEX event_quizzes;
        DROP INDEX event_batch;
        DROP INDEX event_undo;
        DROP TRIGGER event_is_not_changed;
        DROP TRIGGER event_is_not_deleted;
        ALTER TABLE event RENAME TO event_1;

        -- What the learner did. An id is 16 bytes, the most significant first, so that rows sort as events do; its first six are milliseconds
        -- since 1970-01-01 UTC. Words that repeat are numbers: kind 1 answer, 2 suspend, 3 resume, 4 bury, 5 due, 6 adopt, 7 reset,
        -- 8 rename, 9 apart, 10 undo, 11 quiz, and others in times to come; mode 0 scheduled, 1 drill, 2 ahead, 3 quiz, 4 learning,
        -- 5 preview. The conditions hold for the kinds that were known when this was written.
        CREATE TABLE event (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            batch BLOB CHECK (length(batch) = 16),
            kind INTEGER NOT NULL CHECK (kind >= 1),
            card INTEGER REFERENCES card,
            day INTEGER NOT NULL, -- the study day, in days since 1970-01-01
            late INTEGER NOT NULL, -- milliseconds by which it happened after the time in its id, or before it
            utc_offset INTEGER NOT NULL CHECK (abs(utc_offset) <= 86400), -- seconds
            grade INTEGER CHECK (grade BETWEEN 0 AND 5),
            mode INTEGER CHECK (mode >= 0),
            thinking_ms INTEGER CHECK (thinking_ms >= 0), -- from the question to the answer being shown
            grading_ms INTEGER, -- from there to the grade
            scheduler ANY CHECK (scheduler <> '' AND scheduler <> x''), -- 0 sm-2, 1 fsrs-6, or the name of another
            interval INTEGER CHECK (interval BETWEEN 1 AND 36500), -- days promised with the grade
            evidence INTEGER CHECK (evidence > 0), -- verdict + 4 * confidence + 16 * (proposed grade + 1) + 128 * hints, each 0 for none:
                -- verdict 1 right, 2 nearly, 3 wrong; confidence 1 sure, 2 unsure
            other_card INTEGER REFERENCES card, -- a rename: what the card is now; apart: what it is not
            link BLOB CHECK (length(link) = 16), -- an undo: the event or batch it takes back; an answer: its quiz
            detail ANY, -- a bury: the day before which the card is not asked; a due: the day from which it is; a quiz: what was asked for;
                -- an adopt: due day, repetition, interval, easiness, and but for 0.1 the last day, stability and difficulty, '-' if not known
            CHECK (kind > 11 OR (kind >= 10) = (card IS NULL)),
            CHECK ((kind = 1) = (grade IS NOT NULL)),
            CHECK ((kind = 1) = (mode IS NOT NULL)),
            CHECK ((kind = 1) = (thinking_ms IS NOT NULL)),
            CHECK ((kind = 1) = (grading_ms IS NOT NULL)),
            CHECK ((kind = 1) = (scheduler IS NOT NULL)),
            CHECK (kind = 1 OR (interval IS NULL AND evidence IS NULL)),
            CHECK (kind > 11 OR (kind = 8 OR kind = 9) = (other_card IS NOT NULL)),
            CHECK (kind > 11 OR kind = 1 OR (kind = 10) = (link IS NOT NULL)),
            CHECK (kind > 11 OR (kind = 4 OR kind = 5 OR kind = 6 OR kind = 11) = (detail IS NOT NULL)),
            CHECK (typeof(detail) = CASE WHEN kind = 4 OR kind = 5 THEN 'integer' WHEN kind = 6 OR kind = 11 THEN 'text'
                ELSE typeof(detail) END)
        ) STRICT, WITHOUT ROWID;

        INSERT INTO event
        SELECT id, batch,
            CASE kind WHEN 'answer' THEN 1 WHEN 'suspend' THEN 2 WHEN 'resume' THEN 3 WHEN 'bury' THEN 4 WHEN 'due' THEN 5
                WHEN 'adopt' THEN 6 WHEN 'reset' THEN 7 WHEN 'rename' THEN 8 WHEN 'apart' THEN 9 WHEN 'undo' THEN 10 WHEN 'quiz' THEN 11 END,
            card, day,
            moment - ((instr('0123456789ABCDEF', substr(hex(id), 1, 1)) - 1) * 17592186044416
                    + (instr('0123456789ABCDEF', substr(hex(id), 2, 1)) - 1) * 1099511627776
                    + (instr('0123456789ABCDEF', substr(hex(id), 3, 1)) - 1) * 68719476736
                    + (instr('0123456789ABCDEF', substr(hex(id), 4, 1)) - 1) * 4294967296
                    + (instr('0123456789ABCDEF', substr(hex(id), 5, 1)) - 1) * 268435456
                    + (instr('0123456789ABCDEF', substr(hex(id), 6, 1)) - 1) * 16777216
                    + (instr('0123456789ABCDEF', substr(hex(id), 7, 1)) - 1) * 1048576
                    + (instr('0123456789ABCDEF', substr(hex(id), 8, 1)) - 1) * 65536
                    + (instr('0123456789ABCDEF', substr(hex(id), 9, 1)) - 1) * 4096
                    + (instr('0123456789ABCDEF', substr(hex(id), 10, 1)) - 1) * 256
                    + (instr('0123456789ABCDEF', substr(hex(id), 11, 1)) - 1) * 16
                    + (instr('0123456789ABCDEF', substr(hex(id), 12, 1)) - 1) * 1),
            utc_offset, grade,
            CASE mode WHEN 'scheduled' THEN 0 WHEN 'drill' THEN 1 WHEN 'ahead' THEN 2 WHEN 'quiz' THEN 3 END,
            thinking_ms, total_ms - thinking_ms, CASE scheduler WHEN 'sm-2' THEN 0 WHEN 'fsrs-6' THEN 1 ELSE scheduler END,
            NULL,
            nullif(CASE verdict WHEN 'right' THEN 1 WHEN 'nearly' THEN 2 WHEN 'wrong' THEN 3 ELSE 0 END
                + 4 * CASE confidence WHEN 'sure' THEN 1 WHEN 'unsure' THEN 2 ELSE 0 END
                + 16 * coalesce(proposed + 1, 0) + 128 * coalesce(hints, 0), 0),
            other_card, coalesce(target, quiz),
            CASE WHEN kind = 'quiz' THEN note WHEN kind = 'adopt' THEN until || ' ' || repetition || ' ' || interval || ' ' || easiness
                ELSE until END
        FROM event_1 ORDER BY id;

        DROP TABLE event_1;

        -- The answers of a card are found by its history; the rest by this.
        CREATE INDEX event_card ON event(card) WHERE kind > 1 AND card IS NOT NULL;
        CREATE INDEX event_other_card ON event(other_card) WHERE other_card IS NOT NULL;
        CREATE INDEX event_quiz ON event(link) WHERE kind = 1 AND link IS NOT NULL;
        CREATE INDEX event_quizzes ON event(id) WHERE kind = 11;
        CREATE INDEX event_batch ON event(batch) WHERE batch IS NOT NULL;
        CREATE INDEX event_undo ON event(id, link, batch) WHERE kind = 10;

        CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

        CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

        -- The names by which cards are known: one row for each side of a card that ever was in a deck. Events refer to them, so they stay. No two
        -- sides have one name; what leads from a name to its card follows from these rows.
        CREATE TABLE card_2 (
            number INTEGER PRIMARY KEY,
            deck TEXT NOT NULL,
            heading TEXT NOT NULL,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            side TEXT NOT NULL CHECK (side IN ('forward', 'backward') OR side GLOB 'c[0-9]*'),
            body_hash INTEGER NOT NULL, -- of the body when it was last read; 0 when that was empty
            added INTEGER NOT NULL -- the study day on which it was first read
        ) STRICT;

        INSERT INTO card_2 SELECT number, deck, heading, ordinal, side, body_hash, added FROM card;
        DROP TABLE card;
        ALTER TABLE card_2 RENAME TO card;

        CREATE INDEX card_body ON card(body_hash);

        CREATE TRIGGER card_names_stay BEFORE UPDATE OF number, deck, heading, ordinal, side, added ON card
        BEGIN SELECT raise(ABORT, 'the name of a card never changes'); END;

        CREATE TRIGGER card_rows_stay BEFORE DELETE ON card
        BEGIN SELECT raise(ABORT, 'a card is never forgotten'); END;

        -- The versions of what follows from the log and from the decks, and of the reader of decks.
        CREATE TABLE made (
            what TEXT PRIMARY KEY NOT NULL,
            version INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
