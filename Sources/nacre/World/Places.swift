/// Where Nacre keeps things, by the XDG Base Directory Specification (freedesktop.org, version 0.8).
struct Places {
    /// The learner's log, schedules and index: the one file that must be kept.
    let store: String
    /// The folder of the learner's own decks.
    let ownDecks: String
    /// What is remembered of imports.
    let imports: String
    /// The settings.
    let settings: String
    /// The lines typed at the prompt.
    let history: String
    /// The folder of the decks that came with the program, if there is one.
    let bundledDecks: String?

    /// The places for a world.
    ///
    /// - Parameter dataFolder: what `--data` named, instead of the data folder.
    init(in environment: Environment, dataFolder: String? = nil) {
        let home = environment.variables["HOME"] ?? "/"
        func folder(_ variable: String, otherwise fallback: String) -> String {
            // The specification has a relative path ignored.
            guard let path = environment.variables[variable], path.hasPrefix("/") else { return home + fallback + "/nacre" }
            return path + "/nacre"
        }
        let data = dataFolder.map(environment.absolute) ?? folder("XDG_DATA_HOME", otherwise: "/.local/share")
        store = data + "/nacre.sqlite"
        ownDecks = data + "/decks"
        imports = data + "/imports.jsonl"
        settings = (dataFolder == nil ? folder("XDG_CONFIG_HOME", otherwise: "/.config") : data) + "/config.yaml"
        history = (dataFolder == nil ? folder("XDG_STATE_HOME", otherwise: "/.local/state") : data) + "/history"
        bundledDecks = Self.bundledDecks(for: environment)
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
    /// The folder a path stands in.
    var parentFolder: String {
        guard let slash = lastIndex(of: "/"), slash != startIndex else { return "/" }
        return String(self[..<slash])
    }

    /// The last part of a path.
    var lastPathPart: String {
        lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
    }
}
