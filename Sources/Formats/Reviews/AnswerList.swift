import Scheduling

/// A row of answers to one card, as the windows on memories take it: `3@0,3@3,1@12`, each a rating from 1 to 4 and the days since the one
/// before.
public enum AnswerList {
    /// The answers; nil where something is none.
    public static func answers(_ text: String) -> [(rating: FSRS.Rating, elapsedDays: Int)]? {
        var answers: [(FSRS.Rating, Int)] = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = word.trimmed.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, let rating = Int(parts[0]).flatMap(FSRS.Rating.init), let days = Int(parts[1]),
                (0...Review.longestElapsed).contains(days)
            else { return nil }
            answers.append((rating, days))
        }
        return answers
    }
}
