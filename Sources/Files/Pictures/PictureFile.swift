/// A file with a picture, as far as it is known without decoding it: its bytes, what kind it is, and how large.
public struct PictureFile: Equatable, Sendable {
    /// Its bytes.
    public let bytes: [UInt8]
    /// What its head says.
    public let header: PictureHeader

    /// The largest file that is read.
    public static let mostBytes = 10 * 1_048_576

    /// Reads a file.
    ///
    /// - Throws: `PictureRefusal` when it is no picture, or one that nobody should be made to show.
    public init(_ path: String) throws(PictureRefusal) {
        guard FileSystem.exists(path) else { throw PictureRefusal(reason: "it is not there") }
        guard let stamp = FileSystem.stamp(of: path) else { throw PictureRefusal(reason: "it is no file") }
        guard stamp.size <= Self.mostBytes else { throw PictureRefusal(reason: "it is larger than 10 MB") }
        do {
            // No more than was promised, should it grow meanwhile.
            bytes = try FileSystem.bytes(of: path, in: 0..<Int(stamp.size))
        } catch {
            throw PictureRefusal(reason: "it cannot be read")
        }
        guard let header = PictureHeader(bytes) else { throw PictureRefusal(reason: "it is no PNG, JPEG, GIF or WebP, or broken off") }
        guard header.isBounded else {
            throw PictureRefusal(reason: "it is too large: \(header.width) × \(header.height) pixels")
        }
        self.header = header
    }
}

/// Why a picture is not shown.
public struct PictureRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// The reason, as it follows "not shown: ".
    public let reason: String
    /// The reason.
    public var description: String { reason }

    /// A refusal for this reason.
    public init(reason: String) { self.reason = reason }
}
