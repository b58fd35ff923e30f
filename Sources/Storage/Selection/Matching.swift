import GRDB
import Scheduling
import Study

/// A condition in SQL on rows of `listing`, with the values it needs. Where a query does not join `schedule` to every row, the rows
/// without one must be joined as nulls.
struct Matching {
    private(set) var sql = "TRUE"
    var arguments: StatementArguments = []
    /// Whether the cards are found by their words first, so that they had better be looked up than all cards be gone through.
    private(set) var isByWords = false
    /// A condition on `file.id` that follows from the filter, and its values, where it names decks or files.
    private(set) var files: (sql: String, arguments: StatementArguments)?
    let day: StudyDay
    private let db: Database
    private let found: FoundWords
    /// Whether other conditions than words leave few cards.
    private let isNarrowed: Bool
    /// Whether the condition is asked of few cards.
    private let isAmongFew: Bool

    /// The condition that a filter makes on a day.
    ///
    /// - Parameters:
    ///   - found: what was found before.
    ///   - amongFew: whether the query asks it of few cards, so that a table of all in which words were found is not worth its while.
    init(_ filter: Filter, day: StudyDay, _ db: Database, _ found: FoundWords = FoundWords(), amongFew: Bool = false) throws {
        self.day = day
        isAmongFew = amongFew
        self.db = db
        self.found = found
        isNarrowed = Self.isNarrowed(filter)
        switch filter {
        case .term(let term): narrow(to: [term])
        case .and(let parts): narrow(to: parts.compactMap { if case .term(let term) = $0 { term } else { nil } })
        case .all, .not, .or: break
        }
        found.makeRoom()
        sql = try write(filter)
    }

    /// Takes note of what must hold of every card that is chosen, and leaves few to be looked at.
    private mutating func narrow(to terms: [Filter.Term]) {
        for term in terms {
            switch term {
            case .deck(let pattern) where files == nil: files = Self.deck(pattern)
            case .path(let path) where files == nil: files = Self.path(path)
            case .text, .word, .expression, .heading: isByWords = !isNarrowed
            default: break
            }
        }
    }

    private static func isNarrowed(_ filter: Filter) -> Bool {
        guard case .and(let parts) = filter else { return false }
        return parts.contains { part in
            switch part {
            case .term(.text), .term(.word), .term(.expression), .term(.heading): false
            case .term: true
            default: false
            }
        }
    }

    /// Every part is true or false and never null, so that it can be negated.
    private mutating func write(_ filter: Filter) throws -> String {
        switch filter {
        case .all: return "TRUE"
        case .term(let term): return try write(term)
        case .not(let filter): return "NOT \(try write(filter))"
        case .and(let filters): return try join(filters, "AND")
        case .or(let filters): return try join(filters, "OR")
        }
    }

    private mutating func join(_ filters: [Filter], _ word: String) throws -> String {
        var parts: [String] = []
        for filter in filters { parts.append(try write(filter)) }
        return "(\(parts.joined(separator: " \(word) ")))"
    }

    private mutating func write(_ term: Filter.Term) throws -> String {
        switch term {
        case .text(let pattern): return try words("holds", pattern.escaped)
        case .word(let pattern): return try words("holds_word", pattern.escaped)
        case .expression(let expression): return try words("holds_match", expression)
        case .heading(let pattern):
            let whole = WordSearch.whole(pattern)
            if !isNarrowed { return isAmong(whole.queries, whole.value) }
            arguments += [pattern.escaped]
            return heading("is_like")
        case .deck(let pattern): return take(Self.deck(pattern), for: "listing.file")
        case .tag(let pattern): return tag(pattern)
        case .untagged: return "listing.tag_set IN (SELECT id FROM tag_set WHERE tags = '')"
        case .kind(let kind):
            arguments += [kind.rawValue]
            return "listing.kind = ?"
        case .path(let path): return take(Self.path(path), for: "listing.file")
        case .state(let state): return write(state)
        case .waiting(let interval): return Condition.isWaiting(on: day, for: interval)
        case .property(let property, let comparison, let value):
            return property.isRemembered
                ? remembered(property, comparison, value, FSRSSchedulers()) : write(property, comparison, value)
        case .remembered(let property, let comparison, let value, let fsrs): return remembered(property, comparison, value, fsrs)
        case .added(let days):
            arguments += [day.number - days]
            return "listing.card IN (SELECT number FROM card WHERE added > ?)"
        case .introduced(let days):
            arguments += [day.number - days]
            return "(schedule.first_day > ? AND schedule.reviews > 0) IS TRUE"
        case .rated(let days, let grade):
            let cards = try Rated(db, since: day.advanced(by: 1 - days), grade: grade).cards
            arguments += ["[\(cards.map { String($0.rawValue) }.joined(separator: ","))]"]
            return "listing.card IN (SELECT value FROM json_each(?))"
        }
    }
}

// MARK: - What the decks say

extension Matching {
    /// A condition on a file, as what follows the column with its number.
    private typealias Files = (sql: String, arguments: StatementArguments)

    private mutating func take(_ files: Files, for column: String) -> String {
        arguments += files.arguments
        return "\(column) \(files.sql)"
    }

    private static func deck(_ pattern: TextPattern) -> Files {
        if let name = pattern.literal, name.utf8.allSatisfy({ $0 < 0x80 }) {
            let name = name.lowercased()
            return ("IN (SELECT id FROM file WHERE lower(deck) = ? OR instr(lower(deck), ?) = 1)", [name, name + "/"])
        }
        let condition = pattern.literal == nil ? "is_in_deck(deck, title, ?)" : "is_head(deck, ?)"
        return ("IN (SELECT id FROM file WHERE \(condition))", [pattern.escaped])
    }

    private static func path(_ path: String) -> Files {
        let path = path.hasSuffix("/") ? String(path.dropLast()) : path
        return ("IN (SELECT id FROM file WHERE path = ? OR instr(path, ?) = 1)", [path, path + "/"])
    }

    private mutating func tag(_ pattern: TextPattern) -> String {
        if let tag = pattern.literal, tag.utf8.allSatisfy({ $0 < 0x80 }) {
            let tag = tag.lowercased()
            arguments += [" \(tag) ", " \(tag)/"]
            return "listing.tag_set IN (SELECT id FROM tag_set WHERE instr(folded, ?) OR instr(folded, ?))"
        }
        arguments += [pattern.escaped]
        return "listing.tag_set IN (SELECT id FROM tag_set WHERE has_tag(tags, ?))"
    }

    /// A condition on the heading or the body, by one of the store's own functions.
    private mutating func words(_ function: String, _ wanted: String) throws -> String {
        // What is looked for in the bytes of all bodies at once is found sooner than in those of single cards.
        if isNarrowed, function != "holds" {
            arguments += [wanted, wanted]
            return "(\(heading(function)) OR \(function)(\(BodyFunction.ofListing), ?))"
        }
        let place = files.map { "\($0.sql) \($0.arguments)" } ?? ""
        let search = "\(function) \(isNarrowed) \(wanted) \(place)"
        let cards = try found.cards(search, db) {
            let cards = try BodySearch(db).cards(function, wanted, in: files)
            if isNarrowed { return cards }
            let headings = WordSearch.headings(function)
            let values = StatementArguments(headings.map { _ in wanted })
            return try cards + Int64.fetchAll(db, sql: headings.joined(separator: " UNION ALL "), arguments: values)
        }
        arguments += (isNarrowed ? [wanted] : []) + [isAmongFew ? search : cards]
        let isFound = isAmongFew ? "is_found(listing.card, ?)" : "listing.card IN (SELECT value FROM json_each(?))"
        return isNarrowed ? "(\(heading(function)) OR \(isFound))" : isFound
    }

    private func heading(_ function: String) -> String {
        "(SELECT \(function)(coalesce(listing.heading, card.heading), ?) FROM card WHERE card.number = listing.card)"
    }

    /// A condition that goes through each table once, in the order in which it lies on the disk, rather than from card to card. Where other
    /// conditions leave few cards, these are better looked at one by one.
    private mutating func isAmong(_ queries: [String], _ wanted: String) -> String {
        for _ in queries { arguments += [wanted] }
        return "listing.card IN (\(queries.joined(separator: " UNION ALL ")))"
    }
}
