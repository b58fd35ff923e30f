import Cards
import Files

/// A picture, a sound or a film of a card, which another program can open.
public struct OpenableFile: Equatable {
    /// As the author wrote it.
    public let target: String
    /// What the program is given: a path, or an address.
    public let argument: String
    /// Whether it is an address on the web.
    public let isRemote: Bool

    /// What there is on a card, or, before its answer is up, on its question. Nothing but media is opened: no program, no document that may
    /// hold one, no address of another kind.
    public static func all(of content: Content, isAnswered: Bool, besides deck: String) -> [OpenableFile] {
        content.targets(isAnswered: isAnswered).compactMap { target in
            let place = target.place
            if isElsewhere(place) {
                let isOnTheWeb = ["http://", "https://"].contains { place.lowercased().hasPrefix($0) }
                guard isOnTheWeb, target.isPicture || MediaName(place) != nil, place.unicodeScalars.allSatisfy({ $0.value > 0x20 }) else {
                    return nil
                }
                return OpenableFile(target: place, argument: place, isRemote: true)
            }
            let path = path(of: place, besides: deck)
            guard MediaName(path) != nil, FileSystem.stamp(of: path) != nil else { return nil }
            return OpenableFile(target: place, argument: path.hasPrefix("/") ? path : "./" + path, isRemote: false)
        }
    }

    /// Whether a target is an address, and no path.
    static func isElsewhere(_ target: String) -> Bool { target.contains("://") || target.hasPrefix("data:") }

    /// The path that a target means.
    static func path(of target: String, besides deck: String) -> String {
        let paths = DeckFile.paths(of: target).map { $0.hasPrefix("/") ? $0 : deck.parentFolder + "/" + $0 }
        return paths.first(where: FileSystem.exists) ?? paths[0]
    }
}

extension StudySession {
    /// What there is to open on the card on the table, as far as it is up.
    public var openableFiles: [OpenableFile] {
        guard let table else { return [] }
        let isAnswered = if case .asking = state.phase { false } else { true }
        return OpenableFile.all(of: table.content, isAnswered: isAnswered, besides: table.location.path)
    }
}

/// Opening what is on cards: the first time, and always for an address on the web, only after it was shown what, and by which program.
public struct MediaOpening {
    private var isTrusted = false
    private var asked: OpenableFile?
    private var files: [OpenableFile] = []
    private var next = 0

    /// Nothing was opened yet.
    public init() {}

    /// Forgets what was asked: the learner does something else.
    public mutating func cancel() { asked = nil }

    /// The learner wants to have something opened: the first thing on the card, then the next.
    ///
    /// - Parameter key: what to press to say yes.
    /// - Returns: what there is to say.
    /// - Throws: `OutsideProgramError` when the program cannot be started.
    public mutating func step(_ files: [OpenableFile], with opener: String, key: String) throws(OutsideProgramError) -> String {
        if files != self.files { (self.files, next, asked) = (files, 0, nil) }
        guard !files.isEmpty else { return "There is no picture and no sound here to open." }
        if let asked {
            self.asked = nil
            if !asked.isRemote { isTrusted = true }
            return try open(asked, with: opener)
        }
        let file = files[next % files.count]
        next += 1
        if isTrusted, !file.isRemote { return try open(file, with: opener) }
        asked = file
        return "Open '\(file.target)' with \(opener)? \(key) opens it, anything else does not."
    }

    private func open(_ file: OpenableFile, with opener: String) throws(OutsideProgramError) -> String {
        try OutsideProgram.start(opener.split(separator: " ").map(String.init) + [file.argument])
        return "Opened '\(file.target)' with \(opener)."
    }
}
