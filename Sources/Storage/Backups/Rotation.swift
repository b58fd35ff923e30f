import Scheduling

/// Which backups are kept: all of the last 7 days, one a week for 2 months, one a month for a year.
///
/// Of a week or month it is the last one that is kept, so that the same one stays while it grows old. Weeks and months are those of UTC.
/// The newest is always kept, those the learner asked for, and those from the future, which only a wrong clock can have made.
enum Rotation {
    /// The backups that may go.
    ///
    /// - Parameter milliseconds: now. A clock that has run on by more than 31 days since the last backup is believed no further than
    ///   that: one wrong clock must not throw a year away.
    static func expendable(_ backups: [Backup], at milliseconds: Int64) -> [Backup] {
        let sorted = backups.sorted(by: Backup.isOlder)
        var now = milliseconds
        if let earlier = sorted.last(where: { $0.milliseconds < milliseconds - day }) { now = min(now, earlier.milliseconds + 31 * day) }
        var kept: Set<Period> = []
        var expendable: [Backup] = []
        for (index, backup) in sorted.enumerated().reversed() {
            if index == sorted.count - 1 || backup.reason == .byHand || backup.milliseconds > now { continue }
            let age = now - backup.milliseconds
            let isFirst =
                switch age {
                case ...(7 * day): true
                case ...(61 * day): kept.insert(.week(Int(backup.milliseconds / (7 * day)))).inserted
                case ...(366 * day): kept.insert(.month(month(backup))).inserted
                default: false
                }
            if !isFirst { expendable.append(backup) }
        }
        return expendable.reversed()
    }

    private enum Period: Hashable {
        case week(Int)
        case month(Int)
    }

    /// A day, in milliseconds.
    private static let day: Int64 = 86_400_000

    private static func month(_ backup: Backup) -> Int {
        let date = StudyDay(Int(backup.milliseconds / day)).calendarDate
        return date.year * 12 + date.month
    }
}
