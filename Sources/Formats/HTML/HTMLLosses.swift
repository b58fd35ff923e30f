/// What Markdown cannot show of many texts of HTML, told once for each kind.
struct HTMLLosses: Sendable {
    private var places: [String: (count: Int, line: Int)] = [:]

    /// Counts what one of them has lost.
    mutating func add(_ lost: Set<String>, line: Int) {
        for what in lost { places[what] = ((places[what]?.count ?? 0) + 1, places[what]?.line ?? line) }
    }

    /// Counts what others have counted of later texts.
    mutating func add(_ later: HTMLLosses) {
        places.merge(later.places) { ($0.count + $1.count, $0.line) }
    }

    /// Tells of all of it.
    ///
    /// - Parameter noun: what the texts are called: a note, a row.
    func tell(of noun: String, in imported: inout Imported) {
        for (what, place) in places.sorted(by: { $0.key < $1.key }) {
            let count = place.count == 1 ? "a \(noun)" : "\(place.count) \(noun)s"
            imported.change("\(what) of \(count) cannot be shown", line: place.line)
        }
    }
}
