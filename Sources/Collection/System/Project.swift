import Files

/// A folder with a log and settings of its own, whose decks are studied by themselves.
public struct Project {
    /// The folder.
    public let folder: String

    /// The log is the learner's, the settings are the project's: only these are for everybody who gets the project by git.
    private static let ignored = "nacre.sqlite*\nbackups/\nclones/\ndrafts/\nhistory\ntold-news\n"

    /// Makes a folder a project.
    ///
    /// - Throws: `ProjectError` for a folder that can be none, `FileError` where it cannot be written to.
    public init(making name: String, in environment: Environment) throws {
        guard let folder = FileSystem.realPath(environment.absolute(name)), FileSystem.isFolder(folder) else {
            throw ProjectError.missing(name)
        }
        if folder == environment.variables["HOME"].flatMap(FileSystem.realPath) { throw ProjectError.home }
        let mark = folder + "/" + Paths.projectMark
        if FileSystem.exists(mark) { throw ProjectError.exists(folder) }
        try FileSystem.createFolder(mark)
        try FileSystem.replace(mark + "/.gitignore", with: Self.ignored)
        self.folder = folder
    }
}

/// Why a folder cannot be made a project.
public enum ProjectError: Error, Equatable, CustomStringConvertible {
    /// There is none of this name.
    case missing(String)
    /// It is the home folder.
    case home
    /// This one is a project already.
    case exists(String)

    /// What is the matter, in a sentence.
    public var description: String {
        switch self {
        case .missing(let name): "\(name): there is no such folder"
        case .home: "the home folder is no project: all below it would belong to it; choose a folder in it"
        case .exists(let folder): "\(folder) is a project already"
        }
    }
}
