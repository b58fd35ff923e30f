import Files
import Foundation
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
                case .SQLITE_ABORT: .tooExpensive(reason: reason)
                case .SQLITE_MISMATCH, .SQLITE_INTERRUPT: .senseless(path: path)
                case .SQLITE_READONLY: Self.unwritable(error.extendedResultCode, path)
                case .SQLITE_FULL: .diskFull(path: path)
                case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked(path: path)
                default: .failed(path: path, reason: reason)
                }
            }
    }

    /// Why a file could not be written: it, or its folder, is not for this learner to write, or on a disk that nobody may write; or else.
    private static func unwritable(_ code: ResultCode, _ path: String) -> StoreError {
        switch code {
        case .SQLITE_READONLY_DBMOVED: return .failed(path: path, reason: "it was moved or replaced while it was open")
        case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY, .SQLITE_READONLY_CANTINIT:
            for place in [path, Folder(of: path).path] where access(place, W_OK) != 0 && (errno == EACCES || errno == EROFS) {
                return .readOnly(path: path)
            }
            return .failed(path: path, reason: "what was half written in it could not be undone")
        default: return .readOnly(path: path)
        }
    }

    /// The error for what has a store's name and is a pipe, a socket or a device.
    static func notAFile(path: String) -> StoreError { .cannotOpen(path: path, reason: "it is not a file") }

    /// The error for a file in which no write-ahead log can be kept.
    static func withoutWriteAheadLog(path: String) -> StoreError {
        .cannotOpen(path: path, reason: "its file system cannot keep a write-ahead log")
    }

    /// Runs something that talks to SQLite, whose errors become the store's.
    static func translating<Result>(_ path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch is RowDecodingError {
            throw .senseless(path: path)
        } catch let error as FileError {
            throw StoreError(error)
        } catch {
            throw .failed(path: path, reason: "\(error)")
        }
    }
}
