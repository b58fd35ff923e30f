import Foundation
import Testing

@testable import nacre

/// What the layout of the project promises, read off its sources.
@Suite struct ArchitectureTests {
    static let pure = ["Cards", "Scheduling", "Answers", "Identity", "Study", "Statistics", "Formats", "Sync"]

    /// The Swift files below a folder of the package.
    static func sources(_ folder: String) -> [String] {
        let base = packageFolder + "/" + folder
        let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.map { base + "/" + $0 }.sorted()
    }

    static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test(arguments: pure) func aPureModuleTouchesNoClockNoDiceNoFilesAndNoTerminal(module: String) throws {
        let forbidden = [
            "Date()", "Date.now", ".random", ".shuffled()", "print(", "FileManager", "FileHandle", "contentsOf", "fopen", "getenv",
            "ProcessInfo", "clock_gettime", "readLine", "isatty",
        ]
        let files = Self.sources("Sources/" + module)
        #expect(!files.isEmpty)
        for path in files {
            let text = try Self.text(path)
            for word in forbidden { #expect(!Self.holds(text, word), "\(path) holds \(word)") }
        }
    }

    /// Whether a text holds a word, and not as the end of a longer one.
    private static func holds(_ text: String, _ word: String) -> Bool {
        text.ranges(of: word).contains { $0.lowerBound == text.startIndex || !text[text.index(before: $0.lowerBound)].isLetter }
    }

    @Test func onlyTheEnvironmentReadsTheClockAndTheDice() throws {
        let files = Self.sources("Sources/nacre") + Self.sources("Sources/Collection") + Self.sources("Sources/Storage")
        #expect(files.contains { $0.hasSuffix("System/Environment.swift") })
        for path in files where !path.hasSuffix("System/Environment.swift") && !path.contains("/Bench/") {
            let text = try Self.text(path)
            for word in ["Date()", "clock_gettime", "UInt128.random", "ProcessInfo"] {
                #expect(!text.contains(word), "\(path) holds \(word)")
            }
        }
    }

    /// A row of GRDB's stops the program at a value of another kind than is asked for; a `StoredRow` refuses it. Of the databases of
    /// other programs values of any kind alone are asked for.
    @Test func whatAStoreHoldsIsReadByCodeThatCanRefuse() throws {
        let files = Self.sources("Sources/Storage")
        let allowed = ["/StoredRow.swift", "/ForeignDatabase.swift", "/MnemosyneFile.swift", "/CardHashFile.swift"]
        #expect(allowed.allSatisfy { name in files.contains { $0.hasSuffix(name) } })
        for path in files where !allowed.contains(where: path.hasSuffix) {
            let text = try Self.text(path)
            for word in ["Row.", ": Row", "RowCursor", "FetchableRecord", "try!"] {
                #expect(!Self.holds(text, word), "\(path) holds \(word)")
            }
        }
    }

    @Test func viewsAreGivenWhatTheyShow() throws {
        let files = Self.sources("Sources/Presentation")
        #expect(!files.isEmpty)
        for path in files {
            let words = Set(try Self.text(path).split { !$0.isLetter && !$0.isNumber })
            for word in ["Store", "Screen", "LineEditor", "Console", "FileManager", "FileHandle", "Date"] {
                #expect(!words.contains(Substring(word)), "\(path) holds \(word)")
            }
        }
    }

    @Test func everyFileIsShortEnoughToRead() throws {
        for path in Self.sources("Sources") + Self.sources("Tests") {
            let lines = try Self.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 201, "\(path) has \(lines) lines")
        }
    }
}
