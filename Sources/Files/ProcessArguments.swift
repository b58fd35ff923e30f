import Foundation

/// The words this process was started with.
public enum ProcessArguments {
    /// All of them, the program's name first.
    ///
    /// Swift's library finds them on the stack beside the variables, when it is loaded. A preloaded library that has set variables by then,
    /// as libfaketime does, has moved these away, and Swift finds nothing; Linux still knows.
    public static var all: [String] {
        let found = CommandLine.arguments
        return found.isEmpty ? known : found
    }

    /// The words as the system knows them; none where it does not tell.
    static var known: [String] {
        // What lies below /proc says of itself that it is empty: it is read up to its end.
        let file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        guard let bytes = try? FileSystem.bytes(on: file) else { return [] }
        return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
}
