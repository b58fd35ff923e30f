import Foundation
import Testing

/// Folders of one module do not use one another both ways: who reads one need not read the other first.
///
/// Read off the text: a type belongs to the folder that declares it at the outermost level, and is used where its name stands outside of
/// strings and comments. A name that two folders declare counts for neither. The files at the root of a module are a folder, too.
@Suite struct HouseTests {
    /// Pairs that there still are. The list only ever gets shorter.
    private static let left: Set<String> = []

    @Test func noTwoFoldersUseOneAnother() throws {
        let house = try House()
        #expect(house.folders.count > 10)
        #expect(house.pairs.subtracting(Self.left) == [])
        #expect(Self.left.subtracting(house.pairs) == [], "there are no such pairs any more: take them off the list")
    }

    @Test func theReadingFindsWhatItIsToFind() {
        let a = House.code(
            "/// A `Beta`.\npublic final class Alpha {}\nlet text = \"Gamma \\\" Delta\" // Epsilon\n\"\"\"\nZeta\n\"\"\"\n    struct Inner {}"
        )
        #expect(House.declared(in: a) == ["Alpha"])
        #expect(House.words(in: a) == ["Alpha", "Inner"])
        #expect(House.declared(in: House.code("@Suite struct B {}\nindirect enum C {}\npublic typealias D = Int")) == ["B", "C", "D"])
    }
}

/// The folders of the sources with what they declare and use.
private struct House {
    /// The types that each folder declares.
    private var homes: [String: Set<String>] = [:]
    /// The names that each folder uses.
    private var uses: [String: Set<String>] = [:]

    init() throws {
        for path in ArchitectureTests.sources("Sources") {
            let parts = path.dropFirst(packageFolder.count + "/Sources/".count).split(separator: "/")
            let folder = parts.count > 2 ? "\(parts[0])/\(parts[1])" : "\(parts[0])/."
            let code = Self.code(try ArchitectureTests.text(path))
            for name in Self.declared(in: code) { homes[name, default: []].insert(folder) }
            uses[folder, default: []].formUnion(Self.words(in: code))
        }
    }

    var folders: [String] { uses.keys.sorted() }

    /// The pairs of folders of one module that use one another.
    var pairs: Set<String> {
        var uses: Set<[String]> = []
        for (folder, names) in self.uses {
            for name in names {
                guard let home = homes[name], home.count == 1, let other = home.first, other != folder,
                    other.split(separator: "/")[0] == folder.split(separator: "/")[0]
                else { continue }
                uses.insert([folder, other])
            }
        }
        return Set(uses.filter { uses.contains([$0[1], $0[0]]) }.map { $0.sorted().joined(separator: " ~ ") })
    }

    /// A text without its strings and comments, line by line.
    static func code(_ text: String) -> [Substring] {
        let parts = text.components(separatedBy: "\"\"\"")
        let outside = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: "\"\"")
        return outside.split(separator: "\n", omittingEmptySubsequences: false).map(line)
    }

    private static func line(_ line: Substring) -> Substring {
        guard line.utf8.contains(UInt8(ascii: "\"")) || line.utf8.contains(UInt8(ascii: "/")) else { return line }
        var code = ""
        var (isInside, isEscaped) = (false, false)
        for character in line {
            if isInside {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isInside = false
                }
                continue
            }
            if character == "\"" { isInside = true } else { code.append(character) }
            if code.hasSuffix("//") { return code.dropLast(2) }
        }
        return code[...]
    }

    private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]

    /// The types declared at the outermost level.
    static func declared(in code: [Substring]) -> Set<String> {
        var names: Set<String> = []
        for line in code where line.first.map({ !$0.isWhitespace && $0 != "}" }) ?? false {
            let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
            guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
                words[..<kind].allSatisfy({ $0.first == "@" || $0.first?.isLowercase ?? false }),
                words[kind + 1].first?.isUppercase ?? false
            else { continue }
            names.insert(String(words[kind + 1]))
        }
        return names
    }

    /// The names that begin with a capital.
    static func words(in code: [Substring]) -> Set<String> {
        var names: Set<String> = []
        for line in code {
            for word in line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
            where word.count > 1 && word.first?.isUppercase ?? false {
                names.insert(String(word))
            }
        }
        return names
    }
}
