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
        try expect(
            Self.modules.filter { $0 != "Storage" },
            toLack: ["import GRDB", "SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE", "PRAGMA "])
    }

    @Test func nothingGoesOverTheNetwork() throws {
        try expect(Self.modules, toLack: ["URLSession", "FoundationNetworking", "socket(", "getaddrinfo", "gethostbyname"])
    }

    @Test func noCoreTypeIsCodable() throws {
        try expect(["Cards", "Scheduling", "Identity", "Study", "Statistics"], toLack: ["Codable", "Decodable", "Encodable"])
    }
}
