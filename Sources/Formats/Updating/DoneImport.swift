/// What an import came to, as long as nothing is changed.
public struct DoneImport: Codable, Equatable, Sendable {
    /// A file that was read.
    public struct Source: Codable, Equatable, Sendable {
        /// The file as the learner called it.
        public let file: String
        /// The name of its format.
        public let format: String
        /// Why it was taken for that.
        public let reason: String
        /// How many cards it has.
        public let cards: Int
        /// How many sides of them have a schedule.
        public let schedules: Int
        /// How many things were left out.
        public let left: Int

        /// A file with what came of it.
        public init(_ file: String, _ format: ForeignFormat, reason: String, cards: Int, schedules: Int, left: Int) {
            (self.file, self.format, self.reason) = (file, format.rawValue, reason)
            (self.cards, self.schedules, self.left) = (cards, schedules, left)
        }
    }

    /// A deck that its cards went into.
    public struct Deck: Codable, Equatable, Sendable {
        /// Its name.
        public let name: String
        /// How many cards are as they were imported.
        public let unchanged: Int
        /// How many cards are as the learner has them.
        public let kept: Int
        /// A number for its file.
        public let print: UInt64

        /// A deck after an update that was written.
        ///
        /// - Parameter print: a number for its file.
        public init(_ name: String, _ update: DeckUpdate, print: UInt64) {
            (self.name, self.print) = (name, print)
            kept = update.outcomes.count(of: { [.kept, .conflict, .present, .removed].contains($0) })
            unchanged = update.outcomes.count - kept
        }
    }

    /// The files, in their order.
    public let sources: [Source]
    /// The decks, in their order.
    public let decks: [Deck]

    /// An import of these files into these decks.
    public init(sources: [Source], decks: [Deck]) { (self.sources, self.decks) = (sources, decks) }
}
