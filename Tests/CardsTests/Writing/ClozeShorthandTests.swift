import Cards
import Testing

/// Gaps are quickly typed, and chemistry stays what it is.
struct ClozeShorthandTests {
    @Test(arguments: [
        ("[[ATP]] drives it", "{{c1::ATP}} drives it"),
        ("[[ATP]] and [[ADP::without a phosphate]]", "{{c1::ATP}} and {{c2::ADP::without a phosphate}}"),
        ("free [Ca²⁺]i, x_c⁻ and 1:1", "free [Ca²⁺]i, x_c⁻ and 1:1"),
        ("[[[Ca²⁺]i]] rises", "{{c1::[Ca²⁺]i}} rises"),
        ("[[Ca²⁺]i] is no gap", "[[Ca²⁺]i] is no gap"),
        ("[[[Ca²⁺]]] rises", "{{c1::[Ca²⁺]}} rises"),
        ("{{c1::a}} [[b]] {{c3::c}}", "{{c1::a}} {{c4::b}} {{c3::c}}"),
        ("[[1::a]] with [[1::b]], then [[c]]", "{{c1::a}} with {{c1::b}}, then {{c2::c}}"),
        ("[[1,2::a]] with [[2::b]], {{c4,5::d}} and [[c]]", "{{c1,2::a}} with {{c2::b}}, {{c4,5::d}} and {{c6::c}}"),
        ("[[1,x::a]] and [[,::b]]", "{{c1::1,x::a}} and {{c2::,::b}}"),
        ("`[[code]]` and ``[[ ` ]]`` stay, [[x]] does not", "`[[code]]` and ``[[ ` ]]`` stay, {{c1::x}} does not"),
        ("$[[x]]$ stays, $5 and [[y]] $6 do not", "$[[x]]$ stays, $5 and {{c1::y}} $6 do not"),
        ("\\[[a]] stays", "\\[[a]] stays"), ("[[]] [[ [[", "[[]] [[ [["), ("[[a\n\nb]]", "[[a\n\nb]]"), ("[[a\nb]]", "{{c1::a\nb}}"),
        ("[[a", "[[a"), ("", ""), ("[[ratio 1:1]]", "{{c1::ratio 1:1}}"), ("[[γ-Glu-Cys-Gly]]", "{{c1::γ-Glu-Cys-Gly}}"),
    ])
    func gaps(typed: String, written: String) { #expect(ClozeShorthand.gaps(in: typed) == written) }

    @Test func aTextKnowsWhetherItHasAGap() {
        #expect(ClozeShorthand.hasGap("[[a]]"))
        #expect(ClozeShorthand.hasGap("{{c7::a}}"))
        #expect(!ClozeShorthand.hasGap("[a] {{a}} `[[a]]`"))
    }

    @Test func anyTextIsTaken() {
        let pieces = ["[", "]", "[[", "]]", "`", "$", "\\", "::", "a", "\n", "{{c1::", "²"]
        var state: UInt64 = 7
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<20 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let gaps = ClozeShorthand.gaps(in: text)
            #expect(gaps.filter { $0 == "a" }.count == text.filter { $0 == "a" }.count, "\(text)")
        }
    }
}
