/// Words of grammar as the quiz needs them. In languages that it does not know, what many answers begin with stands in for them.
enum Grammar {
    /// Words that say yes or no.
    static let assents: Set<String> = ["yes", "no", "ja", "nein", "oui", "non", "sí", "sì", "não", "sim", "да", "нет"]

    /// The sort of words that begin a sentence and no name.
    static let pronoun = "it"

    /// What sort of word of grammar an answer begins with, by the word; those of one sort stand for each other.
    static let openers: [String: String] = {
        let sorts = [
            pronoun: "it he she they we this these those there", "": "a an the its their his her some most all both one two three each",
            "because": "because since as", "to": "to", "that": "that", "if": "if whether when while after before during only until",
            "not": "not nothing never neither nor",
            "by": "by through with without from via", "in": "in on at of for between into towards under over within",
            "about": "about less more mostly mainly",
            "what": "what how why where who which",
        ]
        return Dictionary(uniqueKeysWithValues: sorts.flatMap { sort, words in words.split(separator: " ").map { (String($0), sort) } })
    }()

    /// What a question asks for by its first word of asking; empty when it has none.
    static func interrogative(of question: String) -> String {
        let words = question.lowercased().split { !$0.isLetter }
        guard let index = words.firstIndex(where: { interrogatives[$0] != nil }), let asked = interrogatives[words[index]] else {
            return ""
        }
        if asked == "how", index + 1 < words.count, amounts.contains(words[index + 1]) { return "how much" }
        return asked
    }

    private static let interrogatives: [Substring: String] = [
        "why": "why", "how": "how", "who": "who", "whom": "who", "whose": "who", "where": "where", "when": "when", "what": "what",
        "which": "what",
    ]
    private static let amounts: Set<Substring> = ["many", "much", "long", "often", "soon", "far", "large", "old"]

    /// Verbs that make a statement of what would be a name.
    static let verbs: Set<Substring> = [
        "is", "are", "was", "were", "has", "have", "had", "can", "could", "may", "might", "did", "does", "do", "will", "would", "cannot",
    ]

    /// Words that say nothing of what a text is about.
    static let fillers: Set<Substring> = [
        "and", "are", "but", "can", "did", "does", "for", "from", "had", "has", "have", "how", "into", "its", "not", "that", "the", "their",
        "them",
        "then", "there", "these", "they", "this", "those", "two", "was", "were", "what", "when", "where", "which", "while", "who", "why",
        "will",
        "with", "would", "because", "been", "being", "both", "could", "mainly", "more", "most", "only", "other", "than", "through", "under",
        "views", "you", "your", "one", "all", "any", "between", "itself", "may", "might", "nor", "our", "out", "over", "some", "such", "so",
        "too",
    ]
}
