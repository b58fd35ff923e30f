import Files
import GRDB
import GRDBSQLite
import Synchronization

/// How much SQLite may do with a file in one transaction: in proportion to the size of the file and to what is written. A sound store needs a
/// hundredth of that; one whose pages lead back to each other would keep SQLite busy without end.
///
/// SQLite's own steps are counted, not time, so that a slow or busy machine gives up no sooner than another.
final class WorkLimit: Sendable {
    /// What may always be done: a second or two.
    private static let base: Int64 = 100_000_000
    private static let stepsPerByte: Int64 = 500
    private static let stepsPerChange: Int64 = 100_000
    /// After so many steps SQLite asks whether to go on.
    private static let interval: Int32 = 1_000_000

    private let path: String
    /// The steps since the transaction began.
    private let done = Atomic<Int64>(0)
    /// The rows that the connection had changed when that was first asked; before that, less than none.
    private let changesBefore = Atomic<Int64>(-1)
    /// The address of SQLite's connection, which is there while SQLite asks.
    private let connection = Atomic<UInt>(0)

    /// How much longer than usual searches with expressions took since the transaction began.
    private let searching = Mutex(Duration.zero)
    private static let longestSearch = Duration.seconds(3)

    /// For the file at a path.
    init(_ path: String) { self.path = path }

    /// Has SQLite ask. What prepares the connection keeps this alive.
    func watch(_ db: Database) {
        connection.store(UInt(bitPattern: db.sqliteConnection), ordering: .relaxed)
        sqlite3_progress_handler(
            db.sqliteConnection, Self.interval,
            { context in
                guard let context else { return 0 }
                return Unmanaged<WorkLimit>.fromOpaque(context).takeUnretainedValue().goesOn() ? 0 : 1
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Begins to count anew.
    func begin() {
        done.store(0, ordering: .relaxed)
        changesBefore.store(-1, ordering: .relaxed)
        searching.withLock { $0 = .zero }
    }

    /// Searches in a text with what may go back and forth in it without end.
    ///
    /// - Parameter body: is given what tells, by the length of the text, whether it may search on.
    func search(_ body: ((_ length: Int) -> Bool) throws -> Bool) rethrows -> Bool {
        let begin = ContinuousClock.now
        let before = searching.withLock { $0 }
        var excess = Duration.zero
        defer { if excess > .zero { searching.withLock { $0 += excess } } }
        return try body { length in
            // A search that goes on takes less than half of this.
            excess = max(.zero, ContinuousClock.now - begin - .milliseconds(1) - .microseconds(2 * length))
            return before + excess < Self.longestSearch
        }
    }

    private func goesOn() -> Bool {
        let steps = done.add(Int64(Self.interval), ordering: .relaxed).newValue
        let changes = Int64(sqlite3_total_changes(OpaquePointer(bitPattern: connection.load(ordering: .relaxed))))
        if changesBefore.load(ordering: .relaxed) < 0 { changesBefore.store(changes, ordering: .relaxed) }
        if steps <= Self.base { return true }
        let changed = changes - changesBefore.load(ordering: .relaxed)
        return steps <= Self.base + Self.stepsPerByte * size + Self.stepsPerChange * changed
    }

    /// The bytes of the file, and of what SQLite keeps beside it.
    private var size: Int64 { [path, path + "-wal"].reduce(0) { $0 + (FileSystem.stamp(of: $1)?.size ?? 0) } }
}
