/// Why something cannot be imported.
public enum ImportError: Error, Equatable, CustomStringConvertible {
    /// Nothing is there of this name.
    case missing(String)
    /// A folder of this name has no file of cards.
    case empty(String)
    /// A file of this name is like none of the formats.
    case unlike(String)
    /// The deck at this path would swallow what comes into it.
    case unclosed(path: String)
    /// The deck at this path is another than was read.
    case changed(path: String)

    /// What is the matter, in a sentence.
    public var description: String {
        switch self {
        case .missing(let name): "\(name): there is no such file or folder"
        case .empty(let name): "\(name): there is no file of cards in this folder"
        case .unlike(let name): "\(name): this is like none of the formats that are known; say which with --from"
        case .unclosed(let path):
            "\(path): the last card holds something that nothing closes, which would swallow others; see: check"
        case .changed(let path): "\(path) was changed meanwhile, and is left as it is; import again"
        }
    }
}
