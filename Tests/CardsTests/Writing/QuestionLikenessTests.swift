import Cards
import Testing

/// A question that was asked before is known again; another one is not.
struct QuestionLikenessTests {
    @Test(arguments: [
        ("What is GSH?", "what is  GSH", QuestionLikeness.Degree.same),
        ("What is **GSH**?", "What is GSH?", .same),
        ("What is the role of ATP?", "Which role is that of ATP", nil),
        ("Which is the role of ATP?", "What is a role for ATP?", .near),
        ("What is oxidised glutathione?", "What is oxidized glutathione?", .near),
        ("Where is EAAT1?", "Where is EAAT2?", nil),
        ("Where is GLT-1?", "What is GLT-1?", nil),
        ("What binds receptors?", "What binds a receptor?", .near),
        ("How many ATP?", "How many ADP?", nil),
        ("???", "???", nil), ("[Ca²⁺]i", "[Ca²⁺]", nil), ("[Ca²⁺]i", "[Ca²⁺] i", .same),
    ])
    func degree(question: String, other: String, degree: QuestionLikeness.Degree?) {
        #expect(QuestionLikeness(question).degree(of: other) == degree)
        #expect(QuestionLikeness(other).degree(of: question) == degree)
    }
}
