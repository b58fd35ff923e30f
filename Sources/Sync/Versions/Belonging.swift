/// What of the learner's goes along from device to device besides the log, one at a time.
public enum Belonging: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// A file below the folder of the learner's own decks.
    case file(String)
    /// A setting, by its name.
    case setting(String)

    /// The path, or the name.
    public var description: String {
        switch self {
        case .file(let path): path
        case .setting(let name): name
        }
    }
}
