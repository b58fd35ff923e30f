import Testing

/// Everything that holds a terminal, one test after the other: libedit is not thread-safe, and signals belong to the whole process.
@Suite("On a terminal", .serialized, .needsTerminal)
struct DeviceTests {}
