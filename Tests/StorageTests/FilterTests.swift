import Scheduling
import Testing

@testable import Storage
@testable import Study

/// What each filter chooses of a small collection.
@Suite struct FilterTests {
    private static let words: [(String, String)] = [
        ("", "LZM12XHFB"), ("  ", "LZM12XHFB"), ("life", "L"), ("LIFE", "L"), ("alive", "L"), ("ALIVE moves", "L"), ("moves alive", "L"),
        ("alive membrane", ""), ("\"is alive\"", "L"), ("\"alive is\"", ""), ("\"moves.\"", "L"), ("bilayer", "M"), ("layer", "M"),
        ("größe", "Z"), ("GRÖSSE", ""), ("GRÖßE", "Z"), ("gro\u{308}ße", "Z"), ("grosse", ""), ("δg", "Z"), ("ΔG°'", "Z"), ("μm", "Z"),
        ("µM", "Z"), ("−30", "Z"), ("d*a", "M12H"), ("d_a", "12"), ("D\\*A", ""), ("e*s", "L12XFB"), ("alive*eats", "L"),
        ("alive__oves", "L"),
        ("alive_moves", "L"), ("*", "LZM12XHFB"), ("\\*star", "H"), ("\\*star\\*", "H"), ("star_", "H"), ("x\\_c", "X"), ("x_c", "X"),
        ("xc", ""), ("c⁻", "X"), ("1:1", "X"), ("\"1:1\"", "X"), ("1\\:1", "X"), ("\\(1", "X"), ("\"(1:1), not\"", "X"),
        ("c\\:\\\\dir", "H"),
        ("\\\"quote\\\"", "H"), ("\"a \\\"quote\\\"\"", "H"), ("100%", "H"), ("%", "H"), ("d.g", "H"), ("{{c1", "12"),
        ("c1\\:\\:dna", "12"),
        ("gssg", "FB"), ("disulfide", "FB"), ("w:is", "LX"), ("is", "LXFB"), ("w:di", ""), ("di", "ZHFB"), ("w:d*e", "ZFB"), ("w:100", "H"),
        ("w:gsh", "H"), ("w:gs_", "H"), ("w:größe", "Z"), ("w:grö", ""), ("re:^gss", "FB"), ("re:^ss", ""), ("re:d.g", "H"),
        ("re:d\\.g", "H"), ("re:[dr]na", "12"), ("re:\\bno\\b", ""), ("re:\"\\(\\d:\\d\\)\"", "X"), ("\"re:(lipid|alive)\"", "LM"),
        ("re:MEMBRANE$", "M"), ("heading:gssg", "FB"), ("heading:gss", ""), ("heading:gs*", "FB"), ("heading:*gs*", "HFB"),
        ("heading:\"die zelle\"", "Z"), ("heading:\"100% of gsh\"", "H"), ("heading:l_fe", "L"),
    ]

    private static let places: [(String, String)] = [
        ("deck:biology", "LZM12"), ("deck:BIOLOGY", "LZM12"), ("deck:biology/cells", "M12"), ("deck:bio", ""), ("deck:bio*", "LZM12"),
        ("deck:*cells", "M12"), ("deck:*", "LZM12XHFB"), ("deck:b_ology", "LZM12"), ("deck:2-chemistry", "XHFB"), ("deck:chemistry", ""),
        ("deck:chem*", "XHFB"), ("deck:\"organic*\"", "XHFB"), ("deck:\"2-chemistry\"", "XHFB"), ("\"deck:biology\"", "LZM12"),
        ("-deck:biology", "XHFB"), ("Deck:biology", "LZM12"), ("deck:biology/", ""), ("tag:level", "LZMH"), ("tag:LEVEL", "LZMH"),
        ("tag:level/core", "LH"), ("tag:core", ""), ("tag:*core", "LH"), ("tag:lev", ""), ("tag:lev*", "LZMH"), ("tag:lev*l", "LZMH"),
        ("tag:le_el", "LZMXH"), ("tag:le\\_el", "X"), ("tag:none", "12"), ("-tag:none", "LZMXHFB"), ("tag:*", "LZM12XHFB"),
        ("tag:science", "LZFB"), ("tag:science/odd", "FB"), ("tag:über", "Z"), ("tag:ÜBER/X", "Z"), ("tag:ü*", "Z"), ("#level", "LZMH"),
        ("#*", "LZM12XHFB"),
        ("#level/core", "LH"), ("-#level", "12XFB"), ("kind:basic", "LZFB"), ("kind:typed", "M"), ("kind:cloze", "12"),
        ("kind:CHOICE", "X"),
        ("kind:ordered", "H"), ("path:/decks", "LZM12XHFB"), ("path:/decks/biology.md", "LZ"), ("path:/decks/biology", "M12"),
        ("path:\"/decks/biology\"", "M12"), ("path:/dec", ""),
    ]

    private static let states: [(String, String)] = [
        ("is:due", "MX"), ("-is:due", "LZ12HFB"), ("is:new", "2HB"), ("-is:new", "LZM1XF"), ("is:learning", "M1X"), ("is:learn", "M1X"),
        ("is:review", "LZMF"), ("is:learn is:review", "M"), ("is:learn -is:review", "1X"), ("is:young", "M1XF"), ("is:mature", "LZ"),
        ("is:suspended", "HF"), ("is:buried", "2"), ("is:drill", "1"), ("is:leech", ""), ("IS:Due", "MX"), ("interval>21", "LZ"),
        ("interval>=30", "LZ"), ("interval>30", "L"), ("interval=6", "F"), ("interval!=6", "LZM12XHB"), ("interval<=1", "M12XHB"),
        ("interval<1", "2HB"), ("interval>4w", "LZ"), ("interval>=1m", "LZ"), ("interval<1y", "LZM12XHFB"), ("prop:ivl>21", "LZ"),
        ("prop:interval>21", "LZ"), ("ivl=0", "2HB"), ("ease<2.0", "Z"), ("ease<2", "Z"), ("ease<1.94", ""), ("ease<1.941", "Z"),
        ("ease<=1.94", "Z"), ("ease=2.5", "M12XHB"), ("ease>2.5", "LF"), ("prop:ease!=2.5", "LZF"), ("easiness>=2.7", "LF"),
        ("ease≥2.9", "L"),
        ("ease < 2.0", "Z"), ("ease <2.0", "Z"), ("ease< 2.0", "Z"), ("lapses>=1", "M"), ("lapses=0", "LZ12XHFB"), ("prop:lapses>3", ""),
        ("reviews=0", "2HB"), ("prop:reps>3", "LZ"), ("reps=3", "M"), ("due=0", "X"), ("due<0", "M"), ("due=-2", "M"), ("due=1", "1"),
        ("prop:due=1", "1"), ("due<=1", "M1X"), ("due>1w", "LZ"), ("due>-3", "LZM1X"), ("-due>-3", "2HFB"), ("due != 0", "LZM1"),
        ("due > -3", "LZM1X"),
        ("added:7", ""), ("added:8", "XHFB"), ("added:8d", "XHFB"), ("added:10", "XHFB"), ("added:11", "M12XHFB"), ("added:2w", "M12XHFB"),
        ("added:1y", "LZM12XHFB"), ("added:0", ""), ("introduced:1", "1"), ("introduced:0", "1"), ("introduced:2", "1X"),
        ("introduced:11d", "M1XF"), ("-introduced:1y", "2HB"), ("rated:1", "1"), ("rated:2", "1X"), ("rated:0", "1"), ("rated:4", "M1X"),
        ("rated:7", "M1XF"), ("rated:1w", "M1XF"), ("rated:30", "ZM1XF"), ("rated:1y", "LZM1XF"), ("rated:4:1", "M"), ("rated:30:4", "MX"),
        ("rated:1:0", ""), ("rated:60d:5", "LF"), ("-rated:30", "L2HB"),
    ]

    private static let joints: [(String, String)] = [
        ("is:due and tag:level", "M"), ("is:due AND tag:level", "M"), ("life or membrane", "LM"),
        ("life OR membrane", "LM"), ("life or membrane is:due", "LM"), ("(life or membrane) is:due", "M"),
        ("is:due (life or membrane)", "M"),
        ("not is:new", "LZM1XF"), ("NOT is:new", "LZM1XF"), ("not not is:new", "2HB"), ("--is:new", "2HB"), ("-(is:new or is:due)", "LZ1F"),
        ("-is:new -is:due", "LZ1F"), ("not (is:new is:buried)", "LZM1XHFB"), ("life and not is:new or gssg -is:suspended", "LB"),
        ("a or b and c", "LM12XHFB"), ("\"or\"", "X"), ("\"and\"", "12H"), ("(((life)))", "L"), ("life(alive)", "L"),
        ("life\"alive\"", "L"), ("-deck:\"biology\" -tag:\"level\"", "XFB"), ("is:suspended or is:buried", "2HF"),
        ("(is:suspended or is:buried) is:new", "2H"), ("life\u{3000}alive", "L"), ("\tlife\n", "L"), ("deck:biology deck:2-chemistry", ""),
        ("deck:biology or deck:2-chemistry", "LZM12XHFB"), ("tag:level tag:science", "LZ"), ("is:new is:suspended", "H"),
    ]

    static let rows = words + places + states + joints

    @Test func aFilterChoosesItsCards() throws {
        let learner = try SmallCollection.learner()
        #expect(Self.rows.count > 200)
        for (text, letters) in Self.rows {
            let filter = try Filter(parsing: text)
            #expect(try SmallCollection.letters(filter, in: learner) == letters, "\(text)")
            #expect(try learner.store.counts(filter, day: SmallCollection.today).listed == letters.count, "\(text)")
            #expect(try Filter(parsing: filter.description) == filter, "\(text) was written as \(filter)")
        }
    }

    /// What the parser lets through is not too much for SQLite.
    @Test func theLargestFilterIsAnswered() throws {
        let learner = try SmallCollection.learner()
        for opening in ["(life or (moves ", "-(-life -(moves ", "(a or -(is:due or (w:b ", "(due<3 or (reviews=1 and not (tag:x* or ("] {
            let signs = opening.count { $0 == "(" || $0 == "-" } + (opening.contains("not") ? 1 : 0)
            let times = (FilterParser.deepest - 1) / signs
            let closing = String(repeating: ")", count: opening.count { $0 == "(" } * times)
            let filter = try Filter(parsing: String(repeating: opening, count: times) + "life" + closing)
            _ = try SmallCollection.letters(filter, in: learner)
        }
        for joint in [" ", " or "] {
            let all = try Filter(parsing: (0..<FilterParser.mostTerms).map { "-w:w\($0)" }.joined(separator: joint))
            #expect(try SmallCollection.letters(all, in: learner) == "LZM12XHFB")
        }
    }

    @Test func aPinnedCardIsKnownByItsHeading() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("What is pinned?", body: "", pin: "k7f3")]))
        for (text, count) in [("pinned", 1), ("k7f3", 0), ("heading:\"what is pinned\\?\"", 1), ("w:what", 1), ("re:pin+ed", 1)] {
            #expect(try learner.store.cards(Filter(parsing: text), day: learner.day).count == count, "\(text)")
        }
    }

    @Test func howOftenALeechWasForgottenIsTheLearnersChoice() throws {
        let learner = try SmallCollection.learner()
        let filter = try Filter(parsing: "deck:biology (is:leech or -is:leech)")
        #expect(try SmallCollection.letters(Filter(parsing: "is:leech").countingLeeches(from: 1), in: learner) == "M")
        #expect(try SmallCollection.letters(Filter(parsing: "-is:leech").countingLeeches(from: 1), in: learner) == "LZ12XHFB")
        #expect(try SmallCollection.letters(filter.countingLeeches(from: 2), in: learner) == "LZM12")
    }

    @Test func whatIsStudiedIsWhatTheFilterChooses() throws {
        let learner = try SmallCollection.learner()
        for (text, letters) in Self.rows {
            let filter = try Filter(parsing: text)
            let found = try learner.store.candidates(filter, day: SmallCollection.today)
            #expect(
                [found.due.count, found.new.count, found.drill.count] == ["MX", "B", "1"].map { Set($0).intersection(letters).count },
                "\(text)")
            let forecast = try learner.store.forecast(filter, from: SmallCollection.today, days: 30)
            #expect(forecast.reduce(0, +) == Set("LZM1X").intersection(letters).count, "\(text)")
        }
    }
}
