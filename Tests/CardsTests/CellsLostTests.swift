import Testing

@testable import Cards

@Suite("Cells that are lost") struct CellsLostTests {
    @Test(arguments: [
        ("| a | b |\n|---|---|\n| 1 | 2 | lost |", [6], [11]), ("a|b\n-|-\n1|2|3|4", [6], [5]),
        ("| a |\n|---|\n| 1 | 2 |\n| 3 |\n| 4 | 5", [6, 8], [7, 7]),
        ("> | a |\n> |---|\n> | 1 | 2 |", [6], [9]), ("- x\n\n  | a |\n  |---|\n  | 1 | 2 |", [8], [9]),
        ("| a |\n|---|\n| `x|y` |", [6], [6]),
        ("text\n| a |\n|---|\n| 1 | 2 |", [7], [7]), ("| a | b |\n|---|---|\n| 1 | \\| | 3", [6], [12]),
        ("| a |\n|---|\n| \\\\| 2 |", [6], [7]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [], []), ("| a | b |\n|---|---|\n| 1 |", [], []),
        ("| a | b |\n|---|---|\n| 1 | 2 | | |", [], []),
        ("| a |\n|---|\n| 1 \\| 2 |", [], []), ("```\n| a |\n|---|\n| 1 | 2 |\n```", [], []), ("a | b | c", [], []),
        ("| a |\n|---|\nline below", [], []),
    ])
    func areToldWhereTheyStand(body: String, lines: [Int], columns: [Int]) {
        let deck = Deck(parsing: "## Q\n\n\(body)\n\n***\n\nA\n")
        #expect(deck.diagnostics.map(\.code) == lines.map { _ in CellsLost.code })
        #expect(deck.diagnostics.map(\.line) == lines.map { $0 - 1 })
        #expect(deck.diagnostics.map(\.column) == columns)
    }
}
