import Terminal
import Testing

/// Plots fit their width, show what is not nothing, and need no Unicode.
@Suite struct ChartTests {
    private static let values: [[Double]] = [
        [], [0], [0, 0, 0], [7], [1, 2, 3, 4, 5, 6, 7, 8], [1, 1_000_000_000_000], (0..<400).map { Double($0 * 37 % 101) },
        [.nan, .infinity, -3, 5],
    ]

    private static func every(_ width: Int, _ glyphs: Glyphs) -> [(String, [StyledText])] {
        values.flatMap { values -> [(String, [StyledText])] in
            let rows = values.enumerated().map { BarTable.Row("r\($0)", $1, number: "\($1)", note: "a note") }
            return [
                ("bars \(values.count)", BarChart(values, ends: ("then", "now")).lines(width: width, height: 4, glyphs: glyphs)),
                ("rows \(values.count)", BarTable(rows).lines(width: width, glyphs: glyphs)),
                (
                    "curve \(values.count)",
                    LineChart(values.map { $0.isFinite ? $0 : nil }, range: 0...100, ends: ("then", "now"), label: { "\(Int($0)) %" })
                        .lines(width: width, height: 4, glyphs: glyphs)
                ),
                (
                    "map \(values.count)",
                    Heatmap(values.map { $0.isFinite ? Int($0) % 5 : 0 }, months: [0: "Jan", 3: "Feb"])
                        .lines(width: width, glyphs: glyphs, styles: [.dim, .bold])
                ),
            ]
        }
    }

    @Test(arguments: [1, 2, 5, 8] + Array(stride(from: 20, through: 200, by: 9))) func everyPlotFitsItsWidth(width: Int) {
        for glyphs in [Glyphs.unicode, .ascii] {
            for (name, lines) in Self.every(width, glyphs) {
                for line in lines { #expect(line.width <= width, "\(name) in \(width): '\(line.plain)'") }
                if glyphs == .ascii { #expect(lines.allSatisfy { $0.plain.utf8.allSatisfy { $0 < 0x80 } }, "\(name)") }
            }
        }
    }

    @Test func standingBarsGrowByEighths() {
        let lines = BarChart([0, 1, 2, 4, 8, 16], ends: ("a", "b")).lines(width: 9, height: 2, glyphs: .unicode).map(\.plain)
        #expect(lines == ["16│     █", "  │ ▁▂▄██", " 0└──────", "   a    b"])
    }

    @Test func standingBarsInASCII() {
        let lines = BarChart([0, 4, 8], ends: ("a", "b")).lines(width: 5, height: 2, glyphs: .ascii).map(\.plain)
        #expect(lines == ["8|  #", " | ##", "0+---", "  a b"])
    }

    @Test func manyValuesShareABarAndTheLastIsWhole() {
        let chart = BarChart([9, 1, 3, 5, 7], ends: ("a", "b"))
        #expect(chart.valuesPerBar(width: 5) == 2)
        let lines = chart.lines(width: 5, height: 1, glyphs: .unicode).map(\.plain)
        #expect(lines[0] == "9│█▂▅")
    }

    @Test func theLeastBarThatIsSomethingShows() {
        let chart = BarChart([1, 1_000_000], ends: ("", ""))
        #expect(chart.lines(width: 10, height: 3, glyphs: .unicode)[2].plain.contains("▁"))
        let rows = [BarTable.Row("a", 1, number: "1"), .init("b", 1_000_000, number: "1000000"), .init("c", 0, number: "0")]
        let lines = BarTable(rows).lines(width: 30, glyphs: .unicode).map(\.plain)
        #expect(lines[0] == "a        1 ▏")
        #expect(lines[2] == "c        0")
    }

    @Test func lyingBarsStandBesideTheirNumbers() {
        let rows = [BarTable.Row("one", 5, number: "5", note: "half"), .init("three", 10, number: "10", note: "all")]
        let lines = BarTable(rows).lines(width: 30, glyphs: .unicode).map(\.plain)
        #expect(lines == ["one     5 ███████         half", "three  10 ██████████████  all"])
    }

    @Test func aCalendarHasAColumnAWeek() {
        let shades = Array(repeating: [0, 1, 2, 3, 4, 0, 1], count: 3).flatMap { $0 } + [4, 4]
        let lines = Heatmap(shades, months: [1: "Feb"]).lines(width: 9, glyphs: .unicode, styles: []).map(\.plain)
        #expect(
            lines == ["     Feb", "Mon ···█", "    ░░░█", "Wed ▒▒▒", "    ▓▓▓", "Fri ███", "    ···", "Sun ░░░"])
        #expect(Heatmap(shades, months: [:]).lines(width: 12, glyphs: .ascii, styles: [])[3].plain == "Wed ++++++")
        // Only the last weeks where it is narrow.
        #expect(Heatmap(shades, months: [:]).lines(width: 6, glyphs: .unicode, styles: [])[1].plain == "Mon ·█")
    }

    @Test func aCurveIsDrawnInDots() {
        let chart = LineChart([0, 100], range: 0...100, ends: ("a", "b"), label: { "\(Int($0))" })
        #expect(
            chart.lines(width: 12, height: 2, glyphs: .unicode).map(\.plain) == [
                "100│    ⣀⠤⠒⠉", "  0│⣀⠤⠒⠉", "   └────────", "    a      b",
            ])
        let gap = LineChart([100, nil, nil, 100], range: 0...100, ends: ("", ""), label: { "\(Int($0))" })
        #expect(gap.lines(width: 12, height: 1, glyphs: .ascii)[0].plain == "100|**     *")
    }

    @Test func signsAreDrawnInASCIIWhereNoOthersCanBeShown() {
        let text = StyledText("✓ a · b │ 1–2 … ─╌ → ‹ β")
        let plain = Painter.bytes(text, colours: Colours(.none, glyphs: .ascii))
        #expect(plain == "+ a . b | 1-2 ~ -- > < β")
        #expect(Columns.width(of: plain) == text.width)
        #expect(Painter.bytes(text, colours: .none) == text.plain)
    }

    @Test(arguments: [
        (["LANG": "en_US.UTF-8"], Glyphs.unicode), (["LANG": "C.utf8"], .unicode), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], .ascii),
        (["LC_ALL": "", "LANG": "de_DE.UTF-8"], .unicode), ([:], .ascii), (["LANG": "de_DE.ISO-8859-1"], .ascii),
        (["LANG": "C.UTF-8", "TERM": "linux"], .ascii), (["LANG": "C.UTF-8", "TERM": "dumb"], .ascii),
        (["LANG": "C.UTF-8", "TERM": "xterm-256color"], .unicode), (["LANG": "C.UTF-8", "TERM": "vt100"], .ascii),
    ])
    func theTerminalSaysWhatItCanShow(environment: [String: String], glyphs: Glyphs) {
        #expect(Glyphs.detect(environment: environment) == glyphs)
    }
}
