import Files
import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// Opening a store makes it, finds it as it was, or leaves the file alone and says why.
@Suite struct OpeningTests {
    private let folder = TemporaryFolder()

    private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

    private func mode(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
    }

    /// Opens what must not be opened, and returns the error; the file must be as it was.
    private func refusal(of path: String, sourceLocation: SourceLocation = #_sourceLocation) -> StoreError? {
        let before = bytes(path)
        let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) { try Store(path: path) }
        #expect(bytes(path) == before, "the file was changed", sourceLocation: sourceLocation)
        return error
    }

    @Test func aNewStoreIsForItsOwnerAlone() throws {
        let path = folder("a/b/nacre.sqlite")
        let store = try Store(path: path)
        #expect(mode(folder("a")) == 0o700 && mode(folder("a/b")) == 0o700)
        #expect(mode(path) == 0o600 && mode(path + "-wal") == 0o600 && mode(path + "-shm") == 0o600)
        #expect(store.path == path)
    }

    @Test func whatIsCommittedIsOnDisk() throws {
        for _ in 1...2 {
            let settings = try Store(path: folder("nacre.sqlite")).database.writeWithoutTransaction { db in
                try ["synchronous", "journal_mode", "foreign_keys"].map {
                    try String.fetchOne(db, sql: "PRAGMA \($0)")
                }
            }
            #expect(settings == ["2", "wal", "1"])
        }
    }

    @Test func aStoreIsAsItWasLeft() throws {
        let path = folder("nacre.sqlite")
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("deck", [.init("a")]))
        try learner.answer(learner.card("a"))
        let again = Learner(try Store(path: path))
        #expect(try again.log() == learner.log())
        #expect(try again.schedules() == learner.schedules())
        #expect(try again.store.stamps().mapValues(\.stamp) == learner.store.stamps().mapValues(\.stamp))
    }

    @Test func anEmptyFileBecomesAStore() throws {
        try Data().write(to: URL(fileURLWithPath: folder("nacre.sqlite")))
        #expect(try Store(path: folder("nacre.sqlite")).latestMoment() == nil)
    }

    @Test(arguments: [
        ("/a/b", "/a"), ("/a", "/"), ("/", "/"), ("a/b", "a"), ("ab", "."), ("a", "."), (".", "."), ("/a//b/", "/a"), ("a//", "."),
        ("//a", "/"),
        ("ä/b", "ä"),
    ])
    func everyPathStandsInAFolder(path: String, folder: String) { #expect(Folder(of: path).path == folder) }

    @Test func aRelativePathIsTaken() throws {
        let name = "nacre-storage-\(UUID().uuidString).sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(name + suffix) } }
        #expect(try Store(path: name).latestMoment() == nil)
    }

    @Test(arguments: ["Once upon a time", String(repeating: "# A deck\n", count: 1000), "SQLite format 3\0 and no more"])
    func whatIsNoDatabaseIsLeftAlone(text: String) throws {
        let path = folder("nacre.sqlite")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect(refusal(of: path) == .notAStore(path: path))
        #expect(folder.contents == ["nacre.sqlite"])
    }

    @Test(arguments: ["CREATE TABLE notes (text)", "PRAGMA user_version = 3", "PRAGMA application_id = 7"])
    func theDatabaseOfAnotherProgramIsLeftAlone(sql: String) throws {
        let path = folder("nacre.sqlite")
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
        #expect(refusal(of: path) == .notAStore(path: path))
    }

    @Test func aNewerStoreIsLeftAlone() throws {
        let path = folder("nacre.sqlite")
        try Store(path: path).database.writeWithoutTransaction { db in
            try db.execute(sql: "ALTER TABLE event ADD COLUMN mood TEXT; PRAGMA user_version = 9; PRAGMA wal_checkpoint(TRUNCATE)")
        }
        #expect(refusal(of: path) == .newer(path: path, found: 9, known: Schema.current.version))
    }

    @Test func aNewerStoreWhoseLogIsNotYetInItsFileIsLeftAlone() throws {
        let path = folder("nacre.sqlite")
        let newer = try Store(path: path)
        try newer.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9") }
        let copy = folder("copy.sqlite")
        for suffix in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix) }
        let writeAheadLog = bytes(copy + "-wal")
        #expect(refusal(of: copy) == .newer(path: copy, found: 9, known: Schema.current.version))
        #expect(bytes(copy + "-wal") == writeAheadLog)
    }

    @Test func aTruncatedStoreIsReported() throws {
        let path = folder("nacre.sqlite")
        try Store(path: path).database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        #expect(truncate(path, 8192) == 0)
        #expect(refusal(of: path) == .corrupt(path: path))
    }

    @Test func aDamagedPageIsReportedWhenItIsRead() throws {
        let path = folder("nacre.sqlite")
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("deck", (0..<2000).map { .init("card \($0)") }))
        try learner.store.database.close()
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        let size = Int(try file.seekToEnd())
        for offset in stride(from: 65_536, to: size, by: 4096) {
            try file.seek(toOffset: UInt64(offset))
            file.write(Data(repeating: 0xFF, count: 4096))
        }
        try file.close()
        #expect(throws: StoreError.corrupt(path: path)) { try Store(path: path).cards(.all, day: learner.day) }
    }

    @Test func aFolderIsNoStore() throws {
        #expect(throws: StoreError.cannotOpen(path: folder.path, reason: "Is a directory")) { try Store(path: folder.path) }
    }

    @Test func aPathBelowAFileCannotBeMade() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder("file")))
        let path = folder("file/deeper/nacre.sqlite")
        #expect(throws: StoreError.cannotOpen(path: path, reason: "Not a directory")) { try Store(path: path) }
    }

    #if os(Linux)
        @Test func aPlaceThatTakesNoFilesIsReported() throws {
            let path = "/proc/nacre/nacre.sqlite"
            #expect(throws: StoreError.cannotOpen(path: path, reason: "No such file or directory")) { try Store(path: path) }
        }
    #endif

    @Test(.enabled(if: geteuid() != 0, "nothing is unwritable for root")) func anUnwritableStoreIsReported() throws {
        let path = folder("nacre.sqlite")
        _ = try Store(path: path)
        chmod(path, 0o400)
        #expect(throws: StoreError.readOnly(path: path)) { try Store(path: path) }
    }
}
