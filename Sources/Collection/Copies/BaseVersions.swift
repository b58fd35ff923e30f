import Cards
import Files

/// The versions of decks that came with Nacre of which the learner has copies, as they were when these were made: with them it can be said
/// what a newer version changed, and what the learner did. They are this machine's; where one is missing, the two are compared alone.
public struct BaseVersions {
    private let folder: String

    /// The versions below a folder.
    public init(_ folder: String) { self.folder = folder }

    /// A version by its fingerprint, if it is kept.
    public func bytes(of version: UInt64) -> [UInt8]? { try? FileSystem.bytes(of: path(version)) }

    /// Keeps a version.
    ///
    /// - Returns: its fingerprint.
    /// - Throws: `FileError` when it cannot be kept.
    @discardableResult
    public func keep(_ bytes: [UInt8]) throws -> UInt64 {
        let version = Fingerprint.of(bytes)
        if !FileSystem.exists(path(version)) { try FileSystem.replace(path(version), with: bytes) }
        return version
    }

    // Without the ending of decks, so that none of them is ever taken for one.
    private func path(_ version: UInt64) -> String { folder + "/" + String(version, radix: 16) }
}
