extension Schema {
    /// The first version. Shipped: never to be edited.
    static let version1 = """
        -- The names by which cards are known: one row for each side of a card that ever was in a deck. Events refer to them, so they stay.
        CREATE TABLE card (
            number INTEGER PRIMARY KEY,
            deck TEXT NOT NULL,
            heading TEXT NOT NULL,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            side TEXT NOT NULL CHECK (side IN ('forward', 'backward') OR side GLOB 'c[0-9]*'),
            body_hash INTEGER NOT NULL, -- of the body when it was last read; 0 when that was empty
            added INTEGER NOT NULL, -- the study day on which it was first read
            UNIQUE (deck, heading, ordinal, side)
        ) STRICT;

        CREATE INDEX card_body ON card(body_hash);

        -- The bodies that cards have or had when they were last read, by which a card is searched and known again.
        CREATE TABLE body (
            hash INTEGER PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT;

        CREATE TRIGGER card_names_stay BEFORE UPDATE OF number, deck, heading, ordinal, side, added ON card
        BEGIN SELECT raise(ABORT, 'the name of a card never changes'); END;

        CREATE TRIGGER card_rows_stay BEFORE DELETE ON card
        BEGIN SELECT raise(ABORT, 'a card is never forgotten'); END;

        -- What the learner did. An id is 16 bytes, the most significant first, so that rows sort as events do.
        CREATE TABLE event (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            batch BLOB CHECK (length(batch) = 16),
            moment INTEGER NOT NULL, -- milliseconds since 1970-01-01 UTC
            utc_offset INTEGER NOT NULL CHECK (abs(utc_offset) <= 86400), -- seconds
            day INTEGER NOT NULL, -- the study day, in days since 1970-01-01
            kind TEXT NOT NULL CHECK (kind IN
                ('answer', 'suspend', 'resume', 'bury', 'due', 'adopt', 'reset', 'rename', 'apart', 'undo', 'quiz')),
            card INTEGER REFERENCES card,
            other_card INTEGER REFERENCES card, -- a rename: what the card is now; apart: what it is not
            target BLOB CHECK (length(target) = 16), -- an undo: the event or batch it takes back
            until INTEGER, -- a bury: the day before which the card is not asked; a due, an adopt: the day from which it is
            note TEXT, -- a quiz: what was asked for
            grade INTEGER CHECK (grade BETWEEN 0 AND 5),
            mode TEXT CHECK (mode IN ('scheduled', 'drill', 'ahead', 'quiz')),
            thinking_ms INTEGER CHECK (thinking_ms >= 0),
            total_ms INTEGER CHECK (total_ms >= 0),
            scheduler TEXT CHECK (scheduler <> ''),
            verdict TEXT CHECK (verdict IN ('right', 'nearly', 'wrong')),
            confidence TEXT CHECK (confidence IN ('sure', 'unsure')),
            proposed INTEGER CHECK (proposed BETWEEN 0 AND 5), -- the grade that was proposed
            hints INTEGER CHECK (hints >= 0),
            quiz BLOB CHECK (length(quiz) = 16), -- the quiz that an answer belongs to
            repetition INTEGER CHECK (repetition >= 1), -- an adopt: what another program remembered; so are the next two
            interval INTEGER CHECK (interval BETWEEN 1 AND 36500), -- days
            easiness INTEGER CHECK (easiness BETWEEN 130 AND 1000000), -- hundredths
            CHECK ((kind IN ('undo', 'quiz')) = (card IS NULL)),
            CHECK ((kind = 'quiz') = (note IS NOT NULL)),
            CHECK ((kind = 'undo') = (target IS NOT NULL)),
            CHECK ((kind IN ('rename', 'apart')) = (other_card IS NOT NULL)),
            CHECK ((kind IN ('bury', 'due', 'adopt')) = (until IS NOT NULL)),
            CHECK ((kind = 'adopt') = (repetition IS NOT NULL)),
            CHECK ((kind = 'adopt') = (interval IS NOT NULL)),
            CHECK ((kind = 'adopt') = (easiness IS NOT NULL)),
            CHECK ((kind = 'answer') = (grade IS NOT NULL)),
            CHECK ((kind = 'answer') = (mode IS NOT NULL)),
            CHECK ((kind = 'answer') = (thinking_ms IS NOT NULL)),
            CHECK ((kind = 'answer') = (total_ms IS NOT NULL)),
            CHECK ((kind = 'answer') = (scheduler IS NOT NULL)),
            CHECK ((kind = 'answer') = (hints IS NOT NULL)),
            CHECK (kind = 'answer' OR coalesce(verdict, confidence, proposed, quiz) IS NULL)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX event_card ON event(card) WHERE card IS NOT NULL;
        CREATE INDEX event_other_card ON event(other_card) WHERE other_card IS NOT NULL;
        CREATE INDEX event_apart ON event(card, other_card) WHERE kind = 'apart';
        CREATE INDEX event_quiz ON event(quiz) WHERE quiz IS NOT NULL;
        CREATE INDEX event_quizzes ON event(id) WHERE kind = 'quiz';
        CREATE INDEX event_batch ON event(batch) WHERE batch IS NOT NULL;
        CREATE INDEX event_undo ON event(id, target, batch) WHERE kind = 'undo';

        CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

        CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
        BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

        -- Where a card stands. This and the next table follow from the log, and can be dropped.
        CREATE TABLE schedule (
            card INTEGER PRIMARY KEY REFERENCES card,
            repetition INTEGER NOT NULL CHECK (repetition >= 0),
            interval INTEGER NOT NULL CHECK (interval >= 0), -- days
            easiness INTEGER NOT NULL CHECK (easiness >= 130), -- hundredths
            due INTEGER, -- days since 1970-01-01, as are all that follow
            first_day INTEGER,
            last_day INTEGER,
            drill_day INTEGER,
            buried_until INTEGER,
            reviews INTEGER NOT NULL CHECK (reviews >= 0),
            lapses INTEGER NOT NULL CHECK (lapses BETWEEN 0 AND reviews),
            is_suspended INTEGER NOT NULL CHECK (is_suspended IN (0, 1)),
            last_event BLOB NOT NULL REFERENCES event,
            CHECK ((due IS NULL) = (first_day IS NULL) AND (due IS NULL) = (last_day IS NULL)),
            CHECK (drill_day IS NULL OR due IS NOT NULL)
        ) STRICT;

        CREATE INDEX schedule_due ON schedule(due) WHERE due IS NOT NULL;
        CREATE INDEX schedule_first_day ON schedule(first_day) WHERE first_day IS NOT NULL;
        CREATE INDEX schedule_last_day ON schedule(last_day, first_day) WHERE last_day IS NOT NULL;
        CREATE INDEX schedule_drill_day ON schedule(drill_day) WHERE drill_day IS NOT NULL;
        CREATE INDEX schedule_suspended ON schedule(card) WHERE is_suspended = 1;
        CREATE INDEX schedule_buried ON schedule(buried_until) WHERE buried_until IS NOT NULL;

        -- The card as which another goes on since its author renamed or moved it.
        CREATE TABLE successor (
            card INTEGER PRIMARY KEY REFERENCES card,
            goes_on_as INTEGER NOT NULL REFERENCES card CHECK (goes_on_as <> card)
        ) STRICT;

        -- The answers that a card was given, undone ones left out, 16 bytes each; so packed, a million are read in a moment. It follows
        -- from the log too.
        CREATE TABLE history (
            card INTEGER PRIMARY KEY REFERENCES card,
            reviews BLOB NOT NULL CHECK (length(reviews) > 0 AND length(reviews) % 16 = 0)
        ) STRICT;

        -- The decks as they were last read. These tables follow from the deck files, and can be dropped.
        CREATE TABLE file (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            deck TEXT NOT NULL,
            title TEXT,
            place INTEGER NOT NULL, -- among the files, in the order of the decks
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL, -- nanoseconds since 1970-01-01
            inode INTEGER NOT NULL,
            tags TEXT NOT NULL, -- of the whole deck, separated by blanks
            diagnostics INTEGER NOT NULL CHECK (diagnostics >= 0),
            new_limit INTEGER CHECK (new_limit >= 0), -- what the deck sets for itself, as all that follows
            review_limit INTEGER CHECK (review_limit >= 0),
            is_drilling INTEGER CHECK (is_drilling IN (0, 1)),
            types_gaps INTEGER CHECK (types_gaps IN (0, 1)),
            asks_confidence INTEGER CHECK (asks_confidence IN (0, 1))
        ) STRICT;

        CREATE INDEX file_place ON file(place);

        CREATE TABLE tag_set (
            id INTEGER PRIMARY KEY,
            tags TEXT NOT NULL UNIQUE, -- separated by blanks, as written
            folded TEXT NOT NULL -- the same in lower case, with a blank at each end
        ) STRICT;

        CREATE TABLE listing (
            card INTEGER PRIMARY KEY REFERENCES card,
            file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
            position INTEGER NOT NULL, -- of the side, in its file
            siblings INTEGER NOT NULL, -- the same for all sides of a card: the number of the first
            is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)), -- whether its schedule says so; kept by the triggers below
            kind TEXT NOT NULL,
            tag_set INTEGER NOT NULL REFERENCES tag_set,
            line INTEGER NOT NULL CHECK (line >= 1),
            start INTEGER NOT NULL CHECK (start >= 0), -- bytes
            length INTEGER NOT NULL CHECK (length >= 0), -- bytes
            heading TEXT, -- as written, where the card is not known by it
            UNIQUE (file, position)
        ) STRICT;

        CREATE INDEX listing_new ON listing(file, position, is_new) WHERE is_new = 1;
        CREATE INDEX listing_tag_set ON listing(tag_set);

        -- Cards that a file has but another lists already.
        CREATE TABLE double (
            card INTEGER NOT NULL REFERENCES card,
            file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
            PRIMARY KEY (card, file)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX double_file ON double(file);

        -- Cards that are gone and cards that came, of which the author is to say whether they are the same. Found when decks were read.
        CREATE TABLE doubt (
            gone INTEGER NOT NULL REFERENCES card, -- the first side of each
            fresh INTEGER NOT NULL REFERENCES card,
            likeness INTEGER NOT NULL CHECK (likeness BETWEEN 0 AND 100), -- per cent
            PRIMARY KEY (gone, fresh)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER listing_after_schedule_insert AFTER INSERT ON schedule WHEN new.due IS NOT NULL
        BEGIN UPDATE listing SET is_new = 0 WHERE card = new.card; END;

        CREATE TRIGGER listing_after_schedule_update AFTER UPDATE OF due ON schedule WHEN (old.due IS NULL) <> (new.due IS NULL)
        BEGIN UPDATE listing SET is_new = (new.due IS NULL) WHERE card = new.card; END;

        CREATE TRIGGER listing_after_schedule_delete AFTER DELETE ON schedule WHEN old.due IS NOT NULL
        BEGIN UPDATE listing SET is_new = 1 WHERE card = old.card; END;
        """
}
