import Files
import Formats
import Foundation
import TestSupport
import Testing

@testable import Collection

/// A sample of each format is known for what it is, whatever it is called, and for nothing else.
@Suite struct DetectionMatrixTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path

    /// Files that other programs wrote.
    private static let files: [(path: String, format: ForeignFormat)] = [
        ("FormatsTests/Samples/kvtml/words.kvtml", .kvtml), ("FormatsTests/Samples/mnemosyne/default.db", .mnemosyne),
        ("FormatsTests/Samples/mnemosyne/quern.cards", .mnemosyne), ("FormatsTests/Samples/mnemosyne/with-history.cards", .mnemosyne),
        ("FormatsTests/Samples/org-drill/simple8.org", .orgDrill), ("FormatsTests/Samples/org-drill/sm2-first-session.org", .orgDrill),
        ("FormatsTests/Samples/org-drill/sm2-six-sessions.org", .orgDrill), ("PackagesTests/Anki/sm2-latest.apkg", .apkg),
        ("PackagesTests/Anki/sm2-legacy.apkg", .apkg), ("PackagesTests/Anki/sm2-latest.colpkg", .apkg),
        ("PackagesTests/Anki/fsrs-legacy.colpkg", .apkg),
    ]

    /// Texts as other programs write them, the ending of their names, and the format.
    private static let texts: [(text: String, ending: String, format: ForeignFormat)] = [
        ("Q: What is GSH?\nA: glutathione\n\nC: A [gap] is here.\n", "md", .hashcards),
        ("---\nname = \"Ions\"\n---\n\nQ: What?\nA: That\n- and more\n", "md", .hashcards),
        ("#flashcards/Chem\n\nWhat is GSH::glutathione\n<!--SR:!2026-12-05,7,250-->\n", "md", .obsidian),
        ("Question\n?\nanswer\n\nOther\n??\nway\n", "md", .obsidian), ("The ==sun== shines.\n", "md", .obsidian),
        ("# Front\n---\nback\n\n***\n\nA {{gap}} in it\n", "md", .mochi),
        ("## What is GSH?\n\nglutathione\n\n#bio\n\n## Which?\n\n- [x] this\n- [ ] that\n\n#choice\n", "md", .markdown),
        ("question,answer,tags\nWhat is GSH?,glutathione,bio\n\"a, b\",c,\n", "csv", .csv), ("German;English\nHund;dog\n", "csv", .csv),
        ("| Deutsch | Englisch |\n|---|---|\n| Hund | dog |\n", "md", .markdownTable),
        ("Title:,Words\nAuthor:,A.\nreef,das Riff\n", "csv", .csv), ("front\tback\nWhat?\tthat\n", "tsv", .tsv),
        ("#separator:tab\n#html:true\n#notetype column:1\nBasic\tq\ta\n", "txt", .anki), ("Hund\tdog\nKatze\tcat\n", "txt", .anki),
        ("Q: Two?\nQ: lines\nA: yes\nI: REP=8 LAP=0 EF=3.200 UF=2.370 INT=429 LAST=27.01.06\nO: 36\n\n", "txt", .superMemo),
        ("* Card one :drill:\n:PROPERTIES:\n:ID: a\n:END:\nWhat?\n** Answer\nThat\n", "org", .orgDrill),
        ("{\"version\": 1, \"cards\": [{\"deck\": \"A\", \"heading\": \"h\", \"back\": \"b\", \"tags\": []}]}\n", "json", .json),
        ("<?xml version=\"1.0\"?>\n<kvtml version=\"2.0\"><entries/></kvtml>\n", "kvtml", .kvtml),
    ]

    /// What a text may be taken for without the ending of its name: a table is told by it alone, and a text file with tabs is Anki's, unless a
    /// row names its columns.
    private static func mayBe(_ found: ForeignFormat?, for format: ForeignFormat) -> Bool {
        switch (format, found) {
        case (_, nil), (_, format): true
        case (.markdownTable, .csv), (.csv, .tsv), (.tsv, .csv), (.tsv, .anki), (.anki, .csv), (.anki, .tsv): true
        default: false
        }
    }

    private static func format(of path: String) -> ForeignFormat? {
        let name = path.lastPathPart
        return try? ImportSource(ImportFiles.File(path: path, shown: name, location: ["x"], isFound: false), as: nil).format
    }

    @Test func textsAreWhatTheyAreUnderEveryName() throws {
        let folder = NSTemporaryDirectory() + "matrix-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (number, sample) in Self.texts.enumerated() {
            for ending in ["", ".md", ".txt", ".org", ".kvtml", ".cards", ".apkg", ".db", "." + sample.ending] {
                let path = folder + "/sample\(number)" + ending
                try FileSystem.replace(path, with: Array(sample.text.utf8))
                let found = Self.format(of: path)
                if ending == "." + sample.ending {
                    #expect(found == sample.format, "\(sample.text.prefix(40)) as \(ending)")
                } else if ![".org", ".kvtml"].contains(ending) {
                    #expect(Self.mayBe(found, for: sample.format), "\(sample.text.prefix(40)) as \(ending) is \(found?.rawValue ?? "")")
                }
            }
        }
    }

    @Test func filesAreWhatTheyAreUnderEveryName() throws {
        let folder = NSTemporaryDirectory() + "matrix-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (number, sample) in Self.files.enumerated() {
            let bytes = try FileSystem.bytes(of: Self.tests + "/" + sample.path)
            #expect(Self.format(of: Self.tests + "/" + sample.path) == sample.format, "\(sample.path)")
            for ending in [".md", ".txt", ".csv", ".cards", ".apkg", ".db", ""] {
                let path = folder + "/sample\(number)" + ending
                try FileSystem.replace(path, with: bytes)
                let found = Self.format(of: path)
                // A table is whatever is called so.
                if ending == ".csv", [.orgDrill, .kvtml].contains(sample.format) { continue }
                #expect(found == nil || found == sample.format, "\(sample.path) as \(ending) is \(found?.rawValue ?? "")")
            }
        }
    }

    /// What another format's reader makes of a file is not what its own does: were it taken for that, it would be seen.
    @Test func aFileSaidToBeAnotherIsRefusedOrTold() throws {
        for sample in Self.files where ![.kvtml, .orgDrill].contains(sample.format) {
            let path = Self.tests + "/" + sample.path
            for format in ForeignFormat.allCases where format != sample.format && format != .apkg {
                let file = ImportFiles.File(path: path, shown: "x", location: ["x"], isFound: false)
                #expect(throws: ImportError.self, "\(sample.path) as \(format)") { _ = try ImportSource(file, as: format) }
            }
        }
    }
}
