import Cards
import Formats

/// What an import is going to do, as the learner is told of it.
public struct ImportReport {
    /// A file that was read.
    public struct Source {
        /// The file as the learner would call it.
        let file: String
        /// The format, and why it is taken for that.
        let format: ForeignFormat
        let reason: String
        /// What was changed or left out while reading.
        let notes: [ImportNote]
        /// The pictures that are not copied.
        let missingPictures: [ImportNote]
        /// How it was read, if it is a table.
        let table: TableShape?
        /// How many sides have a schedule there, and how many answers to them are known.
        let schedules: Int
        let answers: Int

        /// A file with what there is to say about it.
        public init(
            _ file: String, _ format: ForeignFormat, reason: String, notes: [ImportNote], missingPictures: [ImportNote],
            table: TableShape? = nil, schedules: Int = 0, answers: Int = 0
        ) {
            self.file = file
            self.format = format
            self.reason = reason
            self.notes = notes
            self.missingPictures = missingPictures
            self.table = table
            (self.schedules, self.answers) = (schedules, answers)
        }
    }

    /// One deck file that cards go into.
    public struct Target {
        /// The name of the deck.
        let deck: String
        /// Its file.
        let path: String
        /// What becomes of it.
        let update: DeckUpdate
        /// For each imported card the number of its source.
        let sources: [Int]

        /// A deck with what becomes of it.
        public init(_ deck: String, path: String, _ update: DeckUpdate, sources: [Int]) {
            self.deck = deck
            self.path = path
            self.update = update
            self.sources = sources
        }
    }

    /// The files that were read.
    let sources: [Source]
    /// The decks, in the order in which they occur.
    let targets: [Target]
    /// How many sides are to go on with a schedule of the other program.
    let schedules: Int
    /// How many sides keep what has happened to them here.
    let keptSchedules: Int
    /// How many answers of another program's log come along, and how many events of it are not known yet.
    let answers: Int
    let newEvents: Int
    /// What Anki says of FSRS's stabilities, beside what follows here from the same answers.
    public var stabilities = Stabilities(known: 0, others: [])

    /// What another program says of FSRS's stabilities.
    public struct Stabilities: Sendable {
        /// A side that it remembers otherwise.
        public struct Other: Sendable {
            let deck: String
            let heading: String
            let side: Side
            let there: Double
            let here: Double

            /// A side with its stabilities in days.
            public init(deck: String, heading: String, side: Side, there: Double, here: Double) {
                (self.deck, self.heading, self.side, self.there, self.here) = (deck, heading, side, there, here)
            }
        }

        /// Of how many sides it says one.
        let known: Int
        /// Those of which it is another here by more than a hundredth.
        let others: [Other]

        /// So many sides with these others.
        public init(known: Int, others: [Other]) { (self.known, self.others) = (known, others) }
    }

    /// How many pictures are to be copied.
    let pictures: Int
    /// Files that are like none of the formats, a sentence each.
    let unlike: [String]

    /// A report of these files and decks.
    public init(
        sources: [Source], targets: [Target], schedules: Int, keptSchedules: Int, answers: Int = 0, newEvents: Int = 0, pictures: Int,
        unlike: [String]
    ) {
        self.sources = sources
        self.targets = targets
        self.schedules = schedules
        self.keptSchedules = keptSchedules
        self.answers = answers
        self.newEvents = newEvents
        self.pictures = pictures
        self.unlike = unlike
    }
}
