import Terminal
import Testing

/// Points in a plane.
@Suite struct PointChartTests {
    private static let chart = PointChart(
        [.init(x: 0, y: 0, sign: "•"), .init(x: 5, y: 5, sign: "S"), .init(x: 10, y: 10, sign: "*"), .init(x: .nan, y: 1, sign: "x")],
        x: { "\(Int($0))" }, y: { "\(Int($0))" })

    @Test func pointsStandWhereTheirValuesAre() {
        let expected = ["10│          *", "  │     S", " 0│•", "  └───────────", "   0        10"]
        #expect(Self.chart.lines(width: 14, height: 3, glyphs: .unicode).map(\.plain) == expected)
        let ascii = ["10|          *", "  |     S", " 0|*", "  +-----------", "   0        10"]
        #expect(Self.chart.lines(width: 14, height: 3, glyphs: .ascii).map(\.plain) == ascii)
    }

    @Test func equalValuesAndNoRoomAreNoTrouble() {
        let same = PointChart([.init(x: 3, y: 3, sign: "a"), .init(x: 3, y: 3, sign: "b")], x: { "\($0)" }, y: { "\($0)" })
        #expect(same.lines(width: 20, height: 3, glyphs: .ascii).map(\.plain).filter { $0.contains("b") }.count == 1)
        #expect(same.lines(width: 20, height: 3, glyphs: .ascii).map(\.plain).allSatisfy { !$0.contains("a") })
        for width in 1...12 {
            #expect(Self.chart.lines(width: width, height: 3, glyphs: .unicode).allSatisfy { $0.width <= width })
        }
        #expect(PointChart([], x: { "\($0)" }, y: { "\($0)" }).lines(width: 20, height: 3, glyphs: .ascii).isEmpty)
    }
}
