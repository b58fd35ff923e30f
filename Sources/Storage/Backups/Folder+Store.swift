import Files
import Foundation

extension Folder {
    /// Makes the folder and those above it, for the learner's eyes only, where they are missing.
    ///
    /// - Parameter purpose: the file for which it is made, named in errors.
    func make(for purpose: String) throws(StoreError) {
        do { try make(mode: 0o700) } catch { throw StoreError(code: error.number, path: purpose) }
    }

    /// Sees to it that the names in it are on disk.
    ///
    /// - Parameter purpose: the file that has such a name, named in errors.
    func flush(for purpose: String) throws(StoreError) {
        do { try flush() } catch { throw StoreError(code: error.number, path: purpose) }
    }
}

extension StoreError {
    /// The error for a file that could not be read or written.
    init(_ error: FileError) { self.init(code: error.number, path: error.path) }

    /// The error for a system call that has failed with this number.
    init(code: Int32, path: String) {
        self =
            switch code {
            case ENOSPC, EDQUOT: .diskFull(path: path)
            case EROFS: .readOnly(path: path)
            default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
            }
    }
}
