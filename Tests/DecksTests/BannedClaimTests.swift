import Cards
import Testing

/// What the decks must not say, with the proof that it would be noticed.
@Suite("Claims that no card makes") struct BannedClaimTests {
    static let claims = BannedClaim.mechanism + BannedClaim.evidence + BannedClaim.advice
    static let sentences = ShippedCard.all.flatMap { card in
        Set(card.statements.flatMap(\.unquotedSentences)).map { (card: card, sentence: $0) }
    }

    @Test(arguments: claims) func noCardMakesTheClaim(claim: BannedClaim) {
        let search = BannedClaim.Search(claim)
        for (card, sentence) in Self.sentences {
            if let words = search.found(inSentence: sentence) { Issue.record("\(card.place) says \"\(words)\". \(claim.reason)") }
        }
    }

    /// The first column of the README's table is passed over: it holds the claims that the cards correct.
    @Test func neitherThePreamblesNorTheReadmeMakeOne() {
        let readme = ShippedDeck.readme.replacing(/(?m)^\| [^|]* \|/, with: "").replacing(/\]\([^)]*\)/, with: "]")
        for text in ShippedDeck.all.map(\.preamble) + [readme] {
            for claim in Self.claims {
                if let words = BannedClaim.Search(claim).found(in: text) { Issue.record("\"\(words)\" below \(text.prefix(60))") }
            }
        }
    }

    @Test(arguments: claims) func theClaimIsFoundWhereItIsMade(claim: BannedClaim) {
        for example in claim.examples { #expect(BannedClaim.Search(claim).found(in: example) != nil, "\(example)") }
        for wording in claim.wordings {
            let search = BannedClaim.Search(claim, wording: wording)
            #expect(claim.examples.contains { search.found(in: $0) != nil }, "no example shows \(wording)")
        }
    }

    @Test(arguments: claims) func theClaimIsNotSeenWhereItIsDeniedOrQuoted(claim: BannedClaim) {
        #expect(!claim.harmless.isEmpty)
        for text in claim.harmless { #expect(BannedClaim.Search(claim).found(in: text) == nil, "\(text)") }
    }

    @Test func aWrongOptionIsNoStatementButItsReasonIs() {
        let card = ShippedCard(madeUp: "## Q\n\n- [x] Yes\n\n  Indeed.\n\n- [ ] NAC cures\n\n  Wrong.\n\n> **Why:** So it is.")
        #expect(card.statements == ["Q", "Yes", "Indeed.", "Wrong.", "So it is."])
    }

    /// Its numbers are all over the web, without the label.
    @Test func theRetractedMetaAnalysisIsNamedOnlyAsRetracted() {
        let marks = ["75:289", "s00228-018-2595-1", "30446769"]
        let naming = ShippedCard.all.filter { card in marks.contains(where: card.text.contains) }
        #expect(!naming.isEmpty)
        for card in naming {
            #expect(card.factIDs.first == "CLN-076", "\(card.place) cites a retracted paper")
            #expect(card.text.lowercased().contains("retracted"), "\(card.place) does not call it retracted")
            for reference in Reference.all(in: card.content.source.text) where marks.contains(where: reference.text.contains) {
                #expect(reference.text.contains("retracted"), "\(card.place): \(reference.text)")
            }
        }
    }
}

extension BannedClaim: CustomTestStringConvertible {
    var testDescription: String { name }
}

extension ShippedCard {
    /// What the card says to be so: all but its wrong options, its source and its drawings.
    fileprivate var statements: [String] {
        contents.flatMap { content -> [String] in
            let answer: [[Block]] =
                switch content.answer {
                case .shown(let blocks): [blocks]
                case .choice(let options, _, let explanation):
                    options.flatMap { $0.isRight ? [$0.text, $0.reason] : [$0.reason] } + [explanation]
                case .typed(let answers, let explanation): [[.paragraph([.text(answers[0])])], explanation]
                case .ordered(let items, _, let explanation): items + [explanation]
                case .points(let items, let answer, let explanation): items + [answer, explanation]
                }
            let question = content.question.filter { if case .code = $0 { false } else { true } }
            return ([question] + answer + [content.why, content.hint]).map(\.text).filter { !$0.isEmpty }
        }
    }
}
