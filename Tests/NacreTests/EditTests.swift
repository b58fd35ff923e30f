import Foundation
import Testing

@testable import nacre

/// Progress follows the right card, as far as a reader of the edits would say which that is.
@Suite struct EditTests {
    private static let folder = packageFolder + "/Tests/NacreTests/Edits"
    private static let cases: [String] = try! FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8).components(separatedBy: "\n@ ").dropFirst()
            .map { "\(name): \($0)" }
    }

    @Test(arguments: cases) func progressFollowsTheCard(text: String) throws {
        let problems = try EditCase(text).problems
        #expect(problems.isEmpty, "\(text.prefix { $0 != "\n" })\n\(problems.joined(separator: "\n"))")
    }

    @Test func thereAreEnoughCases() { #expect(Self.cases.count >= 60) }
}
