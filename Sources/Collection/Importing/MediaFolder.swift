import Files
import Packages

/// A folder of media beside a file of cards, taken for a package: names are paths below it.
final class MediaFolder: MediaPackage {
    private let path: String

    /// - Returns: nil where there is no such folder.
    init?(_ path: String) {
        guard FileSystem.isFolder(path) else { return nil }
        self.path = path
    }

    /// Whether it has a file of this name.
    func has(_ name: String) -> Bool {
        MediaName.isPath(name) && FileSystem.stamp(of: path + "/" + name) != nil && !FileSystem.isFolder(path + "/" + name)
    }

    /// What the file of this name holds.
    ///
    /// - Throws: `FileError`.
    func medium(_ name: String) throws -> [UInt8] { try FileSystem.bytes(of: path + "/" + name) }
}
