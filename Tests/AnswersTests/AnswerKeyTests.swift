import Answers
import Scheduling
import TestSupport
import Testing

/// What a judgement holds besides its verdict, and how hostile texts are met.
@Suite struct AnswerKeyTests {
    @Test func anEmptyAnswerIsWrong() {
        for typed in ["", " ", "\t\n", "\u{A0}", "\u{200B}", "\u{FEFF}", "''", "the"] {
            #expect(AnswerKey(accepted: ["the Cystine"]).judge(typed).verdict == .wrong, "\(typed.debugDescription)")
        }
        #expect(AnswerKey(accepted: []).judge("anything").verdict == .wrong)
        #expect(AnswerKey(accepted: [""]).judge("").verdict == .wrong)
    }

    @Test func verdictsAreOrderedFromWrongToRight() {
        #expect(Verdict.allCases.sorted() == [.wrong, .nearly, .right])
    }

    /// key, typed: the accepted answer that is shown.
    @Test(arguments: [
        ("EAAT2 | GLT-1", "glt1", "GLT-1"), ("EAAT2 | glutamate transporter", "glutamat transporter", "glutamate transporter"),
        ("(The) pentose phosphate (pathway)", "pentose phosphat", "pentose phosphate"),
        ("(The) pentose phosphate (pathway)", "", "The pentose phosphate pathway"), ("AMPA receptor(s)", "ampa receptor", "AMPA receptor"),
        ("AMPA receptor(s)", "AMPA receptors", "AMPA receptors"), ("Cystine | L-cystine", "glutamate", "Cystine"),
        ("glutamine | glutamate", "glutamete", "glutamate"), ("NAC | acetylcysteine", "acetylcystein or so", "acetylcysteine"),
    ])
    func whatIsShownIsTheNearest(key: String, typed: String, shown: String) {
        let accepted = key.split(separator: " | ").map(String.init)
        #expect(AnswerKey(accepted: accepted).judge(typed).accepted == shown)
    }

    @Test func aTermOfTheDeckIsNoSlip() {
        let typed = "glutamine synthase"
        #expect(AnswerKey(accepted: ["glutamine synthetase"]).judge(typed).verdict == .wrong)
        #expect(AnswerKey(accepted: ["ocytosin"]).judge("ocitosin").verdict == .nearly)
        #expect(AnswerKey(accepted: ["ocytosin"], otherTerms: ["ocitosin"]).judge("the Ocitosins").verdict == .wrong)
        #expect(AnswerKey(accepted: ["ocytosin", "Ocitosin"], otherTerms: ["ocitosin", "ocytosin"]).judge("ocitosin").verdict == .right)
    }

    @Test func tenThousandOptionalPartsAreNotListed() {
        let key = AnswerKey(accepted: ["x " + String(repeating: "(a) ", count: 10_000)])
        #expect(key.judge("x").verdict == .right)
        #expect(key.judge(String(repeating: "y", count: 100_000)).verdict == .wrong)
    }

    /// However many answers a card accepts, no more are looked at closely than a moment allows.
    @Test func thoseBehindManyAnswersAreTypedLetterByLetter() {
        let key = AnswerKey(accepted: (0..<AnswerKey.mostJudged).map { "term\($0)" } + ["Last One"])
        #expect(key.judge("TERM1999").verdict == .right)
        #expect(key.judge("Last One").verdict == .right)
        #expect(key.judge("last one").verdict == .wrong)
    }

    /// Texts made to take long.
    @Test func hostileTextsAreJudgedAtOnce() {
        let long = String(repeating: "glutamate ", count: 1_000)
        let nested = String(repeating: "(", count: 5_000) + "a" + String(repeating: ")", count: 5_000)
        let parts = "x " + String(repeating: "(a) ", count: 1_000)
        let keys = [
            [nested], [parts], [String(repeating: "(", count: 5_000)], [long], (0..<500).map { "term (number) \($0)x" },
            [String(repeating: "(b (c) d) ", count: 1_000)], [String(repeating: "1,", count: 2_000)],
            [String(repeating: "± 1 ", count: 1_000)],
        ]
        let typed = [
            "a", "term 99x", long + "x", String(repeating: "a ", count: 200), String(repeating: "in ", count: 3_000) + "b",
            String(repeating: "a/", count: 50_000), String(repeating: "γ", count: 3_000), "1e999999", "10^99999",
            String(repeating: "9", count: 100_000),
        ]
        let duration = ProcessorTime.measure {
            for key in keys {
                for text in typed {
                    let judgement = AnswerKey(accepted: key).judge(text)
                    #expect(judgement.comparison.map(\.typed).joined() == text)
                    #expect(judgement.comparison.map(\.accepted).joined() == judgement.accepted)
                }
                #expect(AnswerKey(accepted: key).judge(key[0]).verdict == .right)
            }
        }
        #expect(duration < .seconds(60))
    }

    /// The same with code, a question, and brackets.
    @Test func hostileCodeAndQuestionsAreJudgedAtOnce() {
        let question = String(repeating: "within how many GSH which ", count: 20_000)
        let texts = [
            String(repeating: "`", count: 20_000), String(repeating: "- ", count: 10_000), String(repeating: "a=", count: 10_000),
            String(repeating: "mGluR5 ", count: 3_000), String(repeating: "ב\u{5B8}", count: 7_000), String(repeating: "é", count: 10_000),
            "a " + String(repeating: "(b) ", count: 5_000), String(repeating: "at least not more than ", count: 1_000) + "5",
        ]
        let duration = ProcessorTime.measure {
            for text in texts {
                for code in [[], [text]] as [Set<String>] {
                    let key = AnswerKey(accepted: [text], code: code, question: question)
                    #expect(key.judge(text).verdict == .right)
                    #expect(key.judge(text + "x y").verdict <= .nearly)
                }
            }
        }
        #expect(duration < .seconds(60))
    }
}
