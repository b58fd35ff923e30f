import Cards

/// "Did you mean …?": the word that a mistyped one was most likely meant to be.
public enum Suggestion {
    /// The candidate closest to a word, if any is close enough: a third of its letters may differ, but never fewer than one,
    /// and never all.
    public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        // Nobody means a name by a whole page, and comparing it would take long.
        guard word.utf8.count <= 200 else { return nil }
        let word = word.lowercased()
        let limit = max(1, word.count / 3)
        let letters = Array(word)
        let ranked = candidates.map { (distance: Alignment(letters, Array($0.lowercased()))?.distance ?? .max, candidate: $0) }
        if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit, best.distance < word.count {
            return best.candidate
        }
        return word.count < 2 ? nil : ranked.map(\.candidate).first { $0.lowercased().hasPrefix(word) }
    }

    /// `; did you mean 'study'?`, or what is said otherwise, behind a semicolon; nothing where that is empty.
    public static func phrase(for word: String, among candidates: some Sequence<String>, otherwise: String = "") -> String {
        if let closest = closest(to: word, among: candidates) { return "; did you mean '\(closest)'?" }
        return otherwise.isEmpty ? "" : "; \(otherwise)"
    }
}
