import Cards
import Files
import Scheduling

/// Cards on their way to another place: what their files are to be.
public struct CardMove {
    /// Where they go.
    public struct Target {
        /// The file.
        public var draft: DeckDraft
        /// Before which of its cards; the number of its cards for the end.
        public var index: Int

        /// A place before a card of a file.
        public init(draft: DeckDraft, index: Int) {
            self.draft = draft
            self.index = index
        }
    }

    /// What is to be written; the target comes first, so that a card is never in no file.
    public private(set) var rewrite = DeckRewrite()
    /// What the author should know.
    public private(set) var remarks = Remarks()

    private let target: Target
    /// Whether tags of the old deck that the new one lacks are kept.
    private let keepsTags: Bool

    /// Plans a move.
    ///
    /// - Throws: `DeckError` when a card would not be read the same in its new place, or those around it.
    public init(_ picks: [CardPicker.Pick], from drafts: [String: DeckDraft], to target: Target, keepsTags: Bool) throws {
        self.target = target
        self.keepsTags = keepsTags
        let path = target.draft.path
        let within = Set(picks.filter { $0.place.path == path }.map(\.place.index))
        // A card that stands in the target letter by letter was left there by a move that was cut short.
        var texts: [[UInt8]] = []
        var arrivals: [CardPlace] = []
        var doubles: [(CardPlace, Int)] = []
        for pick in picks {
            let draft = drafts[pick.place.path]!
            let text = draft.path == path ? CardTransfer.text(of: pick.card, in: draft.bytes) : try text(of: pick, in: draft)
            if draft.path != path, let index = standing(text) {
                doubles.append((pick.place, index))
                remarks.note("stands there already, letter by letter, and is only taken out of its old place", pick.card)
            } else {
                texts.append(text)
                arrivals.append(pick.place)
            }
        }
        let kept = target.draft.deck.cards.indices.filter { !within.contains($0) }
        let index = kept.count { $0 < target.index }
        guard let emptied = CardTransfer.removing(within, of: target.draft.deck, from: target.draft.bytes),
            let after = CardTransfer.inserting(texts, at: index, of: Deck(parsing: emptied), in: emptied)
        else {
            throw DeckError("in \(path) the cards would not be read as they are now; is a fence of code open there? 'check' may tell")
        }
        rewrite.add(target.draft, after: after)
        for (new, old) in kept.enumerated() {
            rewrite.moves[CardPlace(path: path, index: old)] = CardPlace(path: path, index: new < index ? new : new + texts.count)
        }
        for (offset, place) in arrivals.enumerated() { rewrite.moves[place] = CardPlace(path: path, index: index + offset) }
        for (place, old) in doubles { rewrite.moves[place] = rewrite.moves[CardPlace(path: path, index: old)] }
        try takeOut(picks, from: drafts)
    }

    private mutating func takeOut(_ picks: [CardPicker.Pick], from drafts: [String: DeckDraft]) throws {
        for (path, picks) in Dictionary(grouping: picks, by: \.place.path).sorted(by: { $0.key < $1.key }) where path != target.draft.path {
            let draft = drafts[path]!
            let gone = Set(picks.map(\.place.index))
            guard let after = CardTransfer.removing(gone, of: draft.deck, from: draft.bytes) else {
                throw DeckError("without the cards, the rest of \(path) would be read otherwise than now; move them by hand")
            }
            rewrite.add(draft, after: after)
            for (new, old) in draft.deck.cards.indices.filter({ !gone.contains($0) }).enumerated() {
                rewrite.moves[CardPlace(path: path, index: old)] = CardPlace(path: path, index: new)
            }
        }
    }

    /// Which card of the target has this text.
    private func standing(_ text: [UInt8]) -> Int? {
        let converted = LineEnding(of: target.draft.bytes).converted(text)
        return target.draft.deck.cards.firstIndex { CardTransfer.text(of: $0, in: target.draft.bytes) == converted }
    }

    /// A card as it is to be written in another deck: with the tags it had from its old one, and with paths seen from the new folder.
    private mutating func text(of pick: CardPicker.Pick, in draft: DeckDraft) throws -> [UInt8] {
        let (card, deck) = (pick.card, target.draft.deck)
        var text = CardTransfer.text(of: card, in: draft.bytes)
        let lost = TagChange.add(draft.deck.tags.filter(card.tags.contains)).missing(in: deck.tags + ownTags(text))
        if keepsTags, !lost.isEmpty {
            guard let alone = Card(slice: text[...], deckTags: [], ordinal: 0, line: 1) else { return text }
            let style = TagStyle(of: deck, in: target.draft.bytes)
            let retagging = Retagging(.add(lost), of: alone, in: text, deckTags: [], style: style)
            if let edit = retagging.edit {
                text = DeckEdit.applying([edit], to: text)
                remarks.note("tags of the old deck, added: \(Self.written(lost))", card)
            } else {
                remarks.note("tags of the old deck, lost: \(Self.written(lost))", card)
            }
        }
        let (old, new) = (draft.path.parentFolder, target.draft.path.parentFolder)
        if old != new {
            let targets = CardTargets(text) { RelativePath.moved($0, from: old, to: new) }
            text = targets.text
            if targets.changed > 0 { remarks.note("\(Phrase.count(targets.changed, "path")) written as seen from the new folder", card) }
            for path in targets.left { remarks.note("the path '\(path)' is still seen from the old folder; mend it by hand", card) }
        }
        let moved = Card(slice: text[...], deckTags: deck.tags, ordinal: 0, line: 1)
        let gained = TagChange.add(deck.tags).missing(in: card.tags)
        if !gained.isEmpty { remarks.note("tags of the new deck, gained: \(Self.written(gained))", card) }
        if let moved, moved.kind != card.kind || moved.sides != card.sides {
            remarks.note("asked in another way there: \(card.kind.rawValue) before, \(moved.kind.rawValue) now", card)
        }
        return CardTransfer.trimmed(text)
    }

    private static func written(_ tags: [String]) -> String { tags.map { "#\($0)" }.joined(separator: " ") }

    private func ownTags(_ text: [UInt8]) -> [String] {
        Card(slice: text[...], deckTags: [], ordinal: 0, line: 1)?.tags ?? []
    }
}
