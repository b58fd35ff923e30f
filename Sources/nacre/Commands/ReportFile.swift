import Files
import Presentation

/// The file that a report is written to.
struct ReportFile {
    /// Its absolute path.
    let path: String

    /// - Parameters:
    ///   - path: an absolute path.
    ///   - decks: the files of decks, which are not written over, nor is the `store`.
    /// - Throws: `CommandError` where no report can ever be written.
    init(_ path: String, decks: [String], store: String) throws(CommandError) {
        self.path = path
        if FileSystem.isFolder(path) { throw CommandError("\(path): this is a folder; name a file in it") }
        guard let real = FileSystem.realPath(path) else { return }
        if real == FileSystem.realPath(store) { throw CommandError("\(path): this is the store itself") }
        if decks.contains(where: { FileSystem.realPath($0) == real }) {
            throw CommandError("\(path): this is one of the decks; name another file")
        }
        if FileSystem.stamp(of: path) == nil {
            throw CommandError("\(path): this is no ordinary file; '--html -' writes to the standard output")
        }
    }

    /// Replaces the file as a whole, or leaves it as it was.
    ///
    /// - Parameter yes: whether a file that is no report may be replaced too.
    /// - Throws: `CommandError` for a file that is no report, `FileError` when it cannot be written.
    func write(_ html: String, yes: Bool) throws {
        // Looked at last of all, so that nothing is lost that somebody else wrote meanwhile.
        try FileSystem.replace(path, with: Array(html.utf8)) {
            if !yes, try !isReplaceable { throw CommandError("\(path): this file is no report; add --yes to replace it") }
        }
    }

    /// Whether there is no file, an empty one, or a report.
    private var isReplaceable: Bool {
        get throws {
            guard let size = FileSystem.stamp(of: path)?.size, size > 0 else { return true }
            let beginning = Array(ReportPage.beginning.utf8)
            return try FileSystem.bytes(of: path, in: 0..<min(Int(size), beginning.count)).elementsEqual(beginning)
        }
    }
}
