/// An event as it is understood outside of its store: with the names of its cards beside it. The numbers in it mean nothing there.
///
/// What cards are named by is known to whoever has them; events need no more of a name than that it can be compared.
public struct NamedEvent<Name: Hashable & Sendable>: Hashable, Sendable {
    /// The event.
    public var event: Event
    /// The card it happened to; nil where it happened to none.
    public var card: Name?
    /// What the card is now, for a rename; from what it is to be kept apart.
    public var other: Name?

    /// An event with these names.
    public init(_ event: Event, card: Name? = nil, other: Name? = nil) {
        self.event = event
        self.card = card
        self.other = other
    }
}

extension Action {
    /// What a renamed card is now, or what a card is to be kept apart from.
    public var otherCard: CardNumber? {
        switch self {
        case .rename(_, let other), .keepApart(_, let other): other
        default: nil
        }
    }

    /// The same with other numbers of cards.
    public func with(_ card: CardNumber?, _ other: CardNumber?) -> Action {
        switch (self, card, other) {
        case (.answer(_, let answer), let card?, _): .answer(card, answer)
        case (.suspend, let card?, _): .suspend(card)
        case (.resume, let card?, _): .resume(card)
        case (.bury(_, let day), let card?, _): .bury(card, until: day)
        case (.setDue(_, let day), let card?, _): .setDue(card, day)
        case (.adopt(_, let adopted), let card?, _): .adopt(card, adopted)
        case (.reset, let card?, _): .reset(card)
        case (.rename, let card?, let other?): .rename(card, to: other)
        case (.keepApart, let card?, let other?): .keepApart(card, from: other)
        default: self
        }
    }
}
