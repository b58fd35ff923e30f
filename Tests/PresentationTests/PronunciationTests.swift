import TestSupport
import Testing

@testable import Presentation

@Suite struct PronunciationTests {
    static let signs: [(written: String, said: String)] = [
        // Script signs.
        ("Ca²⁺ overload", "Ca 2 plus overload"), ("Cl⁻", "Cl minus"), ("H₂O₂", "H 2 O 2"), ("10⁻⁶ M", "10 to the minus 6 molar"),
        ("x_c⁻", "x c minus"), ("[Ca²⁺]i rises", "Ca 2 plus, inside rises"), ("[K⁺]ₒ", "K plus, outside"), ("IC₅₀", "I C 50"),
        ("NO₃⁻ and NO₂⁻", "N O 3 minus and N O 2 minus"), ("O₂⁻", "O 2 minus"), ("NADP⁺", "N A D P plus"), ("¹³C", "13 C"),
        ("I² 45 %", "I squared 45 percent"), ("m³", "m cubed"), ("10⁶ cells", "10 to the 6 cells"), ("C₅H₉NO₃S", "C 5 H 9 N O 3 S"),
        ("SO₄²⁻", "S O 4 2 minus"), ("xⁿ⁺¹", "x to the n plus 1"), ("E^(eff)", "E to the eff"), ("V_(max)", "V max"),
        // Arrows.
        ("A → B", "A to B"), ("A --> B", "A to B"), ("A ⇌ B + C", "A to B plus C and back"), ("A <-> B, then C", "A to B and back, then C"),
        ("A ← B", "A from B"), ("A <── B", "A from B"), ("glutamate ↑", "glutamate up"),
        // Dashes.
        ("5–10", "5 to 10"), ("6–10 %", "6 to 10 percent"), ("glutamate–cysteine ligase", "glutamate cysteine ligase"), ("a – b", "a, b"),
        ("a — b", "a, b"), ("−0.12 (−0.38 to 0.14)", "minus 0.12 (minus 0.38 to 0.14)"), ("-5 mV", "minus 5 millivolts"),
        ("γ-glutamyl", "gamma-glutamyl"), ("pre- or postsynaptic", "pre- or postsynaptic"), ("2–2.4 g/day", "2 to 2.4 grams per day"),
        // Comparing and reckoning.
        ("≈ 5", "about 5"), ("p < 0.05", "p less than 0.05"), ("≥3 of ≤4", "at least 3 of at most 4"), ("n = 98", "n equals 98"),
        ("± 2", "plus or minus 2"), ("3 × 4", "3 times 4"), ("37 °C", "37 degrees Celsius"),
        // Units.
        ("150 mg/kg", "150 milligrams per kilogram"), ("in g/mol?", "in grams per mole?"), ("9 µM", "9 micromolar"),
        ("µg/mL", "micrograms per millilitre"),
        ("1 d", "1 day"), ("2 d", "2 days"), ("1.3 mo", "40 days"), ("3 mo", "3 months"), ("2 y", "2 years"), ("40 s", "40 seconds"),
        ("1 h 5 min", "1 hour 5 minutes"), ("10 M⁻¹ s⁻¹", "10 per molar per second"), ("5 m²", "5 square metres"), ("2 K⁺", "2 K plus"),
        ("3 D-serine", "3 D-serine"), ("10 g/week", "10 grams per week"), ("in the mean", "in the mean"),
        ("cultures of the 1990s", "cultures of the 1990s"), ("after 1990 s", "after 1990 seconds"), ("4s", "4 seconds"),
        ("300 mg per kg", "300 milligrams per kilogram"), ("some mg of it", "some milligrams of it"),
        ("p = .048; P<.05", "p equals 0.048; P less than 0.05"), ("1.5 and v.2", "1.5 and v.2"),
        // Gaps and what is silent.
        ("GSSG → … → GSH", "GSSG to blank to GSH"), ("and so on…", "and so on"), ("the […] of ___", "the blank of blank"),
        ("\"quoted\" ‘so’", "quoted 'so'"), ("it’s", "it's"),
        // Letters.
        ("NF-κB", "NF-kappa B"), ("ΔG", "delta G"), ("Köln, naïve", "Köln, naïve"), ("x⃗", "x vector"), ("Привет, 日本", "Привет, 日本"),
        // Days and lists.
        ("due 2026-11-24 (in 5 days)", "due 24 November 2026 (in 5 days)"), ("2026-13-24", "2026-13-24"),
        ("grade 4 · drill", "grade 4, drill"),
        ("3·4", "3 times 4"), ("**bold** words", "bold words"),
        // Everything has a word.
        ("cystine/glutamate", "cystine slash glutamate"), ("R&D @ 5 €", "R and D at 5 euros"), ("😀", "grinning face"), ("", ""), ("  ", ""),
        ("10\u{A0}000 cards", "10000 cards"), ("1,246 answers.", "1,246 answers."),
    ]

    @Test(arguments: signs)
    func signsAreSaidAsAWhole(written: String, said: String) { #expect(Pronunciation().words(written) == said) }

    @Test func aDeckHasItsOwnWords() {
        let own = Pronunciation(own: [
            "NAC": "n-acetylcysteine", "NAC amide": "naca", "xc⁻": "x c minus", "xCT": "x C T", "EAAT": "E A A T",
        ])
        #expect(own.words("NAC and NAC amide, not NACA") == "n-acetylcysteine and naca, not NACA")
        #expect(own.words("EAAT2, EAATs, mEAAT") == "E A A T 2, EAATs, mEAAT")
        #expect(own.words("xCT-null mice, Ca²⁺-dependent") == "x C T-null mice, Ca 2 plus-dependent")
        #expect(own.words("System xc⁻ is xCT.") == "System x c minus is x C T.")
    }

    @Test(arguments: [
        ("a", "a."), ("a.", "a."), ("a?", "a?"), ("a:", "a."), ("", ""), ("Why (b)", "Why (b)."),
        ("Which? (A trial.)", "Which? (A trial.)"), (")", ")."),
    ])
    func aSentenceEndsOnce(words: String, sentence: String) { #expect(Pronunciation().sentence(words) == sentence) }

    /// Whatever the text is, what is said of it has words alone, and comes in time proportional to its length.
    @Test(arguments: 0..<40) func anyTextIsWordsAlone(seed: UInt64) {
        var dice = Dice(state: seed)
        let signs =
            Array("aZ5 .-–−<>=─[]()_^/*…·→⇌²⁻₂°%µγ'\"|\n🙂é")
            + [0, 0x7F, 0x202E, 0x301, 0xFFFD, 0x2460, 0x966, 0x1F1E6].map {
                Character(Unicode.Scalar($0)!)
            }
        let text = String((0..<400).map { _ in signs[Int.random(in: 0..<signs.count, using: &dice)] })
        let said = Pronunciation(own: ["a": "ay", "Z5": "zed five", "²": "two"]).words(text)
        let others = said.filter { !$0.isLetter && !($0.isASCII && $0.isNumber) && !".,:;?!'-() ".contains($0) }
        #expect(others.isEmpty, "\(text)")
        #expect(!said.contains("  "))
    }

    @Test(arguments: ["-", "<", "─", "[", "_", "(", "a⁻", "1.", "…", "^(", "\u{301}"]) func longRunsTakeNoLongerThanTheyAre(run: String) {
        let time = ProcessorTime.measure { _ = Pronunciation().words(String(repeating: run, count: 20_000)) }
        #expect(time < .seconds(20))
    }
}
