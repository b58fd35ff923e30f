/// Deck files that are read while they are written down, one after the other and each in stretches of cards, so that of many cards only a
/// few are in memory at a time.
public struct IncomingFiles {
    /// Some cards of a file, in its order.
    public struct Stretch: Sendable {
        /// What is known of the file, and these of its cards. How much was wrong is only to be known with the last of them.
        public var file: IndexedFile
        /// Whether no cards of the file came before these.
        public var isFirst: Bool
        /// Whether no more come.
        public var isLast: Bool

        /// A stretch of a file.
        public init(_ file: IndexedFile, isFirst: Bool = true, isLast: Bool = true) {
            self.file = file
            self.isFirst = isFirst
            self.isLast = isLast
        }
    }

    /// The paths of the files. One that could not be read comes not, and then must not be in the index.
    public var paths: [String]
    /// Hands over the next stretch; nil when there are no more. All of a file come before the first of another.
    public var next: () throws -> Stretch?

    /// Files that come in stretches.
    public init(paths: [String], next: @escaping () throws -> Stretch?) {
        self.paths = paths
        self.next = next
    }

    /// Files that were read whole.
    init(_ files: [IndexedFile]) {
        var left = files.makeIterator()
        self.init(paths: files.map(\.path)) { left.next().map { Stretch($0) } }
    }
}
