import Cards
import Scheduling

/// Which cards a command is about: a condition that a card meets or does not.
///
/// `Filter(parsing:)` reads it as a learner writes it, `description` writes it so that it can be read again, and a store finds the cards.
public indirect enum Filter: Hashable, Sendable {
    /// All cards.
    case all
    /// The cards of which one thing is true.
    case term(Term)
    /// The cards that the other does not choose.
    case not(Filter)
    /// The cards that each of these chooses; two or more.
    case and([Filter])
    /// The cards that any of these chooses; two or more.
    case or([Filter])

    /// One thing that can be true of a card.
    public enum Term: Hashable, Sendable {
        /// Its heading or its body holds this.
        case text(TextPattern)
        /// Its heading or its body holds this, with no letter or digit before or after it.
        case word(TextPattern)
        /// Its whole heading is this.
        case heading(TextPattern)
        /// Its heading or its body holds what this regular expression (ICU's) describes.
        case expression(String)
        /// It is in the deck of this name, or in one in the folder of this name. With wildcards, the deck's title counts too, and its name
        /// without folders and number.
        case deck(TextPattern)
        /// It has this tag, or one nested in it.
        case tag(TextPattern)
        /// It has no tag.
        case untagged
        /// It is of this kind.
        case kind(Card.Kind)
        /// It is in the file at this absolute path, or in one below this folder.
        case path(String)
        /// It stands so.
        case state(State)
        /// It is new, and comes after cards that are not known yet, as they are from this interval on; nothing waits where there is none.
        case waiting(knownFrom: Int?)
        /// One of its numbers compares so with a value.
        case property(Property, Comparison, Int)
        /// The same of what FSRS-6, as it knows the learner, makes of the card.
        case remembered(Property, Comparison, Int, by: FSRSSchedulers)
        /// It was first read on one of the last so many days, today included.
        case added(days: Int)
        /// It was first answered on one of the last so many days, today included.
        case introduced(days: Int)
        /// It was answered on one of the last so many days, today included, and if so said with this grade. Quizzes do not count.
        case rated(days: Int, grade: Grade?)
    }
}

extension Filter {
    /// The cards of the deck of this name, or of the decks in the folder of this name.
    public static func deck(_ name: String) -> Filter { .term(.deck(TextPattern(literal: name))) }

    /// The cards with this tag, or one nested in it.
    public static func tag(_ name: String) -> Filter { .term(.tag(TextPattern(literal: name))) }

    /// The cards of the file at this absolute path, or of the files below this folder.
    public static func path(_ path: String) -> Filter { .term(.path(path)) }

    /// The cards whose heading or body holds a text.
    public static func text(_ text: String) -> Filter { .term(.text(TextPattern(literal: text))) }

    /// The cards whose heading is this text.
    public static func heading(_ text: String) -> Filter { .term(.heading(TextPattern(literal: text))) }

    /// The cards that any of these filters chooses; all for none.
    public static func any(of filters: [Filter]) -> Filter {
        filters.count > 1 ? .or(filters) : filters.first ?? .all
    }

    /// The cards that each of these filters chooses; all for none.
    public static func every(of filters: [Filter]) -> Filter {
        filters.count > 1 ? .and(filters) : filters.first ?? .all
    }

    /// The same filter with this many lapses making a leech.
    public func countingLeeches(from lapses: Int) -> Filter {
        mappingTerms { $0 == .state(.leech) ? .property(.lapses, .atLeast, lapses) : $0 }
    }

    /// The same filter with cards known from this interval on to those that come after them; nil where nothing is held back.
    public func waiting(knownFrom interval: Int?) -> Filter {
        mappingTerms { $0 == .state(.waiting) ? .waiting(knownFrom: interval) : $0 }
    }

    /// The same filter with what FSRS-6 says of cards as it knows the learner; that is worked out where it is asked for.
    public func remembered(by fsrs: () -> FSRSSchedulers) -> Filter {
        var known: FSRSSchedulers?
        return mappingTerms { term in
            guard case .property(let property, let comparison, let value) = term, property.isRemembered else { return term }
            let scheduler = known ?? fsrs()
            known = scheduler
            return .remembered(property, comparison, value, by: scheduler)
        }
    }

    private func mappingTerms(_ other: (Term) -> Term) -> Filter {
        switch self {
        case .all: self
        case .term(let term): .term(other(term))
        case .not(let filter): .not(filter.mappingTerms(other))
        case .and(let filters): .and(filters.map { $0.mappingTerms(other) })
        case .or(let filters): .or(filters.map { $0.mappingTerms(other) })
        }
    }
}
