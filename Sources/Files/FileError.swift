import Foundation

/// A file that could not be read or written.
public struct FileError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// The number of the system's error.
    public var number: Int32

    /// What the system says of a file, by the number of its error.
    public init(path: String, number: Int32) {
        self.path = path
        self.number = number
    }

    /// The number for a pipe, a socket or a device in the place of a file, which the system has no word for.
    public static let noFile: Int32 = -1

    /// The number for a pipe into which nothing was written and nobody writes.
    static let noWriter: Int32 = -2

    /// Whether there is nothing at the path.
    public var isMissing: Bool { number == ENOENT }

    /// Whether the disk is full, broken, or cannot be written to at all, so that with other files it would be the same.
    public var isOfTheDisk: Bool { [ENOSPC, EDQUOT, EIO, EROFS].contains(number) }

    /// What the system says, in lower case, behind the path.
    public var description: String {
        let words =
            switch number {
            case Self.noFile: "a pipe or a device, and not a file"
            case Self.noWriter: "a pipe that nothing writes into"
            default: String(cString: strerror(number)).lowercased()
            }
        return "\(path): \(words)"
    }
}

/// A file that is left as it is because it is not what whoever wanted to write it took it for.
public enum FileConflict: Error, Equatable, CustomStringConvertible {
    /// It is in another state than when it was read.
    case changed(path: String)
    /// Nobody may write it.
    case readOnly(path: String)
    /// Another program has kept it for more than five seconds.
    case kept(path: String)
    /// There is something where a new file was to be.
    case exists(path: String)

    /// What is the matter, in a sentence.
    public var description: String {
        switch self {
        case .changed(let path): "\(path) was changed meanwhile, and is left as it is; try again"
        case .readOnly(let path): "\(path) is read-only, and is left as it is; make it writable and try again"
        case .kept(let path):
            "\(path): another program has kept it for more than 5 seconds; nothing was written to it. Close that program and try again"
        case .exists(let path): "\(path) is there already, and is left as it is"
        }
    }
}
