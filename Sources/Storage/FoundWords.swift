import GRDB
import Synchronization

/// The cards in which words were found, kept until something is written but answers and the like, which change no word of a card: a session, its
/// counts and the outlook at its end ask for the same ones.
final class FoundWords: Sendable {
    private struct Kept: Sendable {
        /// The state of the file in which they were found.
        var state: [Int] = []
        /// What was found by what was looked for, and where.
        var found: [String: Found] = [:]
        var searches = 0
        /// How many changes of this connection were passed over.
        var passedOver = 0
    }

    /// The cards in which something was found.
    private struct Found: Sendable {
        /// Their numbers as a list in JSON.
        let list: String
        let numbers: [Int64]
        /// The same as a set, once it was asked for single ones.
        private lazy var set = Set(numbers)

        init(_ numbers: [Int64]) {
            self.numbers = numbers
            list = "[\(numbers.map(String.init).joined(separator: ","))]"
        }

        mutating func holds(_ card: Int64) -> Bool { set.contains(card) }
    }

    private let kept = Mutex(Kept())
    private static let most = 8

    /// Nothing was looked for yet.
    init() {}

    /// How many searches went through the cards.
    var searches: Int { kept.withLock { $0.searches } }

    /// Takes note that so many changes were made that change no word.
    func passOver(_ changes: Int) { kept.withLock { $0.passedOver += changes } }

    /// Lets go of what was found where that is much; what one question asks for stays until it is answered.
    func makeRoom() { kept.withLock { if $0.found.count >= Self.most { $0.found = [:] } } }

    /// The numbers of the cards in which something is found, as a list in JSON.
    ///
    /// - Parameters:
    ///   - wanted: what is looked for, and where: another text for another search.
    ///   - search: finds them.
    func cards(_ wanted: String, _ db: Database, search: () throws -> [Int64]) throws -> String {
        // What other connections write changes the version that this one sees; what it writes itself is counted.
        let version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
        let state = [version, db.totalChangesCount - kept.withLock { $0.passedOver }]
        if let found = kept.withLock({ $0.state == state ? $0.found[wanted] : nil }) { return found.list }
        let found = Found(try search())
        kept.withLock { kept in
            if kept.state != state { (kept.state, kept.found) = (state, [:]) }
            kept.found[wanted] = found
            kept.searches += 1
        }
        return found.list
    }

    /// Makes known to a connection whether a card is among those that were found last by a search.
    func add(to db: Database) {
        db.add(
            function: DatabaseFunction("is_found", argumentCount: 2, pure: false) { values in
                guard let card = Int64.fromDatabaseValue(values[0]), let wanted = String.fromDatabaseValue(values[1]) else { return false }
                return self.kept.withLock { $0.found[wanted]?.holds(card) ?? false }
            })
    }
}
