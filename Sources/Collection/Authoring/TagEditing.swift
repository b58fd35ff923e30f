import Cards

/// A change of tags over chosen cards, or in the front matter of their decks: what is to be written, and what the author should know.
public struct TagEditing {
    /// What is to be written.
    public private(set) var rewrite = DeckRewrite()
    /// How many cards, or decks, get other tags.
    public private(set) var count = 0
    /// What the author should know.
    public private(set) var remarks = Remarks()

    private let change: TagChange

    /// A change of the cards' own tags.
    ///
    /// - Parameter isInDecks: whether their decks change instead.
    public init(_ change: TagChange, of picker: CardPicker, isInDecks: Bool) {
        self.change = change
        let files = Dictionary(grouping: picker.picks, by: \.place.path)
        for path in picker.library.paths {
            guard let picks = files[path], let draft = picker.drafts[path] else { continue }
            if isInDecks { changeDeck(draft) } else { changeCards(picks.map(\.card), of: draft) }
        }
    }

    /// A change of every tag in these files.
    public init(_ change: TagChange, in drafts: [DeckDraft]) {
        self.change = change
        for draft in drafts {
            var edits = edits(of: draft.deck.cards, in: draft)
            let deck = DeckRetagging(change, in: draft.bytes)
            edits += deck.edits
            count += deck.edits.isEmpty ? 0 : 1
            if deck.isImpossible {
                remarks.note("the tags of the front matter are written in a way of their own; change them by hand", file: draft.path)
            }
            rewrite.add(draft, after: draft.edited(edits))
        }
    }

    private mutating func changeDeck(_ draft: DeckDraft) {
        let retagging = DeckRetagging(change, in: draft.bytes)
        if retagging.isImpossible {
            remarks.note("the front matter is written in a way of its own; change its tags by hand, or see: check --fix", file: draft.path)
        }
        if !retagging.edits.isEmpty { count += 1 }
        rewrite.add(draft, after: draft.edited(retagging.edits))
    }

    private mutating func changeCards(_ cards: [Card], of draft: DeckDraft) {
        rewrite.add(draft, after: draft.edited(edits(of: cards, in: draft)))
    }

    private mutating func edits(of cards: [Card], in draft: DeckDraft) -> [DeckEdit] {
        let style = TagStyle(of: draft.deck, in: draft.bytes)
        return cards.compactMap { card in
            let retagging = Retagging(change, of: card, in: draft.bytes, deckTags: draft.deck.tags, style: style)
            if retagging.edit != nil { count += 1 }
            tell(of: retagging, card, draft)
            return retagging.edit
        }
    }

    private mutating func tell(of retagging: Retagging, _ card: Card, _ draft: DeckDraft) {
        if retagging.isImpossible { remarks.note("left as it is: what stands in it is open to its end, or is no UTF-8", card) }
        for tag in retagging.inProse { remarks.note("#\(tag) in its text is a word of a sentence, and stays", card) }
        guard case .remove(let tags) = change else { return }
        let removed = Set(tags.map { $0.lowercased() })
        for tag in draft.deck.tags where removed.contains(tag.lowercased()) {
            remarks.note("#\(tag) is from the front matter of the deck, and stays; to remove it there, add --deck", card)
        }
    }
}
