#if os(Linux)
    import Files
    import Foundation
    import Synchronization
    import Testing

    @testable import nacre

    /// Wherever the program is cut short, the next one opens what is there, and all that was acknowledged is in it.
    @Suite struct PowerCutTests {
        /// The homes that are left when the program is killed before each of its calls, and after the last.
        private func homes(leftBy words: [String], in sandbox: Sandbox) -> [Sandbox] {
            let copies = Mutex<[String]>([])
            let data = sandbox.folder + "/data"
            @Sendable func keep() -> Int32 {
                let copy = NSTemporaryDirectory() + "nacre-test-\(UUID().uuidString)"
                try! FileManager.default.copyItem(atPath: data, toPath: copy)
                copies.withLock { $0.append(copy) }
                return 0
            }
            FileCalls.told(below: data, to: { _ in keep() }) { sandbox.run(words) }
            _ = keep()
            return copies.withLock { $0 }.map { copy in
                defer { try? FileManager.default.removeItem(atPath: copy) }
                return home(copy)
            }
        }

        /// A home with a copy of this folder of data.
        private func home(_ data: String) -> Sandbox {
            let home = Sandbox()
            try! FileManager.default.removeItem(atPath: home.folder + "/data")
            try! FileManager.default.copyItem(atPath: data, toPath: home.folder + "/data")
            return home
        }

        /// A home in which a card was graded, with a backup of that.
        private func gradedHome() -> Sandbox {
            let sandbox = Sandbox()
            sandbox.write("deck.md", "## Question\n\nAnswer\n")
            #expect(sandbox.run(["grade", "question", "--as", "4"]).status == 0)
            #expect(sandbox.run(["backup"]).status == 0)
            return sandbox
        }

        private static let commands = [
            ["due"], ["doctor"], ["dump", "log"], ["log", "export"], ["backup"], ["restore", "--yes"],
            ["grade", "question", "--as", "5", "--yes"],
        ]

        /// Runs each command as the first one in a home.
        private func expectEachCommandToWork(in sandbox: Sandbox, events: Int, _ trial: String) {
            for words in Self.commands {
                let home = home(sandbox.folder + "/data")
                let run = home.run(words)
                // With nothing in the log there is nothing to back up.
                let isRefused = events == 0 && ["backup", "restore"].contains(words[0])
                #expect(run.status == (isRefused ? 1 : 0), "\(trial): \(words): \(run.transcript)")
                let log = home.output("dump", "log").count
                #expect(log == events + (words[0] == "grade" ? 1 : 0), "\(trial): \(words)")
            }
        }

        @Test func whereverTheMakingOfAStoreIsCutShortEachCommandOpensIt() {
            let sandbox = Sandbox()
            sandbox.write("deck.md", "## Question\n\nAnswer\n")
            let homes = homes(leftBy: ["due"], in: sandbox)
            #expect(homes.count >= 5)
            for (index, home) in homes.enumerated() { expectEachCommandToWork(in: home, events: 0, "cut \(index)") }
        }

        @Test func whereFilesCannotHaveTwoNamesAStoreIsMadeAllTheSame() {
            let sandbox = Sandbox()
            sandbox.write("deck.md", "## Question\n\nAnswer\n")
            @Sendable func refuse(_ call: FileCalls.Call) -> Int32 { if case .link = call { EPERM } else { 0 } }
            FileCalls.told(below: sandbox.folder, to: refuse) {
                #expect(sandbox.run(["grade", "question", "--as", "4"]).status == 0)
            }
            #expect(sandbox.output("dump", "log").count == 1)
            let names = try? FileManager.default.contentsOfDirectory(atPath: sandbox.store.parentFolder)
            #expect(names?.contains { $0.contains("unfinished") } == false)
        }

        @Test func whereverTheReplacingOfADamagedStoreIsCutShortItCanBeDoneAgain() throws {
            let sandbox = gradedHome()
            let file = try #require(FileHandle(forUpdatingAtPath: sandbox.store))
            try file.write(contentsOf: Data(count: 100))
            try file.close()
            let homes = homes(leftBy: ["restore", "--yes"], in: sandbox)
            #expect(homes.count >= 8)
            for (index, home) in homes.enumerated() {
                let first = home.run(["due"])
                let isDamaged = first.transcript.contains { $0.contains("this is not a store of Nacre's") }
                #expect(first.status == (isDamaged ? 1 : 0), "cut \(index): \(first.transcript)")
                #expect(home.run(["restore", "--yes"]).status == 0, "cut \(index)")
                #expect(home.output("dump", "log").count == 1, "cut \(index)")
                #expect(home.run(["doctor"]).status == 0, "cut \(index)")
            }
        }

        @Test func whereverARescueIsCutShortItCanBeDoneAgain() throws {
            let sandbox = gradedHome()
            for (index, home) in homes(leftBy: ["doctor", "--rescue"], in: sandbox).enumerated() {
                home.now = "2026-11-24T10:00:00Z"
                #expect(home.run(["doctor", "--rescue"]).status == 0, "cut \(index)")
                try Data("no store any more".utf8).write(to: URL(fileURLWithPath: home.store))
                let rescued = home.store + ".rescued-20261124T100000Z"
                for (second, home) in homes(leftBy: ["restore", "--yes", rescued], in: home).enumerated() {
                    let rescued = home.store + ".rescued-20261124T100000Z"
                    #expect(home.run(["restore", "--yes", rescued]).status == 0, "cut \(index), \(second)")
                    #expect(home.output("dump", "log").count == 1, "cut \(index), \(second)")
                }
            }
        }

        @Test func whereverARestoringIsCutShortItComesToTheSameWhenItIsDoneAgain() {
            let sandbox = gradedHome()
            #expect(sandbox.run(["grade", "question", "--as", "5", "--yes"]).status == 0)
            sandbox.now = "2026-11-24T10:00:00Z"
            let homes = homes(leftBy: ["restore", "--yes"], in: sandbox)
            for (index, home) in homes.enumerated() {
                home.now = "2026-11-24T11:00:00Z"
                #expect(home.run(["restore", "--yes"]).status == 0, "cut \(index)")
                // Only where all was done, and not even a name was left to be flushed, it is taken back.
                let isDone = index >= homes.count - 2
                #expect(home.output("dump", "log").count == (isDone ? 2 : 1), "cut \(index)")
                home.now = "2026-11-24T12:00:00Z"
                #expect(home.run(["restore", "--yes"]).status == 0, "cut \(index)")
                #expect(home.output("dump", "log").count == (isDone ? 1 : 2), "cut \(index): the second takes it back")
            }
        }

        @Test func whatSQLiteHasToUndoFirstIsUndoneByEachCommand() throws {
            let made = Sandbox()
            try Data(count: 4096).write(to: URL(fileURLWithPath: made.store))
            try HotJournal.bytes(undoingTo: []).write(to: URL(fileURLWithPath: made.store + "-journal"))
            made.write("deck.md", "## Question\n\nAnswer\n")
            expectEachCommandToWork(in: made, events: 0, "made")

            // As an older Nacre leaves it that is killed when it first opens what it has restored.
            let restored = gradedHome()
            let backups = try FileManager.default.contentsOfDirectory(atPath: restored.folder + "/data/nacre/backups")
            let backup = restored.folder + "/data/nacre/backups/" + (try #require(backups.first))
            var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: backup)))
            try HotJournal.bytes(undoingTo: bytes).write(to: URL(fileURLWithPath: restored.store + "-journal"))
            bytes.replaceSubrange(18...19, with: [2, 2])
            for suffix in ["-wal", "-shm"] { unlink(restored.store + suffix) }
            try Data(bytes).write(to: URL(fileURLWithPath: restored.store))
            expectEachCommandToWork(in: restored, events: 1, "restored")
        }
    }

    /// A journal by which SQLite gives a file its first page back (www.sqlite.org/fileformat.html, section 3).
    private enum HotJournal {
        /// - Parameter file: the file as it was; empty for one that was empty.
        static func bytes(undoingTo file: [UInt8]) -> Data {
            let seed: UInt32 = 7
            let words: [UInt32] = [0xD9D5_05F9, 0x20A1_63D7, file.isEmpty ? 0 : 1, seed, UInt32(file.count / 4096), 512, 4096]
            var journal = words.flatMap(bigEndian)
            journal += [UInt8](repeating: 0, count: 512 - journal.count)
            if file.isEmpty { return Data(journal) }
            let sum = stride(from: 4096 - 200, to: 0, by: -200).reduce(seed) { $0 &+ UInt32(file[$1]) }
            return Data(journal + bigEndian(1) + file[..<4096] + bigEndian(sum))
        }

        private static func bigEndian(_ word: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
    }
#endif
