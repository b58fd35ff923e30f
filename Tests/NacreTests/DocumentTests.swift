import Files
import Foundation
import Study
import Testing

@testable import nacre

/// What documents lead to is there, and what they type works.
@Suite struct DocumentTests {
    @Test(arguments: Document.all) func everyLinkLeadsSomewhere(document: Document) throws {
        let folder = packageFolder + "/" + document.name.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        for target in document.targets where !target.contains(":") {
            let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let path = parts[0].isEmpty ? packageFolder + "/" + document.name : (folder + parts[0] as NSString).standardizingPath
            #expect(FileSystem.exists(path), "\(document.name): there is no \(target)")
            guard parts.count == 2, path.hasSuffix(".md"), FileSystem.exists(path) else { continue }
            let anchors = Document(String(path.dropFirst(packageFolder.count + 1))).anchors
            #expect(anchors.contains(parts[1]), "\(document.name): there is no heading for \(target)")
        }
    }

    /// Each line `$ nacre …` in a block is run; what stands below it is what it writes.
    @Test(arguments: Document.all.filter { !$0.commands.isEmpty }) func whatIsTypedWorks(document: Document) throws {
        let sandbox = Sandbox()
        for file in try FileManager.default.contentsOfDirectory(atPath: packageFolder + "/Decks") where file != "README.md" {
            sandbox.write(file, try ArchitectureTests.text(packageFolder + "/Decks/" + file))
        }
        for (line, output) in document.commands {
            let command = line.dropFirst(8).split(separator: " #", maxSplits: 1)[0]
            let run = sandbox.run(try ShellWords.split(String(command)), typing: ["", "", "5", "q"])
            #expect(run.status == 0, "\(document.name): \(line)\n\(run.transcript.joined(separator: "\n"))")
            if !output.isEmpty { #expect(run.transcript == output, "\(document.name): \(line)") }
        }
    }

    @Test func documentsTypeManyCommands() {
        let counts = Dictionary(uniqueKeysWithValues: Document.all.map { ($0.name, $0.commands.count) })
        #expect(counts["README.md"] ?? 0 >= 10 && counts["docs/manual.md"] ?? 0 >= 50 && counts["docs/scheduling.md"] ?? 0 >= 1)
    }

    private static let told = Document.all.filter { ["CONTRIBUTING.md", "docs/architecture.md", "docs/style.md"].contains($0.name) }

    /// The files, folders and tests that are named for whoever changes something exist.
    @Test(arguments: told) func whatIsNamedExists(document: Document) throws {
        let files = ArchitectureTests.sources("Sources") + ArchitectureTests.sources("Tests")
        let names = Set(files.map(\.lastPathPart))
        let suites = try ArchitectureTests.sources("Tests").reduce(into: Set<Substring>()) { found, path in
            found.formUnion(try ArchitectureTests.text(path).matches(of: /struct (\w+Tests)\b/).map(\.1))
        }
        for span in document.codeSpans {
            if span.hasSuffix(".swift"), span != "Package.swift", span != "Type+Part.swift" {
                #expect(names.contains(span), "\(document.name): there is no \(span)")
            } else if ["Sources/", "Tests/", ".ci/"].contains(where: span.hasPrefix) {
                #expect(FileSystem.exists(packageFolder + "/" + span), "\(document.name): there is no \(span)")
            } else if span.wholeMatch(of: /\w+Tests/) != nil {
                let isTarget = FileSystem.isFolder(packageFolder + "/Tests/" + span)
                #expect(isTarget || suites.contains(Substring(span)), "\(document.name): there is no \(span)")
            }
        }
    }

    @Test(arguments: Document.all) func whatIsMadeIsInTheMakefile(document: Document) throws {
        let rules = Set(try ArchitectureTests.text(packageFolder + "/Makefile").matches(of: /(?m)^([a-z-]+):/).map(\.1))
        let typed = document.codeSpans.map { Substring($0) } + document.code.flatMap(\.lines)
        for line in typed {
            guard let name = line.prefixMatch(of: /make ([a-z-]+)/)?.1 else { continue }
            #expect(rules.contains(name), "\(document.name): there is no 'make \(name)'")
        }
    }
}
