import Foundation

/// The numbers by which the system knows processes.
public enum ProcessNumber {
    /// That of this process.
    public static var own: Int32 { getpid() }

    /// Whether there is a process of this number.
    public static func isRunning(_ number: Int32) -> Bool { kill(number, 0) == 0 || errno != ESRCH }
}
