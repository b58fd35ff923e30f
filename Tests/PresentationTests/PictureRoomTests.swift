import Cards
import Terminal
import Testing

@testable import Presentation

/// The room that is kept for pictures in a card.
@Suite struct PictureRoomTests {
    private static let text = "## Q\n\nA ![cell](a.png) here.\n\n- ![[b.png]]\n\n> **Why:** ![c](c.png)\n"

    private func lines(_ pictures: PictureRoom) -> [StyledText] {
        CardView(Deck(parsing: Self.text).cards[0].content(of: .forward), columns: 40, pictures: pictures).answer()
    }

    private func room(rows: Int) -> PictureRoom {
        PictureRoom(
            [
                "a.png": .shown(number: 0, width: 60, height: 40), "b.png": .shown(number: 1, width: 4_000, height: 20),
                "c.png": .refused("it is \u{1B}[2J no file"),
            ], on: PictureTerminal(.kitty, cellWidth: 10, cellHeight: 20)
        ).fitted(rows: rows)
    }

    private let plain = ["A [image: cell] (a.png) here.", "", "• [image: b.png]", "", "Why: [image: c] (c.png)"]

    @Test func withoutATerminalForThemThereAreWords() {
        #expect(lines(.none).map(\.plain) == plain)
    }

    @Test func rowsAreKeptBelowTheWordsAndRefusalsTold() {
        let lines = lines(room(rows: 24))
        #expect(
            lines.map(\.plain) == [
                "A [image: cell] here.", "      ", "      ", "", "• " + String(repeating: " ", count: 38), "", plain[4],
                "not shown: it is ␛[2J no file",
            ])
        let cells = lines.flatMap { $0.spans.compactMap(\.style.picture) }
        #expect(
            cells == (0..<2).map {
                PictureCell(
                    number: 0, row: $0, columns: 6, rows: 2,
                    words: PictureCell.Words(missing: "[image: cell] (a.png)", begun: "⋮", rest: "[image: cell]"))
            } + [
                PictureCell(
                    number: 1, row: 0, columns: 38, rows: 1,
                    words: PictureCell.Words(missing: "[image: b.png]", begun: "[image]", rest: "[image]"))
            ])
    }

    @Test func aLowScreenHasNoRoom() {
        #expect(lines(room(rows: 7)).flatMap { $0.spans.compactMap(\.style.picture) }.isEmpty)
    }

    @Test func aPictureTakesHalfOfTheScreenAtMost() {
        let room = PictureRoom(
            ["a.png": .shown(number: 0, width: 900, height: 9_000)], on: PictureTerminal(.sixel, cellWidth: 10, cellHeight: 20))
        func height(_ room: PictureRoom) -> Int { lines(room).count { $0.picture != nil } }
        #expect(height(room) == 0)
        #expect(height(room.fitted(rows: 24)) == 12)
        #expect(height(room.fitted(rows: 24).folded) == 8)
        #expect(height(room.fitted(rows: 15)) == 7)
        #expect(height(room.fitted(rows: 8).folded) == 4)
        // Letters that became larger leave a picture fewer columns of its shape.
        let wide = PictureRoom(
            ["a.png": .shown(number: 0, width: 100, height: 100)], on: PictureTerminal(.sixel, cellWidth: 10, cellHeight: 20))
        let larger = PictureTerminal(.sixel, cellWidth: 20, cellHeight: 50)
        #expect(lines(wide.fitted(rows: 24, on: larger)).compactMap { $0.picture?.cell.columns } == [5, 5])
    }

    @Test func forThePainterItIsBlank() {
        let colours = Colours(.many)
        let cell = PictureCell.lines(number: 0, columns: 3, rows: 1)[0]
        #expect(Painter.bytes("a" + cell + "b", colours: colours) == "a   b")
        #expect(Painter.bytes(cell.styled(.bold), colours: .none) == "   ")
    }
}
