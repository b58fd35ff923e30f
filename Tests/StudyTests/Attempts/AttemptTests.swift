import Answers
import Cards
import Scheduling
import TestSupport
import Testing

@testable import Study

@Suite struct AttemptTests {
    /// A fresh attempt at the first card of a deck, options in the order of the deck.
    static func attempt(_ deck: String, typesGaps: Bool = false) throws -> Attempt {
        let card = try #require(Deck(parsing: deck).cards.first)
        return Attempt(at: card.content(of: card.sides[0]), typesGaps: typesGaps, otherTerms: { [] }) { Array(0..<$0) }
    }

    /// What the deck's terms are is looked at once, and not once for each item.
    @Test func aLongListIsLaidOutAtOnce() throws {
        let deck = "## Which?\n\n#ordered\n\n" + (0..<2_000).map { "\($0 + 1). item number \($0)\n" }.joined()
        let card = try #require(Deck(parsing: deck).cards.first)
        let duration = ProcessorTime.measure {
            let content = card.content(of: .forward)
            let terms = DeckTerms(AnswerKey.terms(of: [content]))
            guard case .list(var list) = Attempt(at: content, typesGaps: false, otherTerms: { terms }, shuffle: { Array(0..<$0) }) else {
                return #expect(Bool(false))
            }
            for item in 0..<2_000 { list.answer("item number \(item)") }
            #expect(list.verdict == .right)
        }
        #expect(duration < .seconds(10))
    }

    @Test func aBasicCardIsThoughtAbout() throws {
        #expect(try Self.attempt("## GSH\n\nGlutathione") == .think)
    }

    @Test func aGapIsThoughtAboutOrTyped() throws {
        let deck = "## x\n\nCystine goes {{c1::in}}, glutamate {{c2::out}}.\n\n#cloze"
        #expect(try Self.attempt(deck) == .think)
        guard case .type(var typed) = try Self.attempt(deck, typesGaps: true) else { return #expect(Bool(false), "it is not typed") }
        typed.answer("in")
        #expect(typed.judgement?.verdict == .right)
        #expect(typed.judgement?.accepted == "in")
    }

    /// A deck with one card to type: what is typed, and the verdict.
    @Test(arguments: [
        ("## List all files\n\n`ls -l`\n\n#typed", "ls l", Verdict.wrong), ("## List all files\n\n`ls -l`\n\n#typed", "ls -l", .right),
        ("## x\n\nSay {{c1::`!x`}}.\n\n#cloze", "x", .wrong), ("## x\n\nSay {{c1::`!x`}}.\n\n#cloze", "!x", .right),
        ("## Within how many hours?\n\n8 h\n\n#typed", "less than 8 h", .right),
        ("## Within how many hours?\n\n8 h\n\n#typed", "after 8 h", .wrong),
        ("## What does GSH stand for?\n\nGlutathione\n\n#typed", "GSH", .wrong),
        ("## What does GCL make more of?\n\nGlutathione\n\n#typed", "GSH", .right),
    ])
    func codeAndTheQuestionCount(deck: String, typed text: String, verdict: Verdict) throws {
        guard case .type(var typed) = try Self.attempt(deck, typesGaps: true) else { return #expect(Bool(false), "it is not typed") }
        typed.answer(text)
        #expect(typed.judgement?.verdict == verdict)
    }

    @Test func itemsOfCodeAreRecalledSignBySign() throws {
        guard case .list(let list) = try Self.attempt("## x\n\n1. `a++`\n2. b\n\n#ordered") else { return #expect(Bool(false), "no list") }
        #expect(list.items.map { $0.judge("a+").verdict } == [.wrong, .wrong] && list.items[0].judge("a++").verdict == .right)
    }

    @Test func gapsOfOneNumberAreTypedTogether() throws {
        let deck = "## x\n\n{{c1::Cystine}} comes in for {{c1::glutamate}}.\n\n#cloze"
        guard case .type(var typed) = try Self.attempt(deck, typesGaps: true) else { return #expect(Bool(false), "it is not typed") }
        typed.answer("cystine, glutamate")
        #expect(typed.judgement?.verdict == .right)
    }

    @Test(
        arguments: [
            ("- [ ] a\n- [x] b\n- [ ] c", [1], true, Verdict.right), ("- [ ] a\n- [x] b\n- [ ] c", [2], true, .wrong),
            ("- [ ] a\n- [x] b\n- [ ] c", [9], false, nil), ("- [ ] a\n- [x] b\n- [ ] c", [], false, nil),
            ("- [x] a\n- [x] b\n- [ ] c", [0, 1], false, .right), ("- [x] a\n- [x] b\n- [ ] c", [1, 0], false, .right),
            ("- [x] a\n- [x] b\n- [ ] c", [0], false, .nearly), ("- [x] a\n- [x] b\n- [ ] c", [0, 1, 2], false, .nearly),
            ("- [x] a\n- [x] b\n- [ ] c", [0, 2], false, .wrong), ("- [x] a\n- [x] b\n- [ ] c", [0, 1, 1], false, .nearly),
            ("- [x] a\n- [x] b\n- [ ] c", [2], false, .wrong), ("- [x] a\n- [x] b\n- [ ] c", [0, 0], false, nil),
        ] as [(String, [Int], Bool, Verdict?)])
    func aChoiceIsJudged(options: String, places: [Int], isMade: Bool, verdict: Verdict?) throws {
        guard case .choose(var choice) = try Self.attempt("## x\n\n" + options) else { return #expect(Bool(false), "it is no choice") }
        var made = false
        for place in places { made = choice.pick(place) }
        #expect(made == isMade)
        #expect(Attempt.choose(choice).verdict == verdict)
    }

    @Test func optionsArePickedWhereTheyAreShown() {
        var choice = ChoiceAttempt(order: [2, 0, 1], right: [1])
        _ = choice.pick(2)
        #expect(choice.verdict == .right)
    }

    @Test(
        arguments: [
            ([.know, .know, .know, .know], 4, .right), ([.know, .miss, .know, .know], 3, .nearly),
            ([.miss, .know, .miss, .know], 2, .wrong),
            ([.type("Release"), .type("uptake"), .know, .know], 4, .right), ([.type("nothing"), .know, .know, .know], 3, .nearly),
            ([.know, .know], 2, nil),
        ] as [([Step], Int, Verdict?)])
    func aListIsRecalledItemByItem(steps: [Step], recalled: Int, verdict: Verdict?) throws {
        guard case .list(var list) = try Self.attempt("## x\n\n1. release\n2. uptake\n3. amidation\n4. return\n\n#ordered") else {
            return #expect(Bool(false), "it is no list")
        }
        for step in steps {
            switch step {
            case .know: list.showNext()
            case .miss:
                list.showNext()
                list.toggleLast()
            case .type(let text): list.answer(text)
            }
        }
        #expect(list.recalled == recalled)
        #expect(list.verdict == verdict)
        #expect(list.isComplete == (verdict != nil))
    }

    /// What is done with one item.
    enum Step {
        case know
        case miss
        case type(String)
    }

    @Test func aListTakesNoMoreThanItsItems() {
        var list = ListAttempt(items: [AnswerKey(accepted: ["a"])])
        list.toggleLast()
        for _ in 0..<3 { list.showNext() }
        list.answer("b")
        #expect(list.credits == [.known])
        list.toggleLast()
        list.toggleLast()
        #expect(list.credits == [.known])
    }
}
