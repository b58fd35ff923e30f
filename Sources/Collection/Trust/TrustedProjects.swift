import Files

/// The projects that the learner trusts: those that `init` made here, and those that somebody else made and the learner has looked at. A
/// clone brings settings along, and may bring a log, which nobody here has seen.
public struct TrustedProjects {
    private let path: String

    /// Those that are remembered at these places.
    public init(in places: Paths) { path = places.trustedProjects }

    /// One that was trusted: its folder and that folder's number, so that another one of its name is not meant, and the decks elsewhere that
    /// its settings name.
    private struct Entry {
        var folder: String
        var number: String
        var outside: [String]

        /// The fields, each behind a zero, which no path holds.
        var text: String { ([number, folder] + outside).map { $0 + "\0" }.joined() + "\n" }

        init(_ project: Paths.OpenedProject) {
            (folder, outside) = (project.folder, project.outside)
            number = FileSystem.identity(of: project.folder + "/" + Paths.projectMark).map { String($0.inode) } ?? ""
        }

        init?(_ text: String) {
            let fields = text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 2 else { return nil }
            (number, folder, outside) = (fields[0], fields[1], Array(fields[2..<fields.count - 1]))
        }
    }

    private func entries() -> [Entry] {
        guard let bytes = try? FileSystem.bytes(of: path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).components(endingWith: "\0\n").compactMap(Entry.init)
    }

    /// Whether a project is trusted as it is now.
    public func trusts(_ project: Paths.OpenedProject) -> Bool {
        let wanted = Entry(project)
        return entries().contains {
            $0.folder == wanted.folder && $0.number == wanted.number && Set(wanted.outside).isSubset(of: $0.outside)
        }
    }

    /// Remembers that a project is trusted as it is now.
    ///
    /// - Throws: `FileError` and `FileConflict` where that cannot be written down.
    public func trust(_ project: Paths.OpenedProject) throws {
        try FileSystem.alone(with: path) {
            let others = entries().filter { $0.folder != project.folder }
            try FileSystem.replace(path, with: (others + [Entry(project)]).map(\.text).joined())
        }
    }
}

extension TrustedProjects {
    /// Remembers that a project was made here.
    ///
    /// - Throws: `FileError` and `FileConflict` where that cannot be written down.
    public func trust(_ project: Project) throws { try trust(Paths.OpenedProject(folder: project.folder, outside: [])) }
}

extension Paths {
    /// The project that the learner is in, with what of it decides whether it is trusted.
    public struct OpenedProject: Equatable, Sendable {
        /// Its folder.
        public var folder: String
        /// The decks outside of it that its settings name.
        public var outside: [String]
    }

    /// The project that the learner is in, if it is one.
    public func openedProject(in environment: Environment) -> OpenedProject? {
        guard let project else { return nil }
        var inside = environment
        inside.workingFolder = project
        let source = DeckSource(unlabelled: FileSystem.realPath(project) ?? project)
        let decks = SettingsFile(path: settings).read().settings.decks.map(inside.absolute)
        let outside = decks.filter { !source.contains(FileSystem.realPath($0) ?? $0) && !gitDecks.contains($0) }
        return OpenedProject(folder: project, outside: outside.sorted())
    }
}

/// Why nothing is done in a project: it is not trusted yet.
public struct UntrustedProject: Error, CustomStringConvertible {
    /// What it is.
    public let project: Paths.OpenedProject

    /// What is the matter and what to do, in a sentence or two.
    public var description: String {
        "\(reason). Look at it, and then: nacre trust \(project.folder)"
    }

    /// What is the matter, in a sentence.
    public var reason: String {
        let decks = project.outside.isEmpty ? "" : ", and decks elsewhere: \(project.outside.joined(separator: ", "))"
        return "\(project.folder): the project was not made here, or was changed; nacre would use its settings and its log in "
            + "'\(Paths.projectMark)'\(decks)"
    }
}

extension DeckCollection {
    /// The project that the learner is in, where it is not trusted. The variable `NACRE_TRUST` may name folders of such that are, with colons
    /// between.
    public func untrustedProject() -> UntrustedProject? {
        guard let project = places.openedProject(in: environment) else { return nil }
        let named = environment.variables["NACRE_TRUST"]?.split(separator: ":").map { FileSystem.realPath(String($0)) ?? String($0) } ?? []
        if named.contains(project.folder) || TrustedProjects(in: places).trusts(project) { return nil }
        return UntrustedProject(project: project)
    }

    /// Trusts the project that the learner is in as it is now, if it is one.
    ///
    /// - Throws: `FileError` and `FileConflict` where that cannot be written down.
    public func trustProject() throws {
        if let project = places.openedProject(in: environment) { try TrustedProjects(in: places).trust(project) }
    }
}

extension String {
    /// The parts that end with something, without it.
    fileprivate func components(endingWith end: String) -> [String] {
        split(separator: end, omittingEmptySubsequences: true).map { $0 + "\0" }
    }
}
