import Foundation
import Testing

@testable import nacre

/// What never happens in the sources, whatever they do otherwise.
@Suite struct AbsenceTests {
    private static let modules = try! FileManager.default.contentsOfDirectory(atPath: packageFolder + "/Sources").sorted()

    private func expect(_ modules: [String], toLack words: [String]) throws {
        for path in modules.flatMap({ ArchitectureTests.sources("Sources/" + $0) }) {
            let text = try ArchitectureTests.text(path)
            for word in words { #expect(!text.contains(word), "\(path) holds \(word)") }
        }
    }

    @Test func noSQLStandsOutsideTheStore() throws {
        #expect(Self.modules.contains("Storage"))
        // Packages asks the databases of other programs, and can write none.
        try expect(
            Self.modules.filter { !["Storage", "Packages"].contains($0) },
            toLack: ["import GRDB", "SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE", "PRAGMA "])
    }

    @Test func nothingGoesOverTheNetwork() throws {
        try expect(Self.modules, toLack: ["URLSession", "FoundationNetworking", "socket(", "getaddrinfo", "gethostbyname"])
    }

    /// A pointer of cmark's that is seen elsewhere could be kept longer than its tree.
    @Test func noPointerOfCMarkLeavesTheFileThatOwnsIt() throws {
        let files = try ArchitectureTests.sources("Sources").filter { try ArchitectureTests.text($0).contains("import CMarkGFM") }
        #expect(files.map { $0.dropFirst(packageFolder.count + 1) } == ["Sources/Cards/Markdown/MarkdownTree.swift"])
        let text = try ArchitectureTests.text(files[0])
        #expect(
            text.split(separator: "\n").allSatisfy {
                !$0.contains("let ") || !$0.contains(": OpaquePointer") || $0.contains("private let ")
            })
    }

    /// A statement without its cursor stands at no row, and what a function is given is there until it has answered. What is run many
    /// thousands of times is a statement that is held beside its pointer.
    @Test func noPointerOfSQLiteLeavesTheFileThatHoldsItsCursor() throws {
        let files = try ArchitectureTests.sources("Sources").filter {
            let text = try ArchitectureTests.text($0)
            return text.contains("sqliteStatement") || text.contains("sqliteConnection")
        }
        #expect(
            files.map { $0.dropFirst(packageFolder.count + 1) } == [
                "Sources/Storage/Log/DirectStatement.swift", "Sources/Storage/Selection/TextFunction.swift",
                "Sources/Storage/StoredRow.swift", "Sources/Storage/WorkLimit.swift",
            ])
    }

    @Test func nothingBelowTheExecutableKnowsAConsole() throws {
        let below = Self.modules.filter { !["nacre", "Terminal"].contains($0) }
        #expect(below.contains("Collection"))
        try expect(below, toLack: ["import ArgumentParser", "any Console", " print(", "readLine("])
        try expect(below.filter { $0 != "Presentation" }, toLack: ["import Terminal", "StyledText"])
    }

    @Test func theFileSystemIsAskedInOnePlace() throws {
        #expect(Self.modules.contains("Files"))
        try expect(
            Self.modules.filter { !["Files", "Terminal", "Storage"].contains($0) },
            toLack: [
                "FileManager", "FileHandle", "contentsOf:", "contentsOfFile", "Process()", "posix_spawn", "errno", "fopen(",
                "opendir(", "unlink(", "fsync(", "mkdir(", "mkstemp", "realpath(", "getpid(", "isatty(", "ioctl(", "stat()",
            ])
        // Scheduling takes `exp` and `log` from the C library, so as to do without Foundation.
        try expect(Self.modules.filter { !["Files", "Terminal", "Storage", "Scheduling"].contains($0) }, toLack: ["Glibc"])
    }

    @Test func noCoreTypeIsCodable() throws {
        try expect(["Cards", "Scheduling", "Answers", "Identity", "Study", "Statistics"], toLack: ["Codable", "Decodable", "Encodable"])
    }
}
