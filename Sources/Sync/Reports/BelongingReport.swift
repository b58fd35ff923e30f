/// What became of decks and settings while they were kept together with those of other devices.
public struct BelongingReport: Sendable {
    /// A file that two devices changed in ways that do not go together.
    public struct Conflict: Sendable {
        /// Its path below the folder of decks.
        public let path: String
        /// The version here.
        public let mine: Version
        /// The version from elsewhere.
        public let theirs: Version
        /// Where both stand, one after the other between marks as git sets them; of what is no text, the other's.
        public let file: String
        /// Whether that is a text with marks.
        public let isText: Bool

        /// A conflict with these values.
        public init(path: String, mine: Version, theirs: Version, file: String, isText: Bool) {
            (self.path, self.mine, self.theirs, self.file, self.isText) = (path, mine, theirs, file, isText)
        }
    }

    /// A setting that two devices changed in different ways.
    public struct Setting: Sendable {
        /// Its name.
        public let name: String
        /// The value here before; nil for none.
        public let mine: String?
        /// The value from elsewhere.
        public let theirs: String?
        /// The device that chose that.
        public let device: String
        /// Whether this device's counts.
        public let isMine: Bool

        /// A setting with these values.
        public init(name: String, mine: String?, theirs: String?, device: String, isMine: Bool) {
            (self.name, self.mine, self.theirs, self.device, self.isMine) = (name, mine, theirs, device, isMine)
        }
    }

    /// The files that came, or changed by what came, by their paths below the folder of decks.
    public var came: [String] = []
    /// The files that were deleted, since they were elsewhere.
    public var gone: [String] = []
    /// The files and settings of this device that were published.
    public var went: [String] = []
    /// The settings that changed by what came.
    public var settings: [String] = []
    /// The files in conflict.
    public var conflicts: [Conflict] = []
    /// The settings that were changed in different ways.
    public var bothSet: [Setting] = []
    /// What else there is to say, each in a sentence.
    public var notes: [String] = []

    /// Nothing came and nothing went.
    public init() {}
}

/// What decks and settings would come and go, as far as it can be seen now.
public struct BelongingOutlook: Sendable {
    /// How many would change here.
    public let toCome: Int
    /// How many would be published.
    public let toGo: Int
    /// Files in conflict, by their paths below the folder of decks.
    public let conflicts: [String]

    /// An outlook with these values.
    public init(toCome: Int, toGo: Int, conflicts: [String]) { (self.toCome, self.toGo, self.conflicts) = (toCome, toGo, conflicts) }
}
