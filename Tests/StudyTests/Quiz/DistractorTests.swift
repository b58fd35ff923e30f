import TestSupport
import Testing

@testable import Study

/// Which answers can stand as wrong ones beside which right one. The first of a table is asked.
@Suite struct DistractorTests {
    private static func source(
        _ index: Int, _ question: String, _ answer: String, facts: Set<String> = [], tags: [String] = []
    ) -> Distractors.Source {
        Distractors.Source(question: question, answer: answer, deck: "a", tags: tags, facts: facts, siblings: Int64(index))
    }

    /// All that is ever offered beside the first of some answers; their questions share nothing.
    private static func offered(
        _ answers: [String], asked: String = "Which?", change: (inout [Distractors.Source]) -> Void = { _ in }
    ) -> Set<String> {
        var sources = answers.enumerated().map { source($0, $0 == 0 ? asked : "\(asked) q\($0)x", $1) }
        change(&sources)
        var dice = Dice(state: 1)
        return (0..<60).reduce(into: []) { offered, _ in
            offered.formUnion(Distractors(sources).draw(2, for: sources[0], using: &dice) ?? [])
        }
    }

    @Test(
        "Wrong answers are of the form of the right one",
        arguments: [
            // Names beside names, symbols beside symbols, sentences beside sentences.
            (
                ["cystine", "glycine", "serine", "5 mM", "GSH", "an answer of many more words", "taurine"],
                ["glycine", "serine", "taurine"]
            ),
            (["GSH", "ATP", "glycine", "GABA", "NADPH", "12"], ["ATP", "GABA", "NADPH"]),
            (["Femur", "Tibia", "the rib", "Fibula", "ulna", "Radius."], ["Tibia", "Fibula"]),
            // Figures with the same unit; years beside years.
            (["5 mM", "7 mM", "30 mM", "8 µM", "9", "12 g"], ["7 mM", "30 mM"]),
            (["1945", "1914", "50", "1789", "116 years"], ["1914", "1789"]),
            (["1–8 mM", "2–5 mM", "20–30 mM", "50–80 mM"], ["20–30 mM", "50–80 mM"]),
            (["98 %", "97.9 %", "20 %", "50 %"], ["20 %", "50 %"]),
            // The same first word, where it is one of grammar.
            (["to eat", "to run", "house", "to sleep", "running"], ["to run", "to sleep"]),
            (["el perro", "el gato", "rojo", "el sol", "el pan", "la luna"], ["el gato", "el sol", "el pan"]),
            (
                [
                    "Because it is made in the liver.", "Because oxygen is scarce there.", "The kidney holds none of that.",
                    "Because light never gets so deep.",
                ], ["Because oxygen is scarce there.", "Because light never gets so deep."]
            ),
            // Remarks in brackets.
            (["PANSS (scale)", "MADRS (scale)", "NACA (drug)", "HDRS (scale)"], ["MADRS (scale)", "HDRS (scale)"]),
            // Length.
            (["an ion", "an extraordinarily longwinded designation", "a gas", "a salt"], ["a gas", "a salt"]),
            // Yes and no are but two, and what announces a list says nothing.
            (["No.", "Yes.", "No, never.", "Yes, always."], []), (["Three of them:", "Two of those:", "Four of both:"], []),
        ] as [([String], Set<String>)])
    func form(answers: [String], expected: Set<String>) {
        #expect(Self.offered(answers) == expected)
    }

    @Test(
        "What might be right too is left out",
        arguments: [
            (["glutamate", "L-glutamate", "Glutamate", "glycine", "aspartate"], ["glycine", "aspartate"]),
            (["It fell.", "It was reduced.", "It rose.", "It did not change.", "It decreased."], ["It rose.", "It did not change."]),
            (["It fell.", "It rose.", "It was raised.", "It increased."], []),
        ] as [([String], Set<String>)])
    func rightToo(answers: [String], expected: Set<String>) {
        #expect(Self.offered(answers) == expected)
    }

    private static let acids = ["cystine", "glycine", "serine", "taurine", "leucine", "valine", "alanine", "proline"]

    @Test func cardsThatShareAFactAnswerEachOther() {
        #expect(Self.offered(Self.acids) == Set(Self.acids.dropFirst()))
        let offered = Self.offered(Self.acids) {
            $0[0].facts = ["GSH-012", "GSH-1"]
            $0[1].facts = ["GSH-012"]
            $0[2].facts = ["GSH-013"]
        }
        #expect(offered == Set(Self.acids.dropFirst(2)))
    }

    @Test func cardsThatAloneShareATagAnswerEachOther() {
        let offered = Self.offered(Self.acids) { sources in
            for index in sources.indices { sources[index].tags = ["chemistry"] }
            for index in [0, 1] { sources[index].tags.append("sulfur") }
        }
        #expect(offered == Set(Self.acids.dropFirst(2)))
    }

    @Test func theOtherSideOfACardIsNoAnswerToIt() {
        #expect(Self.offered(Self.acids) { $0[1].siblings = 0 } == Set(Self.acids.dropFirst(2)))
    }

    @Test func questionsThatAskAlmostTheSameAnswerEachOther() {
        let offered = Self.offered(Self.acids) { sources in
            for index in sources.indices { sources[index].question = "Which one grows number \(index)th?" }
            sources[0].question = "Which acid builds hair and nails?"
            sources[1].question = "Which acid do nails and hair hold?"
        }
        #expect(offered == Set(Self.acids.dropFirst(2)))
    }

    @Test func thoseOfTheSameDeckComeBeforeOthers() {
        #expect(Self.offered(Self.acids) { for index in 4...7 { $0[index].deck = "b" } } == ["glycine", "serine", "taurine"])
        #expect(Self.offered(Self.acids) { for index in 1...7 { $0[index].deck = "b" } } == Set(Self.acids.dropFirst()))
    }

    @Test func whereTooFewFitTheCardIsAskedOpenly() {
        #expect(Self.offered(["cystine", "glycine"]).isEmpty && Self.offered(["cystine"]).isEmpty && Self.offered(["", "a", "b"]).isEmpty)
    }

    @Test func theRightOneIsNotTheOnlyOneThatRepeatsTheQuestion() {
        let asked = "Which transporter carries glutamate?"
        #expect(Self.offered(["glutamate carrier", "iron pump", "proton leak", "sodium gate"], asked: asked).isEmpty)
        let offered = Self.offered(["glutamate carrier", "iron pump", "proton leak", "sodium gate"], asked: asked) {
            $0[0].question = "Which?"
        }
        #expect(offered.count == 3)
    }
}
