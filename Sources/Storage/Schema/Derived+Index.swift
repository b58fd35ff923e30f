extension Derived {
    /// The decks as they were last read.
    static let index = Derived(
        name: "index", version: 8,
        tables: [
            "required", "requirement", "asked", "absent_page", "absent_listing", "absent_file", "double", "page", "listing", "tag_set",
            "file",
        ],
        sql: """
            CREATE TABLE file (\(file)) STRICT;

            CREATE INDEX file_place ON file(place);

            CREATE TABLE tag_set (
                id INTEGER PRIMARY KEY,
                tags TEXT NOT NULL UNIQUE, -- separated by blanks, as written
                folded TEXT NOT NULL -- the same in lower case, with a blank at each end
            ) STRICT;

            CREATE TABLE listing (
                card INTEGER PRIMARY KEY REFERENCES card,
                file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
                is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)), -- whether its schedule says so; kept by triggers on that
                \(listing),
                UNIQUE (file, position)
            ) STRICT;

            CREATE INDEX listing_new ON listing(file, position, is_new, siblings) WHERE is_new = 1;
            CREATE INDEX listing_siblings ON listing(siblings) WHERE siblings <> card;
            CREATE INDEX listing_sides ON listing(file) WHERE siblings <> card;
            CREATE INDEX listing_tag_set ON listing(tag_set);
            CREATE INDEX listing_after ON listing(siblings, is_new, file) WHERE after IS NOT NULL;
            CREATE INDEX listing_heading ON listing(file, heading) WHERE heading IS NOT NULL;

            -- The bodies of the cards of a file, packed together: some 64 KB on a page. Each ends with a byte FF, before which stands a byte FE for
            -- each side but one, listed or not.
            CREATE TABLE page (
                id INTEGER PRIMARY KEY,
                file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
                \(page)
            ) STRICT;

            CREATE INDEX page_place ON page(file, position);

            -- Cards that a file has but another lists already.
            CREATE TABLE double (
                card INTEGER NOT NULL REFERENCES card,
                file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
                line INTEGER, -- of its heading there
                PRIMARY KEY (card, file)
            ) STRICT, WITHOUT ROWID;

            CREATE INDEX double_file ON double(file);

            -- Files that were read and take no part now, as on a disk that is not there, with their cards as they were listed: these are
            -- not gone.
            CREATE TABLE absent_file (\(file)) STRICT;

            CREATE TABLE absent_listing (
                card INTEGER NOT NULL REFERENCES card,
                file INTEGER NOT NULL REFERENCES absent_file ON DELETE CASCADE,
                \(listing),
                PRIMARY KEY (card, file)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE absent_page (
                id INTEGER PRIMARY KEY,
                file INTEGER NOT NULL REFERENCES absent_file ON DELETE CASCADE,
                \(page)
            ) STRICT;

            -- Since when the author is asked about doubtful pairs that are open.
            CREATE TABLE asked (
                gone INTEGER NOT NULL REFERENCES card,
                fresh INTEGER NOT NULL REFERENCES card,
                day INTEGER NOT NULL, -- the study day, in days since 1970-01-01
                PRIMARY KEY (gone, fresh)
            ) STRICT, WITHOUT ROWID;

            -- Cards that are to be known before others, both by the numbers of their first sides.
            CREATE TABLE requirement (
                card INTEGER NOT NULL REFERENCES card,
                needs INTEGER NOT NULL REFERENCES card CHECK (needs <> card),
                PRIMARY KEY (card, needs)
            ) STRICT, WITHOUT ROWID;

            CREATE INDEX requirement_needs ON requirement(needs);

            -- The sides of those cards.
            CREATE TABLE required (
                card INTEGER NOT NULL REFERENCES card,
                side INTEGER NOT NULL REFERENCES card,
                PRIMARY KEY (card, side)
            ) STRICT, WITHOUT ROWID;

            CREATE INDEX asked_day ON asked(day);
            CREATE INDEX absent_listing_file ON absent_listing(file);
            CREATE INDEX absent_page_place ON absent_page(file, position);
            CREATE INDEX absent_listing_tag_set ON absent_listing(tag_set);
            """, keepsRows: true)

    private static let file = """
                id INTEGER PRIMARY KEY,
                path TEXT NOT NULL UNIQUE,
                deck TEXT NOT NULL,
                title TEXT,
                place INTEGER NOT NULL, -- among the files, in the order of the decks
                size INTEGER NOT NULL,
                modified INTEGER NOT NULL, -- nanoseconds since 1970-01-01
                inode INTEGER NOT NULL,
                hash INTEGER, -- of its bytes; null when it is to be read again whatever they are
                tags TEXT NOT NULL, -- of the whole deck, separated by blanks
                replaces TEXT, -- whose place it takes, as it is written
                diagnostics INTEGER NOT NULL CHECK (diagnostics >= 0),
                sides INTEGER NOT NULL DEFAULT 0 CHECK (sides >= 0), -- that are listed of it
                new_limit INTEGER CHECK (new_limit >= 0), -- what the deck sets for itself, as all that follows
                review_limit INTEGER CHECK (review_limit >= 0),
                new_while_due_below INTEGER CHECK (new_while_due_below > 0),
                is_drilling INTEGER CHECK (is_drilling IN (0, 1)),
                buries_siblings INTEGER CHECK (buries_siblings IN (0, 1)),
                types_gaps INTEGER CHECK (types_gaps IN (0, 1)),
                asks_confidence INTEGER CHECK (asks_confidence IN (0, 1)),
                scheduler TEXT CHECK (scheduler <> ''),
                retention REAL CHECK (retention > 0 AND retention < 1)
        """

    private static let page = """
        position INTEGER NOT NULL, -- of its first side, in its file
                        size INTEGER NOT NULL CHECK (size > 0), -- bytes when it is unpacked
                        texts BLOB NOT NULL
        """

    private static let listing = """
        position INTEGER NOT NULL, -- of the side, in its file
                        siblings INTEGER NOT NULL, -- the same for all sides of a card: the number of the first
                        kind TEXT NOT NULL,
                        tag_set INTEGER NOT NULL REFERENCES tag_set,
                        heading TEXT, -- as written, where the card is not known by it
                        after TEXT CHECK (after <> ''), -- the names of the cards that are to be known before, a line each
                        start INTEGER NOT NULL CHECK (start >= 0), -- bytes
                        length INTEGER NOT NULL CHECK (length >= 0), -- bytes
                        line INTEGER NOT NULL CHECK (line >= 1)
        """
}
