import Cards
import Testing

@Suite struct AlignmentTests {
    /// The steps as signs: the same, changed, only in the first, only in the second, swapped.
    private static func drawn(_ first: String, _ second: String) -> String? {
        Alignment(Array(first), Array(second))?.steps.map { step in
            switch step {
            case .same: "."
            case .changed: "c"
            case .extra: "-"
            case .missing: "+"
            case .swapped: "x"
            }
        }.joined()
    }

    @Test(
        arguments: [
            ("", "", ""), ("", "ab", "++"), ("ab", "", "--"), ("study", "study", "....."), ("stduy", "study", "..x."),
            ("dcks", "decks", ".+..."),
            ("GSSG", "GSH", "..-c"), ("cystine", "cysteine", "....+..."), ("ca", "abc", "+cc"), ("oo", "oo", ".."),
            ("kitten", "sitting", "c...c.+"),
        ])
    func stepsLeadFromOneWordToTheOther(first: String, second: String, steps: String) {
        #expect(Self.drawn(first, second) == steps, "\(first), \(second)")
        #expect(Alignment(Array(first), Array(second))?.distance == steps.count { $0 != "." }, "\(first), \(second)")
        #expect(Alignment(Array(second), Array(first))?.distance == steps.count { $0 != "." }, "\(second), \(first)")
    }

    @Test func whatTwoLongTextsShareAtTheirEndsCostsNothing() {
        let (head, tail) = (String(repeating: "a", count: 10_000), String(repeating: "b", count: 10_000))
        #expect(Alignment(Array(head + "x" + tail), Array(head + "y" + tail))?.distance == 1)
        #expect(Alignment(Array(head), Array(tail)) == nil)
    }

    @Test func slipsAreCountedUpToALimit() {
        #expect(slips(between: "cystine", and: "cysteine", limit: 1) == 1)
        #expect(slips(between: "cystine", and: "cysteine", limit: 0) == nil)
        #expect(slips(between: "glutamate", and: "glutamine", limit: 2) == 2)
        #expect(slips(between: "é", and: "e\u{301}", limit: 2) == 2)
    }
}
