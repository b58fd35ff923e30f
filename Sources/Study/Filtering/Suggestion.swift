/// "Did you mean …?": the word that a mistyped one was most likely meant to be.
public enum Suggestion {
    /// The candidate closest to a word, if any is close enough: a third of its letters may differ, but never fewer than one,
    /// and never all.
    public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        // Nobody means a name by a whole page, and comparing it would take long.
        guard word.utf8.count <= 200 else { return nil }
        let word = word.lowercased()
        let limit = max(1, word.count / 3)
        let ranked = candidates.map { (distance: distance(from: Array(word), to: Array($0.lowercased())), candidate: $0) }
        if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit, best.distance < word.count {
            return best.candidate
        }
        return word.count < 2 ? nil : ranked.map(\.candidate).first { $0.lowercased().hasPrefix(word) }
    }

    /// `; did you mean 'study'?`, or nothing.
    public static func phrase(for word: String, among candidates: some Sequence<String>) -> String {
        closest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// How many letters must be put in, left out, changed or swapped with a neighbour (the optimal string alignment distance).
    private static func distance(from a: [Character], to b: [Character]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + Array(repeating: 0, count: b.count)
            for j in 1...b.count {
                row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
            }
            (before, previous) = (previous, row)
        }
        return previous[b.count]
    }
}
