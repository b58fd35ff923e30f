import Answers
import Cards
import Foundation
import Scheduling
import Study
import Testing

@testable import Presentation

/// Studying as it is said, state by state.
@Suite struct SpokenStudyTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Decks")
    private static let decks = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))!.filter {
        $0.hasSuffix(".md") && $0 != "README.md"
    }.sorted()

    private static func card(
        _ content: Content, _ attempt: Attempt, isAsking: Bool, stage: Entry.Stage = .new, offered: Grade? = nil, isLeech: Bool = false
    ) -> ToldCard {
        let entries = (1...20).map { Entry(card: CardNumber(Int64($0)), siblings: Int64($0), stage: stage) }
        return ToldCard(
            deck: "A deck", stage: stage, isLeech: isLeech, content: content, attempt: attempt,
            outcomes: Outcomes(by: .sm2) { _ in Outcome(interval: 40) }, offered: offered, isAsking: isAsking,
            session: SessionState(queue: entries))
    }

    private static func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    private static func attempt(at content: Content) -> Attempt {
        Attempt(at: content, typesGaps: false, otherTerms: { [] }, shuffle: { Array(0..<$0) })
    }

    private static func said(_ content: Content, of deck: Deck, _ attempt: Attempt, isAsking: Bool) -> String {
        let voice = SpokenStudy(keys: .standard, pronunciation: Pronunciation(own: deck.frontMatter.pronunciations))
        let card = card(content, attempt, isAsking: isAsking, offered: isAsking ? nil : .four)
        let lines = isAsking ? voice.question(card, isOtherDeck: false) : voice.answer(card, isFirst: false)
        return (lines + [voice.prompt(card, isFirst: true)]).map(\.plain).joined(separator: "\n")
    }

    /// Little more is said than the card says: twelve words until the learner can act, and fifteen after the answer.
    @Test(arguments: decks) func littleIsSaidBesidesTheCard(file: String) throws {
        let deck = Deck(parsing: Array(try Data(contentsOf: Self.folder.appendingPathComponent(file))))
        let own = Pronunciation(own: deck.frontMatter.pronunciations)
        func words(_ blocks: [Block]) -> Int { Self.words(own.words(blocks)) }
        try #require(deck.cards.count > 20)
        for content in deck.cards.flatMap({ card in card.sides.map(card.content) }) {
            var attempt = Self.attempt(at: content)
            var (question, answer) = (words(content.question), 0)
            switch content.answer {
            case .shown(let blocks): answer = words(blocks)
            case .choice(let options, _, let explanation):
                question += options.reduce(0) { $0 + words($1.text) + 1 }
                let wrong = options.firstIndex { !$0.isRight } ?? 0
                answer = words(explanation)
                for (index, option) in options.enumerated() where option.isRight || index == wrong {
                    answer += words(option.text) + words(option.reason)
                }
                if case .choose(var choice) = attempt {
                    _ = choice.pick(wrong)
                    attempt = .choose(choice)
                }
            case .typed(let accepted, let explanation):
                answer = accepted.reduce(words(explanation)) { $0 + Self.words(own.words($1)) }
                if case .type(var typed) = attempt { typed.answer("something"); attempt = .type(typed) }
            case .points(let items, let above, let explanation):
                answer = items.reduce(words(above) + words(explanation)) { $0 + words($1) + 1 }
                if case .points(var points) = attempt { points.show(); attempt = .points(points) }
            case .ordered(let items, _, let explanation):
                answer = items.reduce(words(explanation)) { $0 + words($1) + 1 }
                if case .list(var list) = attempt {
                    for _ in items { list.showNext(); list.toggleLast() }
                    attempt = .list(list)
                }
            }
            let asked = Self.said(content, of: deck, Self.attempt(at: content), isAsking: true)
            #expect(Self.words(asked) <= question + 12, "\(asked)")
            let told = Self.said(content, of: deck, attempt, isAsking: false)
            #expect(Self.words(told) <= answer + 15 + (content.searched == nil ? 0 : 4), "\(told)")
        }
    }

    private static let deck = Deck(
        parsing: """
            ## Which ion?

            - [x] Mg²⁺

              It blocks.
            - [ ] Cl⁻

              It does not.

            #fixed

            ## Which transporter?

            EAAT2 | GLT-1

            #typed

            ## The steps

            1. one
            2. two
            3. three

            #ordered
            """)

    /// Each state that a learner can be in sounds otherwise than every other.
    @Test func everyStateIsToldByWords() throws {
        let contents = Self.deck.cards.map { $0.content(of: $0.sides[0]) }
        var said: [String] = []
        for content in contents { said.append(Self.said(content, of: Self.deck, Self.attempt(at: content), isAsking: false)) }
        for pick in [0, 1] {
            guard case .choose(var choice) = Self.attempt(at: contents[0]) else { return }
            _ = choice.pick(pick)
            said.append(Self.said(contents[0], of: Self.deck, .choose(choice), isAsking: false))
        }
        for text in ["EAAT2", "GLT-1", "EAAT3", "gluatmate"] {
            guard case .type(var typed) = Self.attempt(at: contents[1]) else { return }
            typed.answer(text)
            said.append(Self.said(contents[1], of: Self.deck, .type(typed), isAsking: false))
        }
        for missed in [nil, 0, 1, 2] as [Int?] {
            guard case .list(var list) = Self.attempt(at: contents[2]) else { return }
            for place in 0..<3 {
                list.showNext()
                if place == missed { list.toggleLast() }
            }
            said.append(Self.said(contents[2], of: Self.deck, .list(list), isAsking: false))
        }
        #expect(Set(said).count == said.count)
        #expect(said.contains("Wrong. You picked 2, Cl minus. It does not. Right is 1, Mg 2 plus. It blocks.\nGrade 4, Enter accepts"))
        #expect(said.contains("Right: 1, Mg 2 plus. It blocks.\nGrade 4, Enter accepts"))
        #expect(said.contains("Wrong. You typed EAAT3. Right is EAAT2: 2, not 3, at the end. Also GLT-1.\nGrade 4, Enter accepts"))
        #expect(said.contains("2 of 3. Missed: 2, two.\nGrade 4, Enter accepts"))
    }

    @Test(arguments: [
        (Entry.Stage.new, false, "1 of 20. Which ion?"), (.due, false, "1 of 20. Which ion?"),
        (.due, true, "1 of 20. Leech: Which ion?"),
        (.drill, false, "Again: Which ion?"), (.cram, false, "20 left. Which ion?"), (.quiz, false, "1 of 20. Which ion?"),
    ])
    func whyACardIsAskedIsSaid(stage: Entry.Stage, isLeech: Bool, words: String) {
        let content = Self.deck.cards[0].content(of: .forward)
        let card = Self.card(content, Self.attempt(at: content), isAsking: true, stage: stage, isLeech: isLeech)
        let said = SpokenStudy(keys: .standard).question(card, isOtherDeck: false).map(\.plain).joined()
        #expect(said == words + " 2 options. 1: Mg 2 plus, 2: Cl minus.")
    }

    @Test func aNewCardIsCalledSoAmongOthers() throws {
        let content = Self.deck.cards[0].content(of: .forward)
        var card = Self.card(content, Self.attempt(at: content), isAsking: true)
        let stages: [Entry.Stage] = [.new, .due, .new]
        card.session = SessionState(
            queue: stages.enumerated().map { Entry(card: CardNumber(Int64($0 + 1)), siblings: Int64($0 + 1), stage: $1) })
        let said = SpokenStudy(keys: .standard).question(card, isOtherDeck: false).map(\.plain).joined()
        #expect(said.hasPrefix("1 of 3, new. Which ion?"))
    }

    static let sources: [(deck: String, said: String)] = [
        ("> **Source:** Lu 2013, Acta 1830:3143–3153. doi:10.1016/j.bbagen.2012.09.008", "Lu 2013, Acta 1830:3143 to 3153."),
        ("> **Source:** doi:10.1016/j.x", "doi:10.1016 slash j.x."), ("", "No source."),
    ]

    @Test(arguments: sources) func sourcesAreSaidWithoutTheirNumbers(source: String, said: String) throws {
        let content = try #require(Deck(parsing: "## One?\n\n1\n\n\(source)\n").cards.first).content(of: .forward)
        let card = Self.card(content, .think, isAsking: false)
        #expect(SpokenStudy(keys: .standard).told(.sources, of: card).map(\.plain).joined() == said)
    }

    @Test func optionalPartsAreSaidWithoutBrackets() throws {
        let content = try #require(Deck(parsing: "## One?\n\nMagnesium (ion) | AMPA receptor(s)\n\n#typed\n").cards.first).content(
            of: .forward)
        let card = Self.card(content, Self.attempt(at: content), isAsking: false)
        let said = SpokenStudy(keys: .standard).answer(card, isFirst: false).map(\.plain).joined()
        #expect(said == "Magnesium ion, or AMPA receptors.")
    }

    @Test func aKeyThatTheLearnerChoseAsksForNothing() throws {
        let voice = SpokenStudy(keys: StudyKeys(try KeyBindings(parsing: "undo=w good=g")))
        #expect(voice.request("w") == nil && voice.request("g") == nil)
        #expect(voice.request("r") == .sources && voice.request("H") == .keys)
        #expect(SpokenStudy(keys: .standard).request("w") == .why)
        #expect(WrittenStudy(columns: 80, keys: .standard).request("r") == nil)
    }

    @Test(arguments: [
        (StudyRequest.options, "1, right: Mg 2 plus. It blocks. 2, wrong: Cl minus. It does not."), (.why, "No why."),
        (.sources, "No source."),
        (.place, "A deck. 1 of 20. Left: 20 new."), (.spelling, "capital M, g, 2, plus."), (.drawing, "No drawing."),
    ])
    func aRequestIsAnswered(request: StudyRequest, words: String) {
        let content = Self.deck.cards[0].content(of: .forward)
        let card = Self.card(content, Self.attempt(at: content), isAsking: false)
        #expect(SpokenStudy(keys: .standard).told(request, of: card).map(\.plain).joined() == words)
    }
}
