import Foundation

/// A folder on disk, whose new names last: they are there after a power cut.
struct Folder {
    var path: String

    /// The folder that a file stands in.
    init(of file: String) {
        let folder = (file as NSString).deletingLastPathComponent
        path = folder.isEmpty ? "." : folder
    }

    init(path: String) { self.path = path }

    /// Makes the folder and those above it, for the learner's eyes only, where they are missing.
    ///
    /// - Parameter purpose: the file for which it is made, named in errors.
    func make(for purpose: String) throws(StoreError) {
        guard access(path, F_OK) != 0 else { return }
        let parent = Folder(of: path)
        try parent.make(for: purpose)
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StoreError(code: errno, path: purpose) }
        try parent.flush(for: purpose)
    }

    /// Sees to it that the names in it are on disk.
    func flush(for purpose: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(code: errno, path: purpose) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw StoreError(code: errno, path: purpose) }
    }
}

extension StoreError {
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
