import Cards
import Testing

/// What looks like a gap in the shorthand and becomes none is found, and nothing else.
@Suite struct MissedGapTests {
    @Test(
        arguments: [
            ("in [[Ca²⁺]] and [[[x]i]]", []), ("[one] [[two]] [three]]", []), ("", []), ("[[", [("[[", .open)]),
            (#"$e^{[[i\pi]]}+1=0$ and [[Euler]]"#, [(#"[[i\pi]]"#, .maths)]),
            ("`arr[[x]]` and [[Euler]]", [("[[x]]", .code)]), ("`[[ -f file ]]` is a [[test]]", []),
            ("```\n[[x]]\n```\n[[y]]", [("[[x]]", .code)]),
            ("a [[b\n\nc]] d", [("[[b", .open)]), ("a [[b] c", [("[[b] c", .open)]), (#"a \[[b]] c"#, []), ("a [[ b", []),
            ("a [[]] b [[c]]", [("[[]]", .empty)]), ("it costs $5 or [[six]] $", []),
        ] as [(String, [(String, MissedGap.Reason)])])
    func whatBecomesNoGapIsFound(text: String, missed: [(String, MissedGap.Reason)]) {
        let found = MissedGap.all(in: text)
        #expect(found.map(\.text) == missed.map(\.0) && found.map(\.reason) == missed.map(\.1))
    }

    @Test func onlyAClozeCardHasGaps() {
        var form = CardForm(kind: .cloze)
        form.answer = "$[[x]]$ and [[y]]"
        #expect(
            form.missedGaps.map(\.description) == [
                "'[[x]]' becomes no gap, for it stands in a formula: put the gap around the whole formula, as in '[[$x$]]'"
            ])
        form.kind = .basic
        #expect(form.missedGaps.isEmpty)
    }
}
