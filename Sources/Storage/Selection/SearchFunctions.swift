import GRDB
import Scheduling
import Study
import Synchronization

/// The store's own functions in SQL, by which the text of cards and the names of decks are searched (capitals do not matter in any script),
/// and what schedulers remember of cards.
enum SearchFunctions {
    /// Makes the functions known to a connection.
    ///
    /// - Parameter work: how long searching may take.
    static func add(to db: Database, within work: WorkLimit) {
        let patterns = Prepared { TextMatcher(TextPattern(escaped: $0)) }
        let words = Prepared { ExpressionMatcher(word: TextPattern(escaped: $0)) }
        let expressions = Prepared { ExpressionMatcher($0) }
        TextFunction.add(to: db)
        BodyFunction.add(to: db)
        Names.add(to: db)
        add("holds_word", to: db) { text, wanted in try work.search { try words(wanted)?.isIn(text, while: $0) ?? false } }
        add("holds_match", to: db) { text, wanted in try work.search { try expressions(wanted)?.isIn(text, while: $0) ?? false } }
        add("is_head", to: db) { path, wanted in patterns(wanted).isHead(of: path) }
        add("has_tag", to: db) { tags, wanted in
            let matcher = patterns(wanted)
            return Tags.list(tags).contains(where: matcher.isHead(of:))
        }
        db.add(
            function: DatabaseFunction("sm2_easiness", argumentCount: 1, pure: true) { values in
                guard case .blob(let data) = values[0].storage else { return SM2.Memory.new.easiness }
                return SM2.Memory(History(bytes: Array(data))).easiness
            })
        let schedulers = Prepared { FSRSSchedulers(text: $0) ?? FSRSSchedulers() }
        for (name, value) in [("recall", \RememberedCard.recall), ("stability", \.stability), ("difficulty", \.difficulty)] {
            addRemembered("fsrs_" + name, to: db, schedulers) { $0[keyPath: value] }
        }
        db.add(
            function: DatabaseFunction("is_in_deck", argumentCount: 3, pure: true) { values in
                let matcher = patterns(String.fromDatabaseValue(values[2]) ?? "")
                guard let name = String.fromDatabaseValue(values[0]) else { return false }
                return DeckName(name: name, title: String.fromDatabaseValue(values[1])).answers(to: matcher)
            })
    }

    /// A function of a history, a day, the text of schedulers, a deck and its tags: what FSRS-6 makes of the card, in thousandths.
    private static func addRemembered(
        _ name: String, to db: Database, _ schedulers: Prepared<FSRSSchedulers>, _ value: @escaping @Sendable (RememberedCard) -> Double
    ) {
        db.add(
            function: DatabaseFunction(name, argumentCount: 5, pure: true) { values in
                guard case .blob(let data) = values[0].storage, let day = Int.fromDatabaseValue(values[1]),
                    let text = String.fromDatabaseValue(values[2])
                else { return nil }
                let (deck, tags) = (String.fromDatabaseValue(values[3]) ?? "", Tags.list(String.fromDatabaseValue(values[4]) ?? ""))
                let scheduler = schedulers(text).scheduler(deck: deck, tags: tags)
                guard let card = scheduler.remembered(of: History(bytes: Array(data)), on: StudyDay(day)) else { return nil }
                return Int((min(value(card), 1e9) * 1000).rounded())
            })
    }

    /// A function of a text and what is looked for in it.
    private static func add(_ name: String, to db: Database, _ body: @escaping @Sendable (String, String) throws -> Bool) {
        db.add(
            function: DatabaseFunction(name, argumentCount: 2, pure: true) { values in
                guard let text = String.fromDatabaseValue(values[0]), let wanted = String.fromDatabaseValue(values[1]) else { return false }
                do {
                    return try body(text, wanted)
                } catch let error as ExpensiveExpression {
                    throw DatabaseError(resultCode: .SQLITE_ABORT, message: error.description)
                }
            })
    }
}

/// Matchers that were made before, so that each is made once and not for every row.
private final class Prepared<Matcher: Sendable>: Sendable {
    private let matchers = Mutex<[String: Matcher]>([:])
    private let make: @Sendable (String) -> Matcher

    init(_ make: @escaping @Sendable (String) -> Matcher) { self.make = make }

    func callAsFunction(_ wanted: String) -> Matcher {
        matchers.withLock { matchers in
            if let matcher = matchers[wanted] { return matcher }
            if matchers.count >= 64 { matchers = [:] }
            let matcher = make(wanted)
            matchers[wanted] = matcher
            return matcher
        }
    }
}
