/// What can go wrong between the program and a terminal or its history file.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
    /// The keyboard could not be read; `reason` is the system's word for why.
    case unreadable(reason: String)
    /// The history file could not be read.
    case historyUnreadable(path: String, reason: String)
    /// The history file could not be written.
    case historyUnwritable(path: String, reason: String)

    /// One line for the learner, with the remedy.
    public var description: String {
        switch self {
        case .unreadable(let reason):
            "the terminal cannot be read (\(reason)); start the program again in another terminal"
        case .historyUnreadable(let path, let reason):
            "\(path): the history cannot be read (\(reason)); check the file's permissions, or remove it"
        case .historyUnwritable(let path, let reason):
            "\(path): the history cannot be saved (\(reason)); check the permissions of its folder"
        }
    }
}
