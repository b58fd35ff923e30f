import Answers
import Testing

@Suite struct ComparisonTests {
    /// A comparison as text: what is the same as it stands, `[-missing]`, `[+extra]`, `[typed→accepted]`.
    private static func drawn(_ typed: String, _ accepted: String) -> String {
        Comparison(typed: typed, accepted: accepted).pieces.map { piece in
            switch piece.kind {
            case .same: piece.typed == piece.accepted ? piece.typed : "{\(piece.typed)|\(piece.accepted)}"
            case .missing: "[-\(piece.accepted)]"
            case .extra: "[+\(piece.typed)]"
            case .changed: "[\(piece.typed)→\(piece.accepted)]"
            }
        }.joined()
    }

    @Test(arguments: [
        ("cystine", "cystine", "cystine"), ("cystin", "cystine", "cystin[-e]"), ("cysteine", "cystine", "cyst[+e]ine"),
        ("glutamine", "glutamate", "glutam[in→at]e"), ("", "GSH", "[-GSH]"), ("GSH", "", "[+GSH]"), ("", "", ""),
        ("gluatmate", "glutamate", "glu[at→ta]mate"), ("abc", "xyz", "[abc→xyz]"),
        ("GAMMA", "γ", "{GAMMA|γ}"), ("gama", "γ", "[gama→γ]"), ("Ca2+", "Ca²⁺", "{Ca2+|Ca²⁺}"), ("Élan", "elan", "{Élan|elan}"),
        ("blood brain", "blood–brain", "{blood brain|blood–brain}"), ("bloodbrain", "blood-brain", "{bloodbrain|blood-brain}"),
        ("👩‍🔬x", "👩‍🔬y", "👩‍🔬[x→y]"), ("e\u{301}", "é", "é"), ("ﬁn", "fin", "{ﬁn|fin}"), ("EAAT1", "EAAT2", "EAAT[1→2]"),
    ])
    func lettersAreSetSideBySide(typed: String, accepted: String, expected: String) {
        #expect(Self.drawn(typed, accepted) == expected)
    }

    @Test func longTextsAreComparedAtTheirEnds() {
        let (a, b) = (String(repeating: "a", count: 2_000), String(repeating: "b", count: 2_000))
        #expect(Self.drawn("x" + a + "y", "x" + b + "y") == "x[\(a)→\(b)]y")
    }
}
