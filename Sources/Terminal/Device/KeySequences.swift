#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The sequences that stand for keys in a line: those the line editor knows, and those that its learner has bound to something. All others,
/// as that of F5, would be typed by it letter by letter.
struct KeySequences {
    /// What bytes begin with.
    enum Beginning: Equatable {
        /// A sequence of so many bytes.
        case whole(Int)
        /// A sequence of which bytes are missing.
        case unfinished
        /// Something else.
        case other
    }

    /// The arrows, Home, End and Delete as terminals send them, and the arrows with Ctrl or Alt.
    private static let edited: Set<String> = [
        "[A", "[B", "[C", "[D", "[H", "[F", "OA", "OB", "OC", "OD", "OH", "OF", "[1~", "[3~", "[4~", "[7~", "[8~", "[1;5C", "[1;3C",
        "[1;5D",
        "[1;3D",
    ]

    /// The lines of a file in which keys are bound.
    private let bound: String

    /// Those of the line editor, and those that a file of its bindings names.
    init(boundIn file: String = "") { bound = file }

    /// Those of the line editor, and those that `~/.editrc` binds.
    static func ofLearner() -> KeySequences {
        let path = getenv("EDITRC").map { String(cString: $0) } ?? getenv("HOME").map { String(cString: $0) + "/.editrc" }
        let lines = path.flatMap { try? HistoryFile(path: $0, size: 10_000).lines() } ?? []
        return KeySequences(boundIn: lines.joined(separator: "\n"))
    }

    /// Whether something is done with a sequence.
    func contains(_ bytes: some Collection<UInt8>) -> Bool {
        let rest = String(decoding: bytes.dropFirst(), as: UTF8.self)
        return Self.edited.contains(rest) || ["\\e", "\\033", "^["].contains { bound.contains($0 + rest) }
    }

    /// The sequence that bytes begin with: `ESC [`, parameters and a letter, or `ESC O` and a letter.
    static func first(in bytes: [UInt8]) -> Beginning {
        guard bytes.count > 1, bytes[0] == 0x1B, bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return .other }
        // The function keys of the Linux console have a second bracket.
        let start = bytes.count > 2 && bytes[1] == bytes[2] && bytes[2] == UInt8(ascii: "[") ? 3 : 2
        guard let end = bytes[start...].firstIndex(where: { !(0x20..<0x40).contains($0) }) else { return .unfinished }
        return (0x40..<0x7F).contains(bytes[end]) ? .whole(end + 1) : .other
    }
}
