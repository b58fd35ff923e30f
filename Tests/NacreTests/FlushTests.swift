import Files

#if os(Linux)
    import Files
    import Foundation
    import Testing

    @testable import Terminal
    @testable import nacre

    /// What is asked of the disk, so that a power cut finds there what ought to be: a name lasts once its folder was flushed, and what
    /// is in a file once the file was.
    @Suite struct FlushTests {
        private let sandbox = Sandbox()

        @Test func eachNewFolderIsOnDiskByItsName() throws {
            let top = sandbox.folder
            let calls = try FileCalls.recorded(below: top) { try FileSystem.createFolder(top + "/a/b/c") }
            #expect(calls == [.flush(top), .flush(top + "/a"), .flush(top + "/a/b")])
            #expect(try FileCalls.recorded(below: top) { try FileSystem.createFolder(top + "/a/b/c") }.isEmpty, "it is there")
            var status = stat()
            #expect(stat(top + "/a/b/c", &status) == 0 && status.st_mode & 0o777 & ~0o755 == 0)
        }

        @Test func whatKeepsAFolderFromBeingMadeIsSaid() throws {
            let file = sandbox.folder + "/file"
            try Data().write(to: URL(fileURLWithPath: file))
            let error = #expect(throws: FileError.self) { try FileSystem.createFolder(file + "/a/b") }
            #expect(error.map { "\($0)" } == "\(file)/a: not a directory")
        }

        @Test func aProjectIsOnDiskBeforeItIsStudied() {
            let project = sandbox.folder + "/project"
            mkdir(project, 0o755)
            sandbox.workingFolder = project
            let calls = FileCalls.recorded(below: project) { sandbox.run(["init"]) }
            #expect(calls.contains(.flush(project)) && calls.contains(.flush(project + "/.nacre")), "\(calls)")
        }

        @Test func theFolderAboveANewStoreIsFlushedWhoeverMadeIt() {
            let project = sandbox.folder + "/project"
            mkdir(project, 0o755)
            mkdir(project + "/.nacre", 0o755)
            #expect(FileManager.default.createFile(atPath: project + "/deck.md", contents: Data("## Question\n\nAnswer\n".utf8)))
            sandbox.workingFolder = project
            #expect(sandbox.run(["trust"]).status == 0)
            let calls = FileCalls.recorded(below: project) { #expect(sandbox.run(["due"]).status == 0) }
            let store = project + "/.nacre/nacre.sqlite"
            guard calls.count > 2, case .link(let unfinished, store) = calls[2] else {
                Issue.record("\(calls)")
                return
            }
            let making: [FileCalls.Call] = [
                .flush(project), .flush(unfinished), .link(unfinished, store), .unlink(unfinished), .flush(project + "/.nacre"),
            ]
            #expect(Array(calls.prefix(5)) == making)
        }

        @Test func theHistoryIsOnDiskBeforeItTakesThePlaceOfTheOneBefore() throws {
            let path = sandbox.folder + "/history"
            let file = HistoryFile(path: path, size: 10)
            for line in ["one", "two"] {
                let calls = try FileCalls.recorded(below: sandbox.folder) { try file.add([line]) }.filter {
                    $0 != .unlink("\(path).\(getpid())")
                }
                #expect(calls == [.flush("\(path).\(getpid())"), .rename("\(path).\(getpid())", path)])
            }
            #expect(try file.lines() == ["one", "two"])
        }
    }
#endif
