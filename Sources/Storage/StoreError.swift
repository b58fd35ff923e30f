import Scheduling

/// Why a store could not do what was asked of it. Nothing was written to it; what its caller has written elsewhere is for that to say.
public enum StoreError: Error, Hashable {
    /// The file or its folder cannot be made or opened.
    case cannotOpen(path: String, reason: String)
    /// The file is no store of Nacre's.
    case notAStore(path: String)
    /// The file is damaged.
    case corrupt(path: String)
    /// Something in the file cannot be, or there is no end to it, though the file can be read.
    case senseless(path: String)
    /// The file has tables, views or triggers, by these names, that Nacre did not make.
    case foreignTables(path: String, names: [String])
    /// The file was written by a newer Nacre: its schema, and the newest this one knows.
    case newer(path: String, found: Int, known: Int)
    /// The file can be read but not written.
    case readOnly(path: String)
    /// There is no room for what is to be written.
    case diskFull(path: String)
    /// Another program has kept the file for longer than five seconds.
    case locked(path: String)
    /// Something has happened to these cards that the caller did not know of.
    case changedElsewhere(Set<CardNumber>)
    /// What was asked for takes too long, for this reason.
    case tooExpensive(reason: String)
    /// Anything else, in the words of SQLite or of the system.
    case failed(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    /// What is wrong and what to do about it: the file's name, then lower case.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "\(path): cannot be opened: \(reason). See that its folder exists and is yours"
        case .notAStore(let path):
            "\(path): this is not a store of Nacre's; it was left as it is. Move it away, or name another file"
        case .corrupt(let path):
            "\(path): the file is damaged; it was left as it is. Bring back a backup with 'nacre restore', or save what can be read with "
                + "'nacre doctor --rescue'"
        case .senseless(let path):
            "\(path): something in it makes no sense; nothing was written to it. See what with 'nacre doctor'; 'nacre doctor --repair' makes "
                + "anew what follows from the log"
        case .foreignTables(let path, let names):
            "\(path): not as Nacre makes it: \(names.prefix(5).joined(separator: ", ")); another program has changed it; it was left as it "
                + "is, and nothing else was read from it. Bring back a backup with 'nacre restore', or save the log with 'nacre doctor --rescue'"
        case .newer(let path, let found, let known):
            "\(path): written by a newer Nacre (schema \(found); this one knows \(known)); it was left as it is. Update Nacre"
        case .readOnly(let path):
            "\(path): cannot be written; nothing was. Make the file and its folder writable and try again"
        case .diskFull(let path):
            "\(path): the disk is full; nothing was written to it. Free some space and try again"
        case .locked(let path):
            "\(path): another program has kept it for more than 5 seconds; nothing was written to it. Close that program and try again"
        case .changedElsewhere(let cards):
            cards.count == 1
                ? "the card was changed by another program meanwhile; nothing was written. Look at it again"
                : "\(cards.count) cards were changed by another program meanwhile; nothing was written. Look at them again"
        case .tooExpensive(let reason): reason
        case .failed(let path, let reason):
            "\(path): \(reason); nothing was written to it"
        }
    }
}
