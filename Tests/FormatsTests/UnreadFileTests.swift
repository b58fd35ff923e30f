import Formats
import Testing

private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite("Files that are not read") struct UnreadFileTests {
    private static func zip(_ member: String) -> [UInt8] {
        [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + [UInt8(member.utf8.count), 0, 0, 0] + Array(member.utf8) + [0x9C, 0x78]
    }

    private static let sqlite = ascii("SQLite format 3\0") + [UInt8](repeating: 0, count: 84)

    private static let known: [(String, [UInt8], String)] = {
        var all: [(String, [UInt8], String)] = []
        all.append(("a.apkg", zip("collection.anki2"), "an Anki package"))
        all.append(("a.zip", zip("collection.anki21"), "an Anki package"))
        all.append(("new.colpkg", zip("meta"), "an Anki package"))
        all.append(("notes.txt", zip("collection.anki2"), "an Anki package"))
        all.append(("a.mochi", zip("data.edn"), "a package of Mochi"))
        all.append(("a", zip("data.json"), "a package of Mochi"))
        all.append(("a.cards", zip("cards.xml"), "a package of Mnemosyne"))
        all.append(("a.docx", zip("[Content_Types].xml"), "a document of a word processor"))
        all.append(("a.xlsx", zip("xl/workbook.xml"), "a spreadsheet"))
        all.append(("a.xlsx", zip("[Content_Types].xml"), "a spreadsheet"))
        all.append(("a.zip", zip("cards/one.md"), "an archive (zip)"))
        all.append(("a.csv", zip("cards/one.md"), "an archive (zip)"))
        all.append(("collection.anki2", sqlite, "a collection of Anki"))
        all.append(("a.db", sqlite, "a database of SQLite"))
        all.append(("default.db", sqlite + ascii("CREATE TABLE data_for_fact"), "a database of Mnemosyne"))
        all.append(("a.csv", sqlite, "a database of SQLite"))
        all.append(("a.gz", [0x1F, 0x8B, 8, 0, 0, 0], "compressed by gzip"))
        all.append(("a.md", [0x1F, 0x8B, 8, 0], "compressed by gzip"))
        all.append(("a.anki21b", [0x28, 0xB5, 0x2F, 0xFD, 4], "compressed by Zstandard"))
        all.append(("a.pdf", ascii("%PDF-1.7\n%âãÏÓ\n"), "a PDF"))
        all.append(("a.txt", ascii("%PDF-1.4\n"), "a PDF"))
        all.append(("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a picture (PNG)"))
        all.append(("a.md", [0xFF, 0xD8, 0xFF, 0xE0], "a picture (JPEG)"))
        all.append(("a.gif", ascii("GIF89a"), "a picture (GIF)"))
        all.append(("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a document of a word processor"))
        all.append(("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a spreadsheet"))
        all.append(("a.rtf", ascii("{\\rtf1\\ansi"), "a document of a word processor"))
        all.append(("a.bin", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], "no text"))
        all.append(("a.md", [UInt8](repeating: 0, count: 64), "no text"))
        all.append(("a.html", ascii("<!DOCTYPE html><html>"), "a web page"))
        all.append(("a.xml", ascii("<?xml version=\"1.0\"?><x/>"), "a file of XML"))
        return all
    }()

    @Test(arguments: known) func areNamedByWhatTheyHold(name: String, bytes: [UInt8], title: String) throws {
        let file = try #require(UnreadFile(bytes, fileName: name))
        #expect(file.title == title && !file.remedy.isEmpty)
    }

    private static let texts: [(String, [UInt8])] = {
        var all: [(String, [UInt8])] = []
        all.append(("a.md", ascii("PK is a kinase\n")))
        all.append(("a.txt", ascii("ID3\tprotein\n")))
        all.append(("a.txt", ascii("BZh is no word\n")))
        all.append(("a.csv", ascii("GIF,a picture\n")))
        all.append(("a.md", ascii("**bold**\r\n\u{C}a\u{1B}b\n")))
        all.append(("a.md", []))
        all.append(("a.txt", [0xFF, 0xFE, 0x61, 0, 0x09, 0, 0x62, 0, 0x0A, 0]))
        all.append(("a.txt", ascii("a stray \0 in a text that is long enough to be one\n")))
        all.append(("a.md", ascii("<div>a</div>\n")))
        all.append(("org", ascii("Q: a\nA: b\n")))
        all.append(("a.csv", [0xE4, 0xF6, 0xFC, 0x2C, 0x61, 0x0A]))
        all.append(("zip.md", ascii("a::b\n")))
        all.append(("a.org", ascii("* Card :drill:\n")))
        all.append(("words.xml", ascii("\u{FEFF}<?xml version=\"1.0\"?><kvtml version=\"2.0\">")))
        return all
    }()

    @Test(arguments: texts) func textIsNoneOfThem(name: String, bytes: [UInt8]) { #expect(UnreadFile(bytes, fileName: name) == nil) }

    @Test func textMayBeReadAllTheSameAndTheRestNot() {
        #expect(UnreadFile(ascii("<?xml version=\"1.0\"?><x/>"), fileName: "a.xml")?.isText == true)
        #expect(UnreadFile(Self.sqlite, fileName: "a.txt")?.isText == false)
    }
}
