import Testing

@testable import Study

@Suite struct DistractorTests {
    @Test(
        arguments: [
            ("163.19 g/mol", .number), ("~5 mM", .number), ("1980", .number), ("GSH", .symbol), ("EAAT2", .symbol), ("xc⁻", .symbol),
            ("H₂O₂", .symbol), ("cystine", .term), ("glutamate–cysteine ligase", .term), ("SLC7A11 gene", .term),
            ("It is made from glutamate by one enzyme", .phrase),
            ("Most of the glutamate in brain tissue serves metabolism inside cells and is not in use", .sentence), ("", .term),
        ] as [(String, AnswerShape)])
    func anAnswerHasAShape(answer: String, shape: AnswerShape) {
        #expect(AnswerShape(of: answer) == shape)
    }

    /// Answers of one deck, in its order.
    private static func sources(_ answers: [(String, [String])], deck: String = "a") -> [Distractors.Source] {
        answers.enumerated().map { Distractors.Source(answer: $1.0, deck: deck, tags: $1.1, place: $0) }
    }

    @Test func wrongAnswersLookLikeTheRightOne() {
        let sources = Self.sources([
            ("cystine", []), ("5 mM", []), ("a long answer of more than three words", []), ("GSH", []), ("glycine", []), ("serine", []),
        ])
        #expect(Distractors(sources).pick(2, for: sources[0]) == ["glycine", "serine"])
    }

    @Test func thoseOfTheSameSubjectComeFirst() {
        let sources = Self.sources([("cystine", ["xc"]), ("glycine", []), ("serine", ["xc"]), ("taurine", ["xc"])])
        #expect(Distractors(sources).pick(3, for: sources[0]) == ["serine", "taurine", "glycine"])
    }

    @Test func thoseOfTheSameDeckComeBeforeOthers() {
        let sources =
            Self.sources([("cystine", [])]) + Self.sources([("glycine", [])], deck: "b")
            + Self.sources([("a filler of many more words than three", []), ("serine", [])])
        #expect(Distractors(sources).pick(2, for: sources[0]) == ["serine", "glycine"])
    }

    @Test func whatMightBeRightTooIsLeftOut() {
        let sources = Self.sources([
            ("glutamate", []), ("L-glutamate", []), ("Glutamate", []), ("GABA ", []), ("glycine", []), ("Glycine", []), ("aspartate", []),
        ])
        #expect(Distractors(sources).pick(2, for: sources[0]) == ["glycine", "aspartate"])
        #expect(Distractors(sources).pick(3, for: sources[0]) == nil)
    }

    @Test func lengthGivesNothingAway() {
        let sources = Self.sources([("an ion", []), ("an extraordinarily longwinded designation", []), ("a gas", [])])
        #expect(Distractors(sources).pick(1, for: sources[0]) == ["a gas"])
    }
}
