import Cards
import Storage

/// Questions of the decks that are like one that is being written.
public enum LikeQuestions {
    /// A question, and how much it is like the new one.
    public typealias Found = (heading: ListedHeading, degree: QuestionLikeness.Degree)

    /// How many are told of.
    private static let most = 3

    /// The questions most like a heading, the same ones first.
    public static func find(_ heading: String, in collection: DeckCollection) throws -> [Found] {
        let likeness = QuestionLikeness(heading)
        var found: [Found] = []
        // Small words may differ; a question of quite another length is another one.
        let length = heading.count
        try collection.openStore().forEachHeading(length: max(0, length - 20)...(length + 20)) { other in
            if let degree = likeness.degree(of: other.heading) { found.append((other, degree)) }
        }
        return Array((found.filter { $0.degree == .same } + found.filter { $0.degree == .near }).prefix(most))
    }
}
