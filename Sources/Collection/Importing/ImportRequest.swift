import Cards
import Files
import Formats

/// What is to be imported, and how.
public struct ImportRequest {
    /// The files.
    public let found: ImportFiles
    /// The format they were said to have; nil for what they look like.
    let format: ForeignFormat?
    /// What was said of tables.
    let table: TableOptions
    /// The progress of hashcards and repeater.
    let remembered: RememberedCards
    /// Whether questions without an answer are kept.
    let keepsUnanswered: Bool
    /// The name of the deck that all cards go into; nil for decks as the files have them.
    let deck: String?
    /// Where things are kept.
    let places: Paths
    /// The file of this program: another one may read files otherwise.
    private let program: FileStamp?

    /// A request made of its parts.
    public init(
        _ found: ImportFiles, as format: ForeignFormat?, table: TableOptions, remembered: RememberedCards, keepsUnanswered: Bool,
        into deck: String?, places: Paths, by environment: Environment
    ) {
        (self.found, self.format, self.table, self.remembered) = (found, format, table, remembered)
        (self.keepsUnanswered, self.deck, self.places) = (keepsUnanswered, deck, places)
        program = FileSystem.stamp(of: environment.programFile)
    }

    /// A number for all that cards are made from: the files, what is read beside them, what was said of them, and the program that reads.
    ///
    /// - Throws: `FileError` for a file that cannot be read.
    public func fingerprint() throws(FileError) -> UInt64 {
        var print = Fingerprint()
        func add(_ text: String) {
            for byte in text.utf8 { print.add(byte) }
            print.add(0)
        }
        add("\(String(describing: program)) \(format?.rawValue ?? "") \(table) \(keepsUnanswered) \(deck ?? "/")")
        var beside: Set<String> = []
        for file in found.files {
            add(file.path)
            add("\(file.isFound) \(file.location)")
            add(String(Fingerprint.of(try FileSystem.bytes(of: file.path))))
            guard beside.insert(file.path.parentFolder).inserted else { continue }
            for path in remembered.databases(of: file.path) + ObsidianVaults.settings(around: file.path) {
                add("\(path) \(String(describing: FileSystem.stamp(of: path)))")
            }
        }
        return print.value
    }
}
