/// Why a package cannot be read or written: what is the matter, and what to do.
public enum PackageError: Error, Equatable, CustomStringConvertible {
    /// A library of the system is not installed: its file, and the package of Debian that has it.
    case noLibrary(String, package: String)
    /// The file is no archive, or its directory is cut off.
    case noArchive
    /// The archive holds no collection.
    case noCollection
    /// A member is encrypted.
    case encrypted(String)
    /// Something is damaged: what, and how.
    case damaged(String, String)
    /// The package has a version that is not known.
    case unknownVersion(Int)
    /// The collection has a schema that is not known.
    case unknownSchema(Int)
    /// Something is larger than is read.
    case tooLarge(String)
    /// The collection holds something that no collection of Anki has.
    case foreign(String)
    /// A question to the collection takes too long to answer.
    case endless
    /// It could not be written.
    case unwritable(String)
    /// Whoever had asked for it wanted no more of it.
    case ended

    /// What is the matter, in a sentence.
    public var description: String {
        switch self {
        case .noLibrary(let name, let package): "packages are read by \(name), which is not installed: apt-get install \(package)"
        case .noArchive: "this is no zip archive, or only a part of one: export it once more, or fetch it again"
        case .noCollection: "no collection of Anki is in it: export it once more as an Anki package"
        case .encrypted(let name): "'\(name)' in it is encrypted: unpack it with its password, and pack it again without"
        case .damaged(let name, let how): "\(name) in it is damaged (\(how)): export it once more, or fetch it again"
        case .unknownVersion(let version):
            "the package has version \(version), which is not known: in Anki, export with 'Support older Anki versions' ticked"
        case .unknownSchema(let version):
            "the collection in it has schema \(version), which is not known: in Anki, export with 'Support older Anki versions' ticked"
        case .tooLarge(let name): "\(name) in it is larger than a package may be; it is not read"
        case .foreign(let what): "the collection in it holds \(what), which none of Anki's has; it is not read"
        case .endless: "the collection in it takes too long to read; it is not what it seems"
        case .unwritable(let why): "the package cannot be written: \(why)"
        case .ended: "it was ended before it was done"
        }
    }
}
