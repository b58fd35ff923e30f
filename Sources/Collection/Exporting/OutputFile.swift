import Files

/// A file to be written at a path that the learner named: not in the place of anything that must not be lost.
public struct OutputFile {
    /// Why nothing is written at a path.
    public enum Refusal: Error, Equatable, CustomStringConvertible {
        /// A folder is there.
        case isFolder(String)
        /// The store is there.
        case isStore(String)
        /// A deck is there, which belongs to its author.
        case isDeck(String)
        /// A device or a pipe is there, and the option given writes to the standard output.
        case isNoFile(String, elsewhere: String)
        /// A file of another kind is there.
        case isOtherFile(String, kind: String)
        /// Something is there, and nothing is ever replaced.
        case exists(String)

        /// What is there, and what can be done.
        public var description: String {
            switch self {
            case .isFolder(let path): "\(path): this is a folder; name a file in it"
            case .isStore(let path): "\(path): this is the store itself"
            case .isDeck(let path): "\(path): this is one of the decks; name another file"
            case .isNoFile(let path, let elsewhere): "\(path): this is no ordinary file; '\(elsewhere)' writes to the standard output"
            case .isOtherFile(let path, let kind): "\(path): this file is no \(kind); add --yes to replace it"
            case .exists(let path): "\(path): there is such a file already; name another"
            }
        }
    }

    /// Its absolute path, as it was named.
    public let path: String
    /// The path without links, where there is something.
    private let real: String?

    /// - Parameters:
    ///   - path: an absolute path.
    ///   - store: where the store is.
    ///   - isDeck: whether a deck is at a path without links.
    /// - Throws: `Refusal` where nothing may ever be written.
    public init(_ path: String, store: String, isDeck: (String) -> Bool = { _ in false }) throws(Refusal) {
        self.path = path
        if FileSystem.isFolder(path) { throw .isFolder(path) }
        real = FileSystem.realPath(path)
        guard let real else { return }
        if real == FileSystem.realPath(store) { throw .isStore(path) }
        if isDeck(real) { throw .isDeck(path) }
    }

    /// The path that is written to: where a link leads, the link stays.
    public var target: String { real ?? path }

    /// Replaces the file as a whole, or leaves it as it was.
    ///
    /// - Throws: `FileError` when it cannot be written.
    public func write(_ text: String) throws { try FileSystem.replace(path, with: text) }

    /// Replaces the file as a whole by what is sent to it, or leaves it as it was.
    ///
    /// - Parameter fill: is given what sends bytes to the file.
    /// - Throws: `FileError` when it cannot be written, and what `fill` throws.
    public func write(_ fill: (_ send: ([UInt8]) throws(FileError) -> Void) throws -> Void) throws {
        try FileSystem.replace(path, consent: {}, fill)
    }

    /// Replaces the file as a whole, or leaves it as it was: an empty one, or one of the same kind, unless another may be replaced too.
    ///
    /// - Parameters:
    ///   - kind: what such a file is called, how each begins, and the option that writes it elsewhere.
    ///   - yes: whether a file of another kind may be replaced.
    /// - Throws: `Refusal` for a file of another kind, `FileError` when it cannot be written.
    public func write(_ text: String, of kind: (name: String, beginning: String, elsewhere: String), yes: Bool) throws {
        if real != nil, FileSystem.stamp(of: path) == nil { throw Refusal.isNoFile(path, elsewhere: kind.elsewhere) }
        // Looked at last of all, so that nothing is lost that somebody else wrote meanwhile.
        try FileSystem.replace(path, with: Array(text.utf8)) {
            guard !yes, let size = FileSystem.stamp(of: path)?.size, size > 0 else { return }
            let beginning = Array(kind.beginning.utf8)
            if try !FileSystem.bytes(of: path, in: 0..<min(Int(size), beginning.count)).elementsEqual(beginning) {
                throw Refusal.isOtherFile(path, kind: kind.name)
            }
        }
    }
}
