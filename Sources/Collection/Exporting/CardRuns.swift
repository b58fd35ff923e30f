import Scheduling
import Storage
import Study

/// Where chosen cards stand in their files, so that each file is read when its cards are wanted, and none is held.
public struct CardRuns: Sendable {
    /// Cards that follow each other in one file.
    struct Run: Sendable {
        /// The path of the file.
        let path: String
        /// The name of the deck.
        let deck: String
        /// Where the cards begin in it, in bytes; ascending.
        var starts: [Int]
    }

    /// All of them, in the order of the cards.
    private(set) var runs: [Run] = []
    /// How many cards there are.
    public var count: Int { runs.reduce(0) { $0 + $1.starts.count } }

    /// Finds the cards to which chosen sides belong. A card of which one side is chosen is taken whole.
    public init(_ filter: Filter, day: StudyDay, store: Store) throws {
        var sides: [(number: CardNumber, siblings: Int64)] = []
        try store.forEachCard(filter, day: day) { sides.append(($0.number, $0.siblings)) }
        let (places, files) = try store.places(of: sides.lazy.map(\.number))
        var isFound: Set<Int64> = []
        var last: Int64?
        for side in sides where !isFound.contains(side.siblings) {
            guard let place = places[side.number], let (path, deck) = files[place.file] else { continue }
            isFound.insert(side.siblings)
            if last == place.file, runs[runs.count - 1].starts.last! < place.start {
                runs[runs.count - 1].starts.append(place.start)
            } else {
                runs.append(Run(path: path, deck: deck, starts: [place.start]))
                last = place.file
            }
        }
    }
}
