import Cards
import GRDB
import Scheduling

/// An event as it is understood outside of its store: with the names of its cards beside it. The numbers in it mean nothing there.
public struct NamedEvent: Hashable, Sendable {
    /// The event.
    public var event: Event
    /// The card it happened to; nil where it happened to none.
    public var card: CardName?
    /// What the card is now, for a rename; from what it is to be kept apart.
    public var other: CardName?

    /// An event with these names.
    public init(_ event: Event, card: CardName? = nil, other: CardName? = nil) {
        self.event = event
        self.card = card
        self.other = other
    }
}

extension Store {
    /// Hands over the whole log, one event at a time, in the order of ids, with the names of its cards.
    ///
    /// - Parameter body: what is to be done with each. It must not use the store.
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachNamedEvent(_ body: (NamedEvent) throws -> Void) throws {
        try reading { db in
            var names: [CardNumber: CardName] = [:]
            func name(_ card: CardNumber?) throws -> CardName? {
                guard let card else { return nil }
                if let known = names[card] { return known }
                names[card] = try CardRow.name(of: card, db)
                return names[card]
            }
            let events = try Log(db: db).all()
            while let event = try events.next() {
                try body(NamedEvent(event, card: try name(event.action.card), other: try name(event.action.otherCard)))
            }
        }
    }
}

extension Action {
    /// What a renamed card is now, or what a card is to be kept apart from.
    var otherCard: CardNumber? {
        switch self {
        case .rename(_, let other), .keepApart(_, let other): other
        default: nil
        }
    }

    /// The same with other numbers of cards.
    func with(_ card: CardNumber?, _ other: CardNumber?) -> Action {
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
