import Collection
import Scheduling

/// Moments and sizes in words.
enum MomentView {
    /// `2026-11-24 09:00`, by the clock that the learner had then.
    static func text(_ moment: Moment) -> String {
        let seconds = Int(moment.milliseconds / 1000) + moment.utcOffsetSeconds
        let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
        let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(StudyDay(of: moment, startMinutes: 0)) \(clock)"
    }

    /// The same for a moment that is known without the learner's clock.
    static func text(milliseconds: Int64) -> String {
        text(Moment(milliseconds: milliseconds, utcOffsetSeconds: Environment.utcOffset(at: Int(milliseconds / 1000))))
    }

    /// `640 kB`, `12 MB`.
    static func size(bytes: Int64) -> String {
        bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
    }
}
