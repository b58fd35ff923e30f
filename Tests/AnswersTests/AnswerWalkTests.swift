import Answers
import Scheduling
import TestSupport
import Testing

/// Seeded walks over accepted answers: what must hold however they are typed.
@Suite struct AnswerWalkTests {
    private static let answers = [
        "Glutamine synthetase", "Phosphate-activated glutaminase", "α-Ketoglutarate", "AMPA receptor(s)", "Mg²⁺", "EAAT2/GLT-1",
        "system xc⁻",
        "excitatory amino-acid transporter(s)", "Excitotoxicity", "Thiol (group)", "–SH (group)", "(in) (the) cytosol",
        "γ-glutamylcysteine synthetase",
        "vitamin B₆", "(The) pentose phosphate (pathway)", "Cysteine/cystine", "5-oxo-L-proline", "163.19 ± 0.1 g/mol", "150 µg/mL",
        "8 hours",
        "N-acetyl-p-benzoquinone imine", "mGlu2 and mGlu3", "5–8 weeks", "(WHO) (Model) List of Essential Medicines", "1:10,000",
        "Blood–brain barrier",
        "the immune system", "23 %", "cystine/glutamate antiporter", "group II metabotropic glutamate receptors", "oxidised glutathione",
    ]

    private static let words = [
        "excitotoxicity", "astrocytes", "phosphatidylserine", "aminotransferase", "metallothionein", "thioredoxin", "acetylcysteine",
        "hippocampus", "ceftriaxone", "glutathione", "sulfasalazine", "neurotransmission",
    ]

    @Test(arguments: answers) func anAcceptedAnswerIsRightAsItStandsAndWithoutItsBrackets(answer: String) {
        let key = AnswerKey(accepted: ["something else", answer])
        #expect(key.judge(answer).verdict == .right)
        #expect(key.judge("  " + answer + "\n").verdict == .right)
        #expect(key.judge(answer.filter { $0 != "(" && $0 != ")" }).verdict == .right)
    }

    @Test(arguments: 0..<40) func caseAndDashesDoNotCountAndAccentsCountLittle(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        for answer in Self.answers {
            var typed = ""
            var hasAccents = false
            for character in answer {
                switch dice.next() % 6 {
                case 0: typed += character.uppercased()
                case 1: typed += character.lowercased()
                case 2 where "aeiou".contains(character) && seed % 2 == 0:
                    typed += "\(character)\u{301}"
                    hasAccents = true
                case 3 where "–-⁻".contains(character): typed.append(["-", "–", "−", "‐"][Int(dice.next() % 4)])
                case 4 where character == " ": typed.append(["\u{A0}", "  ", "\u{2009}"].randomElement(using: &dice)!)
                default: typed.append(character)
                }
            }
            let verdict = AnswerKey(accepted: [answer]).judge(typed).verdict
            #expect(hasAccents ? verdict >= .nearly : verdict == .right, "\(typed) for \(answer)")
        }
    }

    @Test(arguments: 0..<60) func anotherLetterIsNeverRight(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let letters = Array("bcdfghjklmnpqrtvwxy")
        for word in Self.words {
            var typed = Array(word)
            let place = Int(dice.next() % UInt64(typed.count))
            let letter = letters[Int(dice.next() % UInt64(letters.count))]
            guard typed[place] != letter else { continue }
            typed[place] = letter
            #expect(AnswerKey(accepted: [word]).judge(String(typed)).verdict != .right, "\(String(typed)) for \(word)")
        }
    }

    @Test(arguments: 0..<60) func anotherDigitIsAlwaysWrong(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        for answer in ["EAAT2", "SLC7A11", "mGlu2/3", "2-oxoglutarate", "Aminoacylase-1", "150 µg/mL", "2004", "CYP2E1", "vitamin B6"] {
            var typed = Array(answer)
            let places = typed.indices.filter { typed[$0].isNumber }
            let place = places[Int(dice.next() % UInt64(places.count))]
            let digit = Character(String(dice.next() % 10))
            guard typed[place] != digit else { continue }
            typed[place] = digit
            #expect(AnswerKey(accepted: [answer]).judge(String(typed)).verdict == .wrong, "\(String(typed)) for \(answer)")
        }
    }

    @Test(arguments: 0..<60) func piecesHoldBothTextsWhateverTheyAre(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let bits = [
            "a", "e", "γ", "gamma", "²", "2", " ", "-", "–", "⁻", "é", "e\u{301}", "👩‍🔬", "(", ")", "/", "±", "µ", "\u{200D}", "ﬁ", "Σ", "9",
            ".", ",",
            "mol", "to", "or", "the", "\u{301}", "\r\n", "ü", "ß", "日本", "+",
        ]
        func text() -> String { (0..<Int(dice.next() % 12)).map { _ in bits[Int(dice.next() % UInt64(bits.count))] }.joined() }
        for _ in 0..<20 {
            let (typed, accepted) = (text(), text())
            let pieces = Comparison(typed: typed, accepted: accepted).pieces
            #expect(pieces.map(\.typed).joined() == typed && pieces.map(\.accepted).joined() == accepted)
            #expect(pieces.allSatisfy { !$0.typed.isEmpty || !$0.accepted.isEmpty })
            #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
            let judgement = AnswerKey(accepted: [accepted, text()], otherTerms: DeckTerms([text()])).judge(typed)
            #expect(judgement.comparison.map(\.typed).joined() == typed)
            if typed == accepted, !typed.allSatisfy(\.isWhitespace) { #expect(judgement.verdict == .right) }
        }
    }
}
