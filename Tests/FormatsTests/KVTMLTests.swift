import Cards
import Formats
import Testing

@Suite("KVTML") struct KVTMLTests {
    @Test func whatTheLibraryWroteIsRead() throws {
        let (format, imported) = try Samples.read("kvtml/words.kvtml")
        #expect(format == .kvtml)
        #expect(imported.decks.map(\.path) == [["Harbour"], ["Harbour", "Fog & <signals>"]])
        #expect(
            imported.decks.map { $0.cards.map(\.text.heading) } == [
                ["skerry", "reef", "a bank [of a river]"], ["foghorn", "old lamp, which was here before"],
            ])
        let cards = imported.cards.map(\.text)
        #expect(cards[0].tags == ["reversed"] && cards[0].back.hasPrefix("die Schäre\n\n> **Why:** [SHAY-ruh]\n"))
        #expect(cards[0].back.contains("Die Schäre ist \\<b>nass\\</b>."))
        #expect(cards[3].back == "das Nebelhorn\n\n![](horn.png)\n\n[horn.ogg](horn.ogg)")
        #expect(cards[4].tags == ["deactivated"] && cards[4].back == "alte Lampe; früher")
        #expect(imported.cards.allSatisfy { $0.key == nil && $0.history.isEmpty })
        #expect(imported.told.contains("1: left out: the grades of 2 entries: boxes, which no day follows from"))
        #expect(imported.told.contains { $0.contains("'old lamp, which was here before' is put aside there") })
    }

    private static func file(_ entries: String, head: String = "") -> String {
        head
            + "<kvtml version=\"2.0\"><identifiers><identifier id=\"0\"/><identifier id=\"1\"/></identifiers><entries>\(entries)</entries></kvtml>"
    }

    @Test func nothingThatTheDocumentTypeDeclaresIsTaken() {
        let head = "<!DOCTYPE kvtml SYSTEM \"x\" [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&c;&c;\"> ]>"
        let entry =
            "<entry id=\"0\"><translation id=\"0\"><text>a&a;&b;&#65;</text></translation><translation id=\"1\"><text>b</text></translation></entry>"
        #expect(
            Imported(Self.file(entry, head: head), .kvtml).card.heading == "a\\&a;\\&b;A"
                || Imported(Self.file(entry, head: head), .kvtml).card.heading == "a&a;&b;A")
    }

    @Test func wrongAnswersMakeAChoice() {
        let entry = """
            <entry id="0"><translation id="0"><text>one</text></translation><translation id="1"><text>eins</text>
            <multiplechoice><choice>zwei</choice></multiplechoice></translation></entry>
            """
        #expect(Imported(Self.file(entry), .kvtml).readBack[0].kind == .choice)
    }

    @Test(arguments: [
        ("<kvtml version=\"2.0\"><a>", "1: left out: what follows here: it is no XML"), ("<x/>", "1: left out: the file is no vocabulary"),
        (
            "<kvtml lines=\"3\"><e><o>a</o></e></kvtml>",
            "1: left out: an old vocabulary (KVTML 1): open it in Parley and save it, which makes it one that can be read"
        ),
    ]) func whatCannotBeReadIsTold(text: String, told: String) { #expect(Imported(text, .kvtml).told == [told]) }

    @Test func ofSeveralListsOfEntriesTheFirstCountsAndOfEntriesWithOneNumberTheLastInALesson() {
        func entry(_ id: String, _ word: String) -> String {
            "<entry id=\"\(id)\"><translation id=\"0\"><text>\(word)</text></translation><translation id=\"1\"><text>w</text></translation></entry>"
        }
        let text =
            "<kvtml version=\"2.0\"><entries>\(entry("1", "one"))\(entry("1", "other"))\(entry("2", "two"))<entry/></entries>"
            + "<entries>\(entry("3", "three"))</entries>"
            + "<lessons><container><name>L</name><entry id=\"1\"/><entry id=\"1\"/><entry id=\"3\"/></container></lessons></kvtml>"
        let decks = Imported(text, .kvtml).decks
        #expect(decks.map(\.path) == [["L"], []] && decks.map { $0.cards.map(\.text.heading) } == [["other"], ["two"]])
    }

    /// Whatever piece is read first, all is in the order of the lessons.
    @Test func itMayBeReadInPieces() throws {
        let entries = (0..<4_500).map { number in
            "<entry id=\"\(number)\"><translation id=\"0\"><text>word \(number)</text></translation>"
                + (number % 7 == 0 ? "" : "<translation id=\"1\"><text>Wort</text><grade/></translation>") + "</entry>"
        }
        let lesson = stride(from: 4_400, to: 0, by: -2).map { "<entry id=\"\($0)\"/>" }
        let text = ForeignText(
            """
            <kvtml version="2.0"><identifiers><identifier id="0"/><identifier id="1"/></identifiers>
            <entries>\(entries.joined(separator: "\n"))</entries>
            <lessons><container><name>Even</name>\(lesson.joined())</container></lessons></kvtml>
            """)
        let backwards = Pieces { count, body in (0..<count).reversed().forEach(body) }
        let imported = ForeignFormat.kvtml.read(text, pieces: backwards)
        #expect(imported == ForeignFormat.kvtml.read(text))
        let wanted = (0..<4_500).filter { $0 % 7 != 0 }
        let even = wanted.filter { $0 % 2 == 0 && (2...4_400).contains($0) }
        #expect(imported.decks.map(\.path) == [["Even"], []])
        #expect(imported.decks[0].cards.map(\.text.heading) == even.reversed().map { "word \($0)" })
        #expect(imported.decks[1].cards.map(\.text.heading) == wanted.filter { !Set(even).contains($0) }.map { "word \($0)" })
        #expect(imported.notes.count == 4_500 - wanted.count + 1)
        #expect(imported.notes.contains { $0.message.hasPrefix("the grades of \(wanted.count) entries") })
    }
}
