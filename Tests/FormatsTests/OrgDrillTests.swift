import Cards
import Formats
import Foundation
import Scheduling
import Testing

@Suite("org-drill") struct OrgDrillTests {
    @Test(arguments: ["sm2-first-session.org", "sm2-six-sessions.org", "simple8.org"]) func whatTheProgramWroteIsRead(name: String) throws {
        let (format, imported) = try Samples.read("org-drill/" + name)
        #expect(format == .orgDrill)
        let expected = try #require(try Samples.expectations("org-drill/expected.json")[name])
        #expect(imported.cards.count == expected.count)
        var cards: [String: (card: ImportedCard, path: [String])] = [:]
        for deck in imported.decks { for card in deck.cards { cards[card.key ?? ""] = (card, deck.path) } }
        for entry in expected {
            let (card, path) = try #require(cards[entry["id"] as? String ?? ""])
            #expect(path == entry["path"] as? [String])
            #expect(card.text.tags.filter { !["cloze", "reversed"].contains($0) } == entry["tags"] as? [String])
            let sides = Deck(parsing: card.text.text).cards[0].sides
            #expect(Set(card.history.keys) == Set(sides), "\(card.text.heading)")
            for schedule in card.history.values {
                if let wanted = entry["nacre"] as? [String: Any] {
                    #expect(schedule.repetition == wanted["repetition"] as? Int)
                    #expect(schedule.interval == wanted["interval"] as? Int)
                    #expect(schedule.easiness == wanted["easiness"] as? Int)
                    #expect(schedule.due == StudyDay(wanted["due"] as? String ?? ""))
                } else {
                    let last = try #require(entry["last"] as? [String: Any])["at"] as? String ?? ""
                    #expect((entry["nacre"] as? String)?.contains("easiness \(schedule.easiness)") == true)
                    #expect(schedule.due == StudyDay(String(last.dropFirst().prefix(10))) && schedule.interval == 1)
                }
            }
        }
    }

    @Test func itsCardsAreThoseOfTheProgram() throws {
        let cards = try Samples.read("org-drill/sm2-six-sessions.org").imported.cards.map(\.text)
        #expect(cards[0].heading == "How often does the lamp of Quern Point flash?")
        #expect(cards[0].front == "Think of the log book." && cards[0].back == "Every **9** seconds, `amber`.")
        #expect(cards[1].back == "The bell at {{c1::Varn::a reef}} rings {{c1::twice}} in fog.")
        #expect(cards[2].heading == "skerry" && cards[2].back == "a bare rock in the sea\n![](pics/skerry.png)")
        #expect(cards[2].tags.last == "reversed")
        #expect(cards[3].back == "**English**\n\nthe reef\n\n**Danish**\n\nrevet")
        #expect(cards[4].back == "{{c1::Ebb}}, {{c2::flood}} and {{c3::slack}} follow each other.")
        #expect(cards[6].front == "| port | depth |\n|---|---|\n| Varn | 7 m |\n\n```sh\nsounding --at varn [not a gap]\n```")
        #expect(cards[6].back == "**Result**\n\n> 7 m")
        #expect(cards[7].heading == "Formula $x^2$" && cards[7].back == "$9$, see [a page](https://example.org/).")
    }

    @Test(arguments: [
        ("a *b* /c/ _d_ =e= ~f~ +g+", "a **b** *c* *d* `e` `f` ~~g~~"), ("x^{2} H_{2}O", "x<sup>2</sup> H<sub>2</sub>O"),
        ("a * b, 2*3*4, x_y", "a \\* b, 2\\*3\\*4, x_y"), ("\\(a\\) \\[b\\]", "$a$ $$b$$"), ("$5 and $6", "$5 and $6"),
        ("[[https://e.org]]", "[https://e.org](https://e.org)"), ("[[file:a b.png]]", "![](<a b.png>)"), ("[[Other card][that]]", "that"),
        ("- one\n- two", "- one\n- two"), ("# a comment\nb", "b"), ("#+CAPTION: x\nb", "b"),
        ("see http://e.org/a/b", "see http://e.org/a/b"),
        ("#+BEGIN_EXAMPLE\n,* a\n#+END_EXAMPLE", "```\n* a\n```"), (": a", "    a"), ("a\n:LOGBOOK:\nx\n:END:\nb", "a\nb"),
    ]) func markupOfOrgBecomesMarkdown(org: String, markdown: String) {
        let card = Imported("* Q :drill:\nbody\n** Answer\nx\n\n\(org)\n", .orgDrill).card
        #expect(card.back == "x\n\n" + markdown)
    }

    @Test(arguments: [
        ("hide1cloze", "{{c1::a}} {{c2::b}} {{c3::c}}"), ("hide2cloze", "{{c1::a}} {{c2::b}} {{c3::c}}"),
        ("show1cloze", "{{c1::a}} {{c1::b}} {{c1::c}}"), ("hidefirst", "{{c1::a}} b c"), ("hidelast", "a b {{c1::c}}"),
    ]) func gapsAreHiddenAsTheTypeSays(type: String, body: String) {
        let card = Imported("* T :drill:\n:PROPERTIES:\n:DRILL_CARD_TYPE: \(type)\n:END:\n[a] [b] [c]\n", .orgDrill).card
        #expect(card.heading == "T" && card.back == body)
    }

    @Test func whatIsNoCardIsTold() {
        let text = """
            * TODO [#A] Empty :drill:
            ** Answer
            x
            * Made :drill:
            :PROPERTIES:
            :DRILL_CARD_TYPE: translate_number
            :END:
            1
            * Alone :drill:
            no answer
            """
        #expect(
            Imported(text, .orgDrill).told == [
                "1: left out: the card 'Empty': nothing stands below its heading",
                "4: left out: the card 'Made': its type 'translate_number' is made by code",
                "9: left out: the card 'Alone': it has no answer",
            ])
        #expect(Imported("* a\n", .orgDrill).told == ["1: left out: no heading is tagged ':drill:'"])
    }

    @Test func aCardBelowACardIsItsOwn() {
        let cards = Imported("* Deck\n** A :drill:\na\n*** Answer\nb\n*** B :drill:\nc\n**** Answer\nd\n*** More\ne\n", .orgDrill).decks
        #expect(cards.map(\.path) == [["Deck"]])
        #expect(cards[0].cards.map(\.text.back) == ["**Answer**\n\nb\n\n**More**\n\ne", "d"])
    }

    /// org-drill hides brackets in code as it does others. Where a card has none else, they are its gaps; beside others they are code.
    @Test(arguments: [
        ("hide1cloze", "Use ~git [status||of files]~ here.", "Use `git` {{c1::`status`::of files}} here."),
        ("hide1cloze", "=[ls] -l= and ~[cd]~", "{{c1::`ls`}} `-l` and {{c2::`cd`}}"),
        ("hide1cloze", "The [first] of ~a[0]~", "The {{c1::first}} of `a[0]`"),
        ("simple", "Say ~a[0]~", "Say `a` {{c1::`0`}}"),
    ]) func gapsInCodeAreGapsWhereThereAreNoOthers(type: String, body: String, back: String) {
        let card = Imported("* A :drill:\n:PROPERTIES:\n:DRILL_CARD_TYPE: \(type)\n:END:\n\(body)\n", .orgDrill).card
        #expect(card.kind == .cloze && card.back == back.replacing("`a` {{", with: "`a`{{"))
        let question = Imported("* A :drill:\nSay ~a[0]~\n** Answer\nb\n", .orgDrill).card
        #expect(question.front == "Say `a[0]`" && question.back == "b")
    }

    @Test func whatOlderVersionsWroteIsRead() {
        let card = Imported(
            "* A :drill:\nSCHEDULED: <2010-05-20 Do>\n:PROPERTIES:\n:LEARN_DATA: (12 3 2.36)\n:END:\na\n** Answer\nb\n", .orgDrill
        ).cards[0]
        #expect(card.history[.forward]?.due == StudyDay("2010-05-20") && card.history[.forward]?.easiness == 236)
        #expect(card.history[.forward]?.interval == 12 && card.history[.forward]?.repetition == 3)
    }

    /// org-drill hides brackets in a question's code too, but for blocks, formulas and links.
    @Test(arguments: [
        ("Say `a[0] = 1`", true), ("Say `a[0` and `b]`", false), ("Say $A[x]$ and [text](https://e.org/a)", false),
        ("```swift\nlet x = y[2]\n```", false), ("- an item with `a[0]`", true),
    ])
    func bracketsInCodeAreToldToOrgDrill(question: String, isTold: Bool) {
        var file = OrgText()
        file.add(Card(heading: "Code", front: question, back: "`b[1]` and [c]"), deck: "Bio", sides: [])
        let told = ["square brackets in the code of a question, which are hidden there like a gap"]
        #expect(file.losses.map(\.what) == (isTold ? told : []), "\(file.text)")
    }
}
