import Foundation
import GRDB
import Synchronization

/// How a program waits for its turn where others write to the same store.
///
/// SQLite's own waiting sleeps longer the longer it waits, up to a tenth of a second. Where others write in turn without a pause, one that
/// sleeps so long wakes again and again while the store is taken, and gives up though it was free in between. This one looks at short
/// intervals that differ by chance, so that each gets its turn.
enum Patience {
    /// How long the store may be taken before that is an error.
    static let limit = Duration.seconds(5)
    /// How long one sleeps, in microseconds: less than others need for a transaction, and no burden while they do.
    private static let nap = 500...3000 as ClosedRange<UInt32>

    /// For a connection of its own: begins anew with each statement that has to wait.
    static var busyMode: Database.BusyMode {
        let begin = Mutex(ContinuousClock.now)
        return .callback { attempts in
            let now = ContinuousClock.now
            let waited = begin.withLock { begin in
                if attempts == 0 { begin = now }
                return now - begin
            }
            if waited >= limit { return false }
            rest()
            return true
        }
    }

    /// Does it again while SQLite says that the file is taken: where two make it at the same moment, SQLite does not wait by itself, since
    /// it cannot know that the other is not waiting for this one.
    static func waiting<Result>(_ body: () throws -> Result) throws -> Result {
        let begin = ContinuousClock.now
        while true {
            do {
                return try body()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now - begin < limit {
                rest()
            }
        }
    }

    private static func rest() { usleep(.random(in: nap)) }
}
