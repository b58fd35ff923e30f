import Cards
import Foundation
import TestSupport
import Testing

@testable import nacre

/// A document of the project, as it is read and as it can be tried out.
struct Document: Sendable, CustomTestStringConvertible {
    /// Its path below the folder of the package.
    let name: String
    /// Its text.
    let text: String
    /// The text as blocks.
    let blocks: [Block]

    /// The documents that tell of the program and of the project.
    static let all =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Decks/README.md"].map(Document.init)
        + (try! FileManager.default.contentsOfDirectory(atPath: packageFolder + "/docs")).sorted().map { Document("docs/" + $0) }

    init(_ name: String) {
        self.name = name
        text = try! ArchitectureTests.text(packageFolder + "/" + name)
        blocks = Block.blocks(of: text)
    }

    var testDescription: String { name }

    /// The anchors of its headings.
    var anchors: Set<String> {
        let headings = blocks.compactMap { if case .heading(_, let inlines) = $0 { inlines.plainText } else { nil } }
        return Set(HeadingAnchors(headings: headings).anchors)
    }

    /// What its links and images lead to.
    var targets: [String] { blocks.flatMap(\.inlines).flatMap(\.targets) }

    /// What it writes as code in its sentences and tables.
    var codeSpans: [String] { blocks.flatMap(\.inlines).flatMap(\.codeSpans) }

    /// Its blocks of code: the language and the lines.
    var code: [(language: String, lines: [Substring])] {
        blocks.flatMap(\.code).map { ($0, $1.split(separator: "\n", omittingEmptySubsequences: false)) }
    }

    /// The commands that it types, each with what it shows of their output.
    var commands: [(line: String, output: [String])] {
        var commands: [(line: String, output: [String])] = []
        for (_, lines) in code {
            var isOutput = false
            for line in lines {
                if line.hasPrefix("$ nacre ") {
                    commands.append((String(line), []))
                    isOutput = true
                } else if isOutput {
                    commands[commands.count - 1].output.append(String(line))
                }
            }
        }
        return commands
    }
}

extension Block {
    /// All running text in it.
    fileprivate var inlines: [Inline] {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.inlines) }
        case .quote(let blocks): blocks.flatMap(\.inlines)
        case .table(let table): (table.head + table.rows.flatMap { $0 }).flatMap { $0 }
        case .code, .rule, .html: []
        }
    }

    fileprivate var code: [(language: String, text: String)] {
        switch self {
        case .code(let language, let text, _): [(language, text)]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.code) }
        case .quote(let blocks): blocks.flatMap(\.code)
        case .heading, .paragraph, .table, .rule, .html: []
        }
    }
}

extension Inline {
    fileprivate var targets: [String] {
        switch self {
        case .link(let inlines, let target): [target] + inlines.flatMap(\.targets)
        case .image(_, let target): [target]
        case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .filled(let inlines): inlines.flatMap(\.targets)
        case .text, .code, .lineBreak, .softBreak, .html, .gap: []
        }
    }

    fileprivate var codeSpans: [String] {
        switch self {
        case .code(let text): [text]
        case .link(let inlines, _), .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines), .filled(let inlines):
            inlines.flatMap(\.codeSpans)
        case .text, .image, .lineBreak, .softBreak, .html, .gap: []
        }
    }
}
