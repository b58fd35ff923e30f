/// The cards that a session has still to ask, the next one last: maybe many thousands.
///
/// A session is copied before each step, so that it stays as it was where the step cannot be written down. Taking the next card therefore only
/// counts one less, and leaves the cards where they are.
struct Upcoming: RandomAccessCollection, RangeReplaceableCollection, Equatable, Sendable {
    private var entries: [Entry] = []
    private(set) var endIndex = 0
    /// The cards of which a side is or was among them that stands under the number of another: of all others there is one side at most.
    private var severalSided: Set<Int64> = []

    init() {}

    init(_ entries: [Entry]) {
        self.entries = entries
        endIndex = entries.count
        note(entries)
    }

    /// Whether other sides of a card may be among them, told without a look at each.
    func mayHoldSides(besides entry: Entry) -> Bool { severalSided.contains(entry.siblings) || entry.siblings != entry.card.rawValue }

    private mutating func note(_ entries: some Sequence<Entry>) {
        for entry in entries where entry.siblings != entry.card.rawValue { severalSided.insert(entry.siblings) }
    }

    var startIndex: Int { 0 }

    subscript(index: Int) -> Entry {
        precondition(index < endIndex, "no card waits there")
        return entries[index]
    }

    mutating func popLast() -> Entry? {
        guard endIndex > 0 else { return nil }
        endIndex -= 1
        return entries[endIndex]
    }

    mutating func append(_ entry: Entry) {
        // Where it was the last one taken, it stands there still.
        if endIndex < entries.count, entries[endIndex] == entry {
            endIndex += 1
        } else {
            replaceSubrange(endIndex..<endIndex, with: CollectionOfOne(entry))
        }
    }

    mutating func replaceSubrange(_ range: Range<Int>, with new: some Collection<Entry>) {
        entries.removeSubrange(endIndex...)
        entries.replaceSubrange(range, with: new)
        endIndex = entries.count
        note(new)
    }

    static func == (left: Upcoming, right: Upcoming) -> Bool { left.elementsEqual(right) }
}
