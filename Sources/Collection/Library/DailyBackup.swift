import Files
import Foundation
import Scheduling
import Storage
import Synchronization

/// The backup of each study day. It is begun before the first thing that is written on the day and goes on beside it, through a connection
/// of its own: nobody waits for it, however large the store is, but until it has taken hold of the state that it is to keep.
///
/// Who leaves while it goes on leaves it to a program of its own, which makes it from the beginning. That one may also hold what was written
/// since; the log is append-only, so yesterday's state is in it all the same. Where all of it is cut short there is no backup, and the next
/// thing that is written begins one.
final class DailyBackup {
    private let backups: Backups
    private var day: StudyDay?
    private var moment: Moment?
    private let work = DispatchGroup()
    private let progress = Progress()

    /// How long the first thing that is written on a day waits at most, for another program may have locked the store.
    private static let patienceMilliseconds = 100

    /// How long whoever leaves waits for its end, in which most are made.
    private static let farewellMilliseconds = 15

    /// How it goes on, as both sides know.
    private final class Progress: Sendable {
        let isAtWork = DispatchSemaphore(value: 0)
        let hasBegun = DispatchSemaphore(value: 0)
        let isGivenUp = Mutex(false)
        /// What went wrong, until somebody asks.
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
        self.moment = moment
        DispatchQueue.global().async(group: work) { [backups, progress] in
            progress.isAtWork.signal()
            do throws(StoreError) {
                try backups.make(.daily, at: moment.milliseconds) {
                    progress.hasBegun.signal()
                    return !progress.isGivenUp.withLock { $0 }
                }
            } catch  where !progress.isGivenUp.withLock({ $0 }) {
                progress.error.withLock { $0 = error }
            } catch {}
            progress.hasBegun.signal()
        }
        // A busy machine may let the other side wait for its turn, which is no fault of the store.
        _ = progress.isAtWork.wait(timeout: .now() + .seconds(5))
        _ = progress.hasBegun.wait(timeout: .now() + .milliseconds(Self.patienceMilliseconds))
    }

    /// Waits until nothing goes on beside, and returns what went wrong there since the last time.
    func finish() -> StoreError? {
        work.wait()
        return progress.error.withLock { error in
            defer { error = nil }
            return error
        }
    }

    /// Leaves it to a program of its own where it is not done at once, and returns what went wrong with it.
    ///
    /// - Parameter program: Nacre's own file; where there is none, all of it is waited for.
    func leave(to program: String) -> StoreError? {
        let isDone = work.wait(timeout: .now() + .milliseconds(Self.farewellMilliseconds)) == .success
        guard !isDone, !program.isEmpty, let moment else { return finish() }
        let time = Environment.written(moment)
        let words = [program, "backup", "--daily", "--now", time, "--data", backups.store.parentFolder]
        guard (try? OutsideProgram.start(words)) != nil else { return finish() }
        progress.isGivenUp.withLock { $0 = true }
        // Until it has taken away what it had begun.
        _ = work.wait(timeout: .now() + .milliseconds(Self.farewellMilliseconds))
        return nil
    }
}
