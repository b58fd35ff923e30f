/// What is carried from device to device: each has a part of the place for itself.
public enum Cargo: Sendable {
    /// Pieces of logs.
    case logs
    /// Decks and settings: for each device a file of versions, and the bytes of some of them.
    case decks

    /// The folder below the meeting place in which the decks of all devices stand.
    public static let folderOfDecks = "decks"
    private static let versions = "versions"
    /// How long the path of a day is, as `DEVICE/2026-11/29.jsonl`.
    private static let lengthOfDay = 29

    /// What the branches of devices begin with in a repository.
    public var branch: String {
        switch self {
        case .logs: "nacre/"
        case .decks: "nacre-decks/"
        }
    }

    /// Whether a path, below the place, is that of something to be read.
    public func takes(_ path: String) -> Bool {
        switch self {
        // Nearly all are days, of which there are thousands.
        case .logs: return path.utf8.count == Self.lengthOfDay && path.hasSuffix(".jsonl") || PiecePath(path) != nil
        case .decks:
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && (Self.isOfVersions(path) || Self.content(of: path) != nil)
        }
    }

    /// Whether a path is that of a file of versions, or of a copy of one that a carrier has put aside.
    public static func isOfVersions(_ path: String) -> Bool { path.split(separator: "/").last?.hasPrefix(versions) ?? false }

    /// Which bytes are in the file at a path, by its name; nil where that says nothing.
    public static func content(of path: String) -> FilePrint? {
        guard let name = path.split(separator: "/").last else { return nil }
        return FilePrint(name.prefix { $0 != "." })
    }
}

extension PiecePath {
    /// The file of versions of a device.
    public init(versionsOf device: DeviceID) { self.init(device, "versions.txt", .other) }

    /// The file of a device for the bytes of a version.
    ///
    /// - Parameter path: where they stand among the learner's decks: they keep its ending.
    public init(_ device: DeviceID, _ print: FilePrint, of path: String) {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let isPlain = ending.utf8.count <= 5 && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        self.init(device, "\(print)\(isPlain && !ending.isEmpty ? "." + ending : "")", .other)
    }
}
