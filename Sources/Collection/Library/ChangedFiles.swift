import Cards
import Files
import Storage

/// Deck files that are not in the state in which they were read, sorted by what is to be done with them.
struct ChangedFiles {
    /// Those whose bytes are the same all the same.
    private(set) var touched: [(path: String, stamp: FileStamp)] = []
    /// Those that are to be read.
    private(set) var coming: [DeckStretches.Coming] = []
    /// Those that could not be read, a line each.
    private(set) var complaints: [String] = []

    /// How many bytes of files that are looked at are kept for reading them.
    private static let mostKept = 8 << 20
    /// From how many bytes on files are read beside their being written down.
    private static let many = 1 << 20

    /// - Parameters:
    ///   - listed: the files of the index.
    ///   - absent: files of the index that took no part.
    init(_ changed: [FoundFile], listed: [String: KnownFile], absent: [String: KnownFile]) {
        var kept = 0
        for file in changed {
            guard let known = listed[file.path] ?? absent[file.path] else {
                coming.append(DeckStretches.Coming(file: file, bytes: nil, isKnown: false))
                continue
            }
            do throws(FileError) {
                let bytes = try FileSystem.bytes(of: file.path)
                if listed[file.path] != nil, known.deck == file.deck, known.hash == Fingerprint.of(bytes) {
                    touched.append((file.path, file.stamp))
                    continue
                }
                kept += bytes.count
                coming.append(DeckStretches.Coming(file: file, bytes: kept <= Self.mostKept ? bytes : nil, isKnown: true))
            } catch {
                complaints.append(String(describing: error))
            }
        }
    }

    /// Hands the files that are to be read over to whoever writes them down.
    mutating func read<Result>(_ write: (IncomingFiles) throws -> Result) throws -> Result {
        let paths = coming.map(\.file.path)
        guard coming.reduce(0, { $0 + $1.file.stamp.size }) >= Self.many else {
            var reader = DeckStretches(coming)
            defer { complaints += reader.complaints }
            return try write(IncomingFiles(paths: paths) { try reader.next() })
        }
        let pipe = DeckPipe(coming)
        defer {
            pipe.close()
            complaints += pipe.complaints
        }
        return try write(IncomingFiles(paths: paths, next: pipe.next))
    }
}
