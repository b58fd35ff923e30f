import Scheduling

/// What the log here has of a side already, beside which the log of another program comes.
public struct KnownSide: Sendable {
    private let times: Set<Int64>
    private let schedule: Schedule

    /// What happened to a side, and where it stands.
    public init(_ schedule: Schedule, _ history: History) {
        times = Set(history.entries.map(\.time))
        self.schedule = schedule
    }

    /// Whether something happened at a time, in milliseconds since 1970-01-01 UTC: it has come from here, or had come here before.
    func has(at milliseconds: Int64) -> Bool { times.contains(milliseconds) }

    /// Whether the side stands where the other program has it.
    func stands(as other: ImportedSchedule?, isSuspended: Bool) -> Bool {
        guard isSuspended == schedule.isSuspended else { return false }
        return other.map { $0.due == schedule.due && $0.interval == schedule.interval } ?? (schedule.due == nil)
    }
}
