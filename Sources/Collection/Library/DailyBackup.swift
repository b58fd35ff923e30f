import Foundation
import Scheduling
import Storage
import Synchronization

/// The backup of each study day. It is begun before the first thing that is written on the day and goes on beside it, through a connection
/// of its own, which sees the state from which it began: nobody waits for it until the end, however large the store is.
///
/// What is written first waits a moment for it, so that where the store is small (most are) it holds exactly what was there the day before.
/// Where it takes longer it may also hold what was written since; the log is append-only, so yesterday's state is in it all the same. A
/// program that is killed meanwhile leaves no backup, and the next one begins it again.
final class DailyBackup {
    private let backups: Backups
    private var day: StudyDay?
    private let work = DispatchGroup()
    private let failure = FailureBox()

    /// How long the first thing that is written on a day waits.
    private static let patienceMilliseconds = 100

    /// What went wrong beside, until somebody asks.
    private final class FailureBox: Sendable {
        let error = Mutex<StoreError?>(nil)
    }

    init(_ backups: Backups) { self.backups = backups }

    /// Sees to it that the day has its backup, or gets it.
    ///
    /// - Parameter startMinutes: when a study day begins.
    func begin(at moment: Moment, startMinutes: Int) {
        let today = StudyDay(of: moment, startMinutes: startMinutes)
        guard day != today else { return }
        day = today
        let isThere = backups.list().contains { backup in
            let made = Moment(milliseconds: backup.milliseconds, utcOffsetSeconds: moment.utcOffsetSeconds)
            return backup.reason == .daily && StudyDay(of: made, startMinutes: startMinutes) == today
        }
        if isThere { return }
        DispatchQueue.global().async(group: work) { [backups, failure] in
            do throws(StoreError) {
                try backups.make(.daily, at: moment.milliseconds)
            } catch {
                failure.error.withLock { $0 = error }
            }
        }
        _ = work.wait(timeout: .now() + .milliseconds(Self.patienceMilliseconds))
    }

    /// Waits until nothing goes on beside, and returns what went wrong there since the last time.
    func finish() -> StoreError? {
        work.wait()
        return failure.error.withLock { error in
            defer { error = nil }
            return error
        }
    }
}
