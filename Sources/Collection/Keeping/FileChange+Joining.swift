import Cards

extension FileChange {
    /// Two changes, the second of which follows the first, as one.
    ///
    /// - Returns: nil when something else happened to a file between them.
    func joined(with next: FileChange) -> FileChange? {
        var joined = next
        joined.files = files
        for file in next.files {
            guard let index = files.firstIndex(where: { $0.path == file.path }) else {
                joined.files.append(file)
                continue
            }
            if files[index].afterPrint != file.beforePrint { return nil }
            if files[index].isUnchanged { joined.files[index] = file }
            joined.files[index].afterPrint = file.afterPrint
        }
        if what != next.what { joined.what = "news of your copies" }
        joined.moves = Self.joined(moves, next.moves)
        joined.folders = (next.folders ?? []) + (folders ?? [])
        joined.afterEvent = afterEvent
        joined.events = events + next.events
        return joined
    }

    /// Where cards are after two moves.
    private static func joined(_ first: [Move], _ second: [Move]) -> [Move] {
        struct Place: Hashable { var path: String, index: Int }
        let onward = Dictionary(second.map { (Place(path: $0.fromPath, index: $0.fromIndex), $0) }) { old, _ in old }
        let reached = Set(first.map { Place(path: $0.toPath, index: $0.toIndex) })
        let left = Set(first.map { Place(path: $0.fromPath, index: $0.fromIndex) })
        let gone = first.map { move in
            var move = move
            if let next = onward[Place(path: move.toPath, index: move.toIndex)] {
                (move.toPath, move.toIndex) = (next.toPath, next.toIndex)
            }
            return move
        }
        let stayed = second.filter { move in
            let place = Place(path: move.fromPath, index: move.fromIndex)
            return !reached.contains(place) && !left.contains(place)
        }
        return (gone + stayed).filter { $0.fromPath != $0.toPath || $0.fromIndex != $0.toIndex }
    }
}
