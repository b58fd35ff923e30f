import Testing

@testable import Study

@Suite struct TextMatcherTests {
    private static let rows: [(String, String, Bool, Bool)] = [
        ("abc", "xABCy", true, false), ("ABC", "abc", true, true), ("", "a", true, false), ("abcd", "abc", false, false),
        ("é", "É", true, true),
        ("e\u{301}", "É", true, true), ("é", "E\u{301}", true, true), ("e", "e\u{301}", false, false), ("e", "é", false, false),
        ("ς", "Σ", true, true), ("σ", "ς", true, true), ("μ", "µ", true, true), ("ß", "ẞ", true, true), ("ss", "ß", false, false),
        ("k", "\u{212A}", false, false), ("ж", "Ж", true, true), ("İ", "i", false, false), ("⁻²", "xc⁻²⁺", true, false),
        ("*", "", true, true),
        ("a*", "ba", true, false), ("a*c", "abbc", true, true), ("_", "", false, false), ("_", "é", true, true), ("__", "ab", true, true),
        ("a_c", "AÉC", true, true), ("*a*a*a*a*b", String(repeating: "a", count: 3000), false, false), ("a\\*", "a*", true, true),
        ("a\\*", "ab", false, false), ("a\\_", "a_", true, true), ("\\\\", "a\\", true, false), ("é*", "ÉA", true, true),
    ]

    @Test func capitalsDoNotMatterAndWildcardsStandForAnything() {
        for (pattern, text, isIn, isAll) in Self.rows {
            let pattern = TextPattern(escaped: pattern)
            #expect(TextPattern(escaped: pattern.escaped) == pattern)
            #expect(TextMatcher(pattern).isIn(text) == isIn, "\(pattern.escaped) in \(text)")
            #expect(TextMatcher(pattern).isAll(of: text) == isAll, "\(pattern.escaped) as \(text)")
        }
    }

    @Test func aNameIsTheHeadOfThoseInsideIt() {
        for (pattern, path, isHead) in [
            ("a", "a/b", true), ("A/B", "a/b/c", true), ("a", "ab", false), ("b", "a/b", false), ("*b", "a/b/c", true),
        ] {
            #expect(TextMatcher(TextPattern(escaped: pattern)).isHead(of: path) == isHead, "\(pattern) of \(path)")
        }
    }

    @Test func aWordStandsAlone() throws {
        for (word, text, isIn) in [
            ("ion", "an ion.", true), ("ion", "anion", false), ("ION", "(ion)", true), ("γ", "γ-Glu", true), ("γ", "γγ", false),
            ("io_", "ion", true),
            ("a.c", "abc", false), ("a+", "a+ b", true), ("ⅳ", "Ⅳ", true),
        ] {
            #expect(try #require(ExpressionMatcher(word: TextPattern(escaped: word))).isIn(text) == isIn, "\(word) in \(text)")
        }
        #expect(ExpressionMatcher("[") == nil)
    }

    @Test func whatGoesBackAndForthWithoutEndIsEnded() throws {
        let text = String(repeating: "ab ", count: 1700) + "c"
        for expression in [".*.*.*.*.*.*.*.*x$", String(repeating: "a.*", count: 60) + "q"] {
            let matcher = try #require(ExpressionMatcher(expression))
            var asked = 0
            #expect(throws: ExpensiveExpression.self) {
                try matcher.isIn(text) { length in
                    asked += 1
                    return length == 5101 && asked < 100
                }
            }
            #expect(asked == 100)
        }
        #expect(try !#require(ExpressionMatcher("b x")).isIn(text))
        #expect(try #require(ExpressionMatcher("b c")).isIn(text))
    }
}
