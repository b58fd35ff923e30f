import Files

/// Where Nacre keeps things, by the XDG Base Directory Specification (freedesktop.org, version 0.8).
public struct Paths {
    /// The learner's log, schedules and index: the one file that must be kept.
    public let store: String
    /// The folder of the learner's own decks.
    public let ownDecks: String
    /// The folder of the project that the learner is in, if it is one.
    public let project: String?
    /// What is remembered of imports.
    public let imports: String
    /// What earlier imports came to, for knowing that the same again has nothing to do; without it nothing is lost but time.
    public let importSeals: String
    /// The folder of what files were before commands changed them, on this machine.
    public let fileChanges: String
    /// The settings.
    public let settings: String
    /// The learner's settings for everything, which those of a project go before; nil outside of projects.
    public let sharedSettings: String?
    /// The lines typed at the prompt.
    public let history: String
    /// The folder of cards that were begun and are in no deck yet.
    public let drafts: String
    /// The folder of the decks that came with the program, if there is one.
    public let bundledDecks: String?
    /// The folder of the versions of bundled decks of which the learner has copies.
    public let copies: String
    /// Of which versions of bundled decks it was told that they have news.
    public let toldNews: String
    /// The projects that the learner trusts.
    public let trustedProjects: String
    /// The decks fetched from elsewhere.
    public let gitDecks: GitDecks
    /// The folder that was named to keep everything in; nil where none was.
    public let namedFolder: String?
    /// What keeps two programs from keeping this store together with others at once; there need be no such file.
    public let syncLock: String
    /// The folder of what is known of the versions of decks and settings on the learner's devices.
    public let versions: String
    /// The folder of decks that two devices changed in ways that do not go together, with both ways in them.
    public let conflicts: String
    /// The folder of repositories beside those where the learner's devices meet: they can be fetched again.
    public let syncRepositories: String

    /// The places for a world.
    ///
    /// - Parameter dataFolder: what `--data` named, instead of the data folder.
    public init(in environment: Environment, dataFolder: String? = nil) {
        func folder(_ variable: String, otherwise fallback: String) -> String {
            environment.baseFolder(variable, otherwise: fallback) + "/nacre"
        }
        project = dataFolder == nil ? Self.project(for: environment) : nil
        let here = dataFolder.map(environment.absolute) ?? project.map { $0 + "/" + Self.projectMark }
        let data = here ?? folder("XDG_DATA_HOME", otherwise: "/.local/share")
        store = data + "/nacre.sqlite"
        ownDecks = project ?? data + "/decks"
        imports = data + "/imports.jsonl"
        importSeals = data + "/imports-done.jsonl"
        fileChanges = data + "/undo"
        gitDecks = GitDecks(folder: data + "/clones", variables: environment.variables)
        namedFolder = dataFolder.map(environment.absolute)
        syncLock = data + "/sync/lock"
        versions = data + "/sync/versions"
        conflicts = data + "/sync/conflicts"
        syncRepositories = (here ?? folder("XDG_CACHE_HOME", otherwise: "/.cache")) + "/sync"
        let config = folder("XDG_CONFIG_HOME", otherwise: "/.config") + "/config.yaml"
        settings = here.map { $0 + "/config.yaml" } ?? config
        sharedSettings = project == nil ? nil : config
        let state = folder("XDG_STATE_HOME", otherwise: "/.local/state")
        trustedProjects = state + "/trusted-projects"
        history = (here ?? state) + "/history"
        drafts = history.parentFolder + "/drafts"
        copies = data + "/copies"
        toldNews = history.parentFolder + "/told-news"
        bundledDecks = Self.bundledDecks(for: environment)
    }

    /// The file of a deck of the learner's own.
    func deckFile(_ name: String) -> String { ownDecks + "/" + name + ".md" }

    /// The folder that makes the one it stands in a project, with a log and settings of its own.
    public static let projectMark = ".nacre"

    /// The innermost project around the working folder. Only a mark of the learner's own counts, for it says which files are opened; in
    /// the home folder it would make everything a project.
    private static func project(for environment: Environment) -> String? {
        let home = environment.variables["HOME"].flatMap(FileSystem.realPath)
        var folder = FileSystem.realPath(environment.workingFolder) ?? environment.workingFolder
        while true {
            let mark = folder == "/" ? "/" + projectMark : folder + "/" + projectMark
            if folder != home, FileSystem.isOwnFolder(mark) { return folder }
            if folder == "/" { return nil }
            folder = folder.parentFolder
        }
    }

    /// Installed, the decks stand in `share/nacre/decks` beside `bin`; in a checkout, in `Decks` above the build folder.
    private static func bundledDecks(for environment: Environment) -> String? {
        if let named = environment.variables["NACRE_BUNDLED_DECKS"] { return named.isEmpty ? nil : environment.absolute(named) }
        var folder = environment.programFile.parentFolder
        let installed = folder.parentFolder + "/share/nacre/decks"
        if FileSystem.isFolder(installed) { return installed }
        for _ in 0..<5 where folder != "/" {
            folder = folder.parentFolder
            if FileSystem.exists(folder + "/Package.swift"), FileSystem.isFolder(folder + "/Decks") { return folder + "/Decks" }
        }
        return nil
    }
}

extension String {
    /// The name of a deck file without `.md`.
    public var withoutMarkdownEnding: String { lowercased().hasSuffix(".md") ? String(dropLast(3)) : self }
}
