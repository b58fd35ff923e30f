import Foundation
import Testing

@testable import nacre

@Suite struct TranscriptTests {
    static let folder = packageFolder + "/Tests/NacreTests/Transcripts"
    static let names = try! FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()

    @Test(arguments: names) func aSessionGoesAsItIsWrittenDown(name: String) throws {
        let path = Self.folder + "/" + name
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        let actual = try Transcript(expected).replayed()
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil, actual != expected {
            try actual.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(actual == expected)
    }
}
