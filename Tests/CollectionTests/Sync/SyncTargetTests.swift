import Files
import Foundation
import Sync
import TestSupport
import Testing

@testable import Collection

@Suite struct SyncTargetTests {
    private let folder = TemporaryFolder()

    private func target(_ name: String) throws -> SyncTarget {
        try SyncTarget(name, path: name.hasPrefix("/") ? name : folder(name), data: folder("data/nacre"))
    }

    private func refusal(_ name: String) -> String? {
        do { _ = try target(name) } catch { return "\(error)".replacing(folder.path, with: "") }
        return nil
    }

    @Test func aFolderIsMadeWhereOnlyItIsMissing() throws {
        try FileSystem.createFolder(folder("sync"))
        #expect(try target("sync/nacre") == .folder(FileSystem.realPath(folder("sync/nacre"))!))
        #expect(FileSystem.isFolder(folder("sync/nacre")))
        #expect(refusal("stick/nacre") == "there is no folder /stick; make it, or plug in what it is on")
        #expect(
            refusal("host:nacre/x") == "there is no folder host:nacre/x; an address for git is written git@host:path, or ssh://host/path")
    }

    @Test func theStoreIsNeverCarried() throws {
        try FileSystem.createFolder(folder("data/nacre/decks"))
        symlink(folder("data/nacre"), folder("link"))
        for name in ["data/nacre", "data/nacre/decks", "data/nacre/new", "link", "link/new"] {
            #expect(refusal(name)?.contains("is in nacre's own data folder") == true, "\(name)")
        }
        for name in ["data", "/"] { #expect(refusal(name)?.contains("holds nacre's own data folder") == true, "\(name)") }
    }

    @Test func aFolderThatHoldsOtherThingsIsLeftAlone() throws {
        try FileSystem.replace(folder("box/letter.txt"), with: "x")
        #expect(refusal("box") == "/box holds other things; name a folder of its own: sync /box/nacre")
        try FileSystem.createFolder(folder("carried/.stfolder"))
        #expect(try target("carried") == .folder(FileSystem.realPath(folder("carried"))!))
        try FileSystem.createFolder(folder("known/abcdefgh2345"))
        #expect(try target("known") == .folder(FileSystem.realPath(folder("known"))!))
    }

    @Test func aRepositoryIsAskedByGitAndNotCarriedBesides() throws {
        for name in ["refs", "objects", ".stfolder"] { try FileSystem.createFolder(folder("box/meet.git/\(name)")) }
        try FileSystem.replace(folder("box/meet.git/HEAD"), with: "ref: refs/heads/main\n")
        let repository = try target("box/meet.git")
        #expect(repository == .git(FileSystem.realPath(folder("box/meet.git"))!))
        #expect(repository.carrierOfRepository == "Syncthing")
        #expect(try target("git@example.org:ann/log.git").carrierOfRepository == nil)
        #expect(try target("https://example.org/ann/log.git") == .git("https://example.org/ann/log.git"))
    }
}
