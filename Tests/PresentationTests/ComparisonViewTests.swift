import Answers
import Testing

@testable import Presentation

/// What is shown of a typed answer beside the accepted one.
@Suite struct ComparisonViewTests {
    private static func lines(_ typed: String, _ accepted: String) -> [String] {
        ComparisonView(columns: 70).lines(AnswerKey(accepted: [accepted]).judge(typed)).map(\.plain)
    }

    /// What is typed, what is accepted.
    @Test(arguments: [
        ("mitochondrial membrane", "SN"), ("pyruvate", "α-ketoglutarate"), ("the one that I never remember", "astrocytes"),
        ("potassium", "magnesium channel"),
    ])
    func whatSharesALetterHereAndThereIsNotComparedByLetters(typed: String, accepted: String) {
        let shown = Self.lines(typed, accepted)
        #expect(shown == ["typed  \(typed)"])
    }

    @Test func whatIsAlikeIsComparedByLetters() {
        #expect(
            Self.lines("glutathion reductase", "glutathione reductase") == [
                "typed  glutathion  reductase", "right  glutathione reductase", "                 ^          ",
            ])
    }
}
