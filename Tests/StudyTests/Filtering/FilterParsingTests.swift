import Testing

@testable import Study

/// How filters are read and written.
@Suite struct FilterParsingTests {
    /// What is written, and how it is written in full.
    private static let forms: [(String, String)] = [
        ("", ""), (" ", ""), ("a", "a"), ("a b", "a b"), ("a and b", "a b"), ("a or b c", "a or b c"), ("(a or b) c", "(a or b) c"),
        ("a (b c)", "a (b c)"), ("((a))", "a"), ("not a", "-a"), ("not (a b)", "-(a b)"), ("--a", "--a"), ("\"a b\"", "\"a b\""),
        ("\"a\"", "a"), ("\"or\"", "\"or\""), ("\\*a", "\\*a"), ("a*b_", "a*b_"), ("deck:\"a b\"", "deck:\"a b\""),
        ("\"deck:a b\"", "deck:\"a b\""),
        ("DECK:A", "deck:A"), ("#a/b", "tag:a/b"), ("tag:none", "tag:none"), ("#none", "#none"), ("deck:*", ""), ("a deck:*", "a deck:*"),
        ("prop:ivl>21", "interval>21"), ("interval>3w", "interval>21"), ("interval ≥ 3", "interval>=3"), ("prop:reps=1", "reviews=1"),
        ("ease<2", "ease<2.0"), ("ease<2.5", "ease<2.5"), ("ease<2.05", "ease<2.05"), ("ease<1.305", "ease<1.305"), ("due>-1", "due>-1"),
        ("recall<0.8", "recall<0.8"), ("recall<80%", "recall<0.8"), ("s>30", "stability>30.0"), ("prop:d>=7", "difficulty>=7.0"),
        ("stability>3w", "stability>21.0"), ("prop:r=1", "recall=1.0"),
        ("is:learn", "is:learning"), ("IS:DUE", "is:due"), ("kind:Cloze", "kind:cloze"), ("added:2w", "added:14"), ("added:0", "added:1"),
        ("rated:1m:5", "rated:30:5"), ("introduced:1y", "introduced:365"), ("w:a*", "w:a*"), ("re:a+", "re:\"a+\""),
        ("re:\\d\\\"", "re:\"\\d\\\"\""), ("\"re:a b\"", "re:\"a b\""), ("heading:a", "heading:a"), ("path:/a.md", "path:/a.md"),
        ("1:1", "1\\:1"),
        ("\"x:y\"", "x\\:y"), ("\"a<2\"", "a\\<2"), ("a-b", "a-b"), ("\\-a", "\\-a"), ("a\\ b", "\"a b\""), ("wow!", "wow\\!"),
        ("<b>", "\\<b\\>"),
        ("a\u{3000}b", "a b"), ("ease", "ease"), ("ease is:new", "ease is:new"), ("\"ease<2\"", "ease<2.0"), ("ease \"<2\"", "ease \\<2"),
    ]

    @Test func whatIsWrittenIsReadAndWrittenInFull() throws {
        for (text, full) in Self.forms {
            let filter = try Filter(parsing: text)
            #expect(filter.description == full, "\(text)")
            #expect(try Filter(parsing: full) == filter, "\(text)")
        }
    }

    /// Names are read as the names they are, and side by side choose the cards of each.
    @Test func namesSideBySideChooseTheCardsOfEach() throws {
        func read(_ text: String) throws -> String {
            try Filter(parsing: text) { term in
                if case .text(let pattern) = term, let word = pattern.literal, ["nac", "gsh"].contains(word) {
                    return .name(.deck(pattern))
                }
                return .asItIs
            }.description
        }
        #expect(try read("nac") == "deck:nac")
        #expect(try read("nac gsh") == "deck:nac or deck:gsh")
        #expect(try read("nac gsh thiol") == "(deck:nac or deck:gsh) thiol")
        #expect(try read("thiol nac is:due gsh") == "thiol (deck:nac or deck:gsh) is:due")
        #expect(try read("nac and gsh") == "deck:nac deck:gsh")
        #expect(try read("-nac -gsh") == "-deck:nac -deck:gsh")
        #expect(try read("nac -gsh") == "deck:nac -deck:gsh")
        #expect(try read("deck:nac deck:gsh") == "deck:nac deck:gsh")
        #expect(try read("(nac gsh) or nac gsh") == "(deck:nac or deck:gsh) or (deck:nac or deck:gsh)")
    }

    @Test func whatIsNotThereIsSaid() {
        #expect(throws: FilterError(filter: "a bc", range: 2..<4, message: "no bc", help: "a", isMalformed: false)) {
            try Filter(parsing: "a bc") { $0 == .text(TextPattern(literal: "bc")) ? .unknown("no bc", help: "a") : .asItIs }
        }
    }

    /// Whatever is typed is read or refused, and what was read is written so that it is read the same.
    @Test(arguments: 1...8 as ClosedRange<UInt64>) func anyTextIsReadOrRefused(seed: UInt64) throws {
        let words = [
            "a", "or", "and", "not", "-", "(", ")", "\"", "\\", " ", " ", " ", ":", "deck:", "is:", "due", "tag:", "#", "ease", "<", ">=",
            "=", "2.0",
            "*", "_", "re:", "[", "prop:", "ivl", "added:", "7d", "rated:", "1", "γ", "é", "👩‍🔬", "\u{0}", "\n", "!", "≤", "'", "kind:",
            "cloze", "w:",
        ]
        var state = seed
        func number(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        var read = 0
        for _ in 0..<4000 {
            let text = (0...number(12)).map { _ in words[number(words.count)] }.joined()
            switch Self.reading(of: text) {
            case .success(let filter):
                read += 1
                #expect(try Filter(parsing: filter.description) == filter, "\(text) was written as \(filter)")
            case .failure(let error):
                #expect(error.filter == text && !error.range.isEmpty && error.range.upperBound <= text.count, "\(text)")
                #expect(error.description.contains("^"))
            }
        }
        #expect(read > 500)
    }

    private static func reading(of text: String) -> Result<Filter, FilterError> {
        do throws(FilterError) { return .success(try Filter(parsing: text)) } catch { return .failure(error) }
    }

    @Test func evenTheLongestTextIsReadAtOnce() throws {
        let count = 200_000
        #expect(throws: FilterError.self) { try Filter(parsing: String(repeating: "(", count: count)) }
        #expect(throws: FilterError.self) { try Filter(parsing: String(repeating: "-", count: count) + "a") }
        #expect(throws: FilterError.self) { try Filter(parsing: String(repeating: "not ", count: count) + "a") }
        #expect(throws: FilterError.self) { try Filter(parsing: String(repeating: "a ", count: count)) }
        #expect(throws: FilterError.self) { try Filter(parsing: String(repeating: "a", count: count) + ":b") }
        #expect(throws: FilterError.self) { try Filter(parsing: "ease<" + String(repeating: "9", count: count)) }
        let long = String(repeating: "ab", count: count)
        #expect(try Filter(parsing: long) == .text(long))
        #expect(try Filter(parsing: String(repeating: "(", count: 19) + "a" + String(repeating: ")", count: 19)) == .text("a"))
        #expect(
            try Filter(parsing: Array(repeating: "a", count: 400).joined(separator: " ")) == .and(Array(repeating: .text("a"), count: 400)))
    }
}
