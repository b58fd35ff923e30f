import Cards
import Testing

@testable import Identity

/// What a newer version of a deck changed, beside what a copy of the older one changed.
@Suite struct DeckNewsTests {
    static let base = "# T\n\n## One is the first of all numbers\n\nfirst answer here\n\n## Two\n\nsecond\n\n## Three\n\nthird\n"

    static func news(_ theirs: String, _ own: String, base: String? = base) -> DeckNews {
        DeckNews(base: base.map { Array($0.utf8) }, theirs: Array(theirs.utf8), own: Array(own.utf8))
    }

    static func told(_ news: DeckNews) -> [String] {
        news.items.map { "\($0.kind.rawValue) \($0.heading ?? "-")\($0.isOwnChanged ? ", own too" : "")" }
    }

    static func taken(_ news: DeckNews, _ items: Set<Int>? = nil) -> String {
        String(decoding: news.own(taking: items ?? Set(news.items.indices)).bytes, as: UTF8.self)
    }

    @Test func whatTheCopyAloneChangedIsNoNews() {
        #expect(Self.told(Self.news(Self.base, Self.base.replacing("second", with: "mine"))) == [])
    }

    @Test func aChangedANewAndARemovedCardAreTold() {
        let theirs = "# T\n\n## One is the first of all numbers\n\nfirst answer, better\n\n## Half\n\nnew\n\n## Three\n\nthird\n"
        let news = Self.news(theirs, Self.base)
        #expect(Self.told(news) == ["changed One is the first of all numbers", "new Half", "removed Two"])
        #expect(Self.taken(news) == theirs)
        #expect(news.own(taking: [0, 1, 2]).places == [0: 0, 2: 2])
    }

    @Test func aCardThatBothChangedIsToldAsSuch() {
        let news = Self.news(Self.base.replacing("second", with: "better"), Self.base.replacing("second", with: "mine"))
        #expect(Self.told(news) == ["changed Two, own too"])
        #expect(news.harmless == [])
        #expect(Self.taken(news).contains("better"))
    }

    @Test func whatBothMadeTheSameIsNoNews() {
        let theirs = Self.base.replacing("second", with: "better")
        #expect(Self.told(Self.news(theirs, theirs)) == [])
    }

    @Test func aCardThatTheCopyThrewOutIsToldWhenItChanged() {
        let news = Self.news(Self.base.replacing("second", with: "better"), Self.base.replacing("## Two\n\nsecond\n\n", with: ""))
        #expect(Self.told(news) == ["changed Two, own too"])
        #expect(Self.taken(news) == Self.base.replacing("second", with: "better"))
    }

    @Test func anotherHeadingIsAChangeOfTheSameCard() {
        let theirs = Self.base.replacing("## One is the first of all numbers", with: "## One is the first of all the numbers")
        let own = Self.base.replacing("third", with: "mine")
        let news = Self.news(theirs, own)
        #expect(Self.told(news) == ["changed One is the first of all the numbers"])
        #expect(Self.taken(news) == theirs.replacing("third", with: "mine"))
    }

    @Test func theTextAboveTheCardsIsNewsToo() {
        let marked = CopyMark(deck: "t", version: 1).marked(Array(Self.base.utf8))!
        let news = DeckNews(base: Array(Self.base.utf8), theirs: Array(Self.base.replacing("# T\n", with: "# Title\n").utf8), own: marked)
        #expect(Self.told(news) == ["top -"])
        #expect(Self.taken(news) == Self.base.replacing("# T\n", with: "# Title\n"))
    }

    @Test func withoutTheVersionThatWasCopiedWhateverDiffersMayBeBoth() {
        let news = Self.news(Self.base.replacing("second", with: "better") + "\n## Four\n\n4\n", Self.base + "\n## Mine\n\nm\n", base: nil)
        #expect(Self.told(news) == ["changed Two, own too", "new Four"])
        #expect(news.harmless == [1])
    }

    @Test func linesThatEndOtherwiseAreTheSame() {
        let own = Self.base.replacing("\n", with: "\r\n")
        #expect(Self.told(Self.news(Self.base, own)) == [])
        let taken = Self.taken(Self.news(Self.base.replacing("second", with: "one\n\nmore"), own))
        #expect(taken == Self.base.replacing("second", with: "one\n\nmore").replacing("\n", with: "\r\n"))
    }

    @Test(arguments: [base, nil]) func whatIsDecidedIsToldNoMoreAndTheRestIs(base: String?) {
        let theirs = Self.base.replacing("first answer here", with: "1").replacing("third", with: "3") + "\n## Four\n\n4\n"
        let own = Self.base.replacing("third", with: "mine")
        let news = Self.news(theirs, own, base: base)
        #expect(news.items.map(\.heading) == ["One is the first of all numbers", "Three", "Four"])
        for decided in [[0], [1], [2], [0, 2], [1, 2], [0, 1]] as [Set<Int>] {
            let next = news.base(deciding: decided).map { String(decoding: $0, as: UTF8.self) }
            let left = Self.news(theirs, own, base: next)
            #expect(left.items.map(\.heading) == news.items.indices.filter { !decided.contains($0) }.map { news.items[$0].heading })
        }
    }
}
