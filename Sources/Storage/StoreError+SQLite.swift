import GRDB

extension StoreError {
    /// What an error of SQLite means to a learner.
    init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? error.resultCode.description
        self =
            switch error.extendedResultCode {
            case .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_SHMSIZE:
                .cannotOpen(path: path, reason: "\(reason) (the file system may not be fit for sharing files between programs)")
            default:
                switch error.resultCode {
                case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path: path, reason: reason)
                case .SQLITE_NOTADB, .SQLITE_FORMAT: .notAStore(path: path)
                case .SQLITE_CORRUPT: .corrupt(path: path)
                case .SQLITE_READONLY: .readOnly(path: path)
                case .SQLITE_FULL: .diskFull(path: path)
                case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked(path: path)
                default: .failed(path: path, reason: reason)
                }
            }
    }

    /// Runs something that talks to SQLite, whose errors become the store's.
    static func translating<Result>(_ path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch {
            throw .failed(path: path, reason: "\(error)")
        }
    }
}
