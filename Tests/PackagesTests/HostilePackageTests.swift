import Testing

@testable import Packages

/// Packages that mean no good are refused by name, or do no harm.
@Suite struct HostilePackageTests {
    private static let name = "collection.anki2"

    private func refusal(_ members: [MadePackage.Member], _ limits: PackageLimits = .standard) -> PackageError? {
        do {
            _ = try MadePackage.open(members, limits)
            return nil
        } catch {
            return error as? PackageError
        }
    }

    @Test func anHonestOneIsRead() throws {
        let collection = try MadePackage.open([.init(Self.name, MadePackage.database())]).collection
        #expect(collection.notes.map(\.fields) == [["a", "b"]])
        #expect(collection.cards.map(\.interval) == [5])
        #expect(collection.reviews.map(\.ease) == [3])
        #expect(collection.dayZero { _ in 0 }.description == "2026-03-02")
    }

    @Test(arguments: [
        ("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM cards; END;", "a trigger 't'"),
        ("CREATE VIEW v AS SELECT 1;", "a view 'v'"),
        (
            "DROP TABLE revlog; CREATE VIEW revlog AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i FROM r) SELECT i FROM r;",
            "a view 'revlog'"
        ),
        ("CREATE TABLE other (a);", "a table 'other'"),
        ("CREATE VIRTUAL TABLE tags USING fts5(a);", "a table 'tags_data'"),
        ("ALTER TABLE notes ADD COLUMN x AS (hex(zeroblob(100000000)));", "a computed column 'x'"),
    ]) func whatAnkiNeverHasIsRefused(sql: String, what: String) throws {
        let refused = refusal([.init(Self.name, MadePackage.database(sql))])
        #expect(refused == .foreign(what) || sql.contains("VIRTUAL") && refused?.description.contains("tags") == true)
    }

    @Test(arguments: [
        ("UPDATE cards SET type = 9;", "a card of type 9 in queue 2"), ("UPDATE cards SET ivl = 'x';", "column ivl holds no number"),
        ("UPDATE notes SET flds = CAST(x'61ff1f62' AS TEXT);", "column flds is not UTF-8"),
        ("UPDATE notes SET guid = NULL;", "column guid holds no text"),
        ("UPDATE col SET decks = '[';", "its JSON is not Anki's"), ("UPDATE col SET models = '{\"x\":3}';", "its JSON is not Anki's"),
    ]) func damageIsNamed(sql: String, how: String) {
        #expect(refusal([.init(Self.name, MadePackage.database(sql))])?.description.contains("(\(how))") == true)
    }

    @Test func versionsThatAreNotKnownAreNamed() {
        #expect(refusal([.init(Self.name, MadePackage.database(version: 12))]) == .unknownSchema(12))
        #expect(refusal([.init(Self.name, MadePackage.database(version: 19))]) == .unknownSchema(19))
        #expect(refusal([.init("meta", [0x08, 9]), .init(Self.name, MadePackage.database())]) == .unknownVersion(9))
        #expect(refusal([.init("meta", [0xFF]), .init(Self.name, MadePackage.database())])?.description.contains("cut off") == true)
        #expect(refusal([.init("other.txt", [1])]) == .noCollection)
        #expect(refusal([.init("meta", [0x08, 3]), .init(Self.name, MadePackage.database())]) == .noCollection)
    }

    @Test func whatIsNoArchiveOrCutOffIsRefused() throws {
        let whole = MadePackage.zip([.init(Self.name, MadePackage.database())])
        for bytes in [[], Array("SQLite format 3\0".utf8), Array(whole.prefix(whole.count / 2)), Array(whole.dropLast(30))] {
            #expect(throws: PackageError.noArchive) { try MadePackage.open(bytes) }
        }
        #expect(throws: PackageError.noArchive) { try AnkiPackage("/nowhere/at/all.apkg") }
        let bad = refusal([.init(Self.name, MadePackage.database(), checksum: 1)])
        #expect(bad?.description.contains("checksum") == true)
        #expect(refusal([.init(Self.name, MadePackage.database(), flags: 1)]) == .encrypted(Self.name))
        #expect(refusal([.init(Self.name, Array("no database at all, but long enough".utf8))])?.description.contains("no database") == true)
        var cut = MadePackage.database()
        cut.removeLast(cut.count / 2)
        #expect(refusal([.init(Self.name, cut)]) != nil)
    }

    @Test func sizesAreCountedAndNotBelieved() throws {
        var limits = PackageLimits.standard
        limits.database = 10_000
        #expect(refusal([.init(Self.name, MadePackage.database(), claimed: 100)], limits) != nil)
        #expect(refusal([.init(Self.name, MadePackage.database())], limits) == .tooLarge("'collection.anki2'"))
        limits = .standard
        limits.members = 3
        let many = (0..<4).map { MadePackage.Member("\($0)", []) }
        #expect(refusal(many + [.init(Self.name, MadePackage.database())], limits) == .tooLarge("the list of files"))
        limits = .standard
        limits.rows = 2
        #expect(refusal([.init(Self.name, MadePackage.database())], limits) == .tooLarge("the collection"))
    }

    /// A packed gigabyte of nothing is some thirty kilobytes: it is let go long before it is unpacked.
    @Test func aBombIsLetGo() throws {
        let zeros = [UInt8](repeating: 0, count: 200 << 20)
        let bomb = try zeros.withUnsafeBytes { try Zstandard.load().packed($0) }
        #expect(bomb.count < 100_000)
        let package = try MadePackage.open([
            .init("meta", [0x08, 3]), .init("collection.anki21b", packedDatabase()), .init("media", packed(entry: "a.png")),
            .init("0", bomb),
        ])
        #expect(package.media == ["a.png"])
        var read = 0
        #expect(throws: PackageError.tooLarge("'0'")) { try package.readMedium("a.png") { read += $0.count } }
        #expect(read < 33 << 20)
        let database = MadePackage.database() + zeros
        let other = try database.withUnsafeBytes { try Zstandard.load().packed($0) }
        #expect(refusal([.init("meta", [0x08, 3]), .init("collection.anki21b", other)]) == .tooLarge("'collection.anki21b'"))
    }

    private func packedDatabase() throws -> [UInt8] { try MadePackage.database().withUnsafeBytes { try Zstandard.load().packed($0) } }

    private func packed(entry name: String) throws -> [UInt8] {
        let entry = [0x0A, UInt8(name.utf8.count)] + Array(name.utf8)
        return try ([0x0A, UInt8(entry.count)] + entry).withUnsafeBytes { try Zstandard.load().packed($0) }
    }

    @Test func aStreamThatEndsEarlyIsDamaged() throws {
        let cut = Array(try packedDatabase().dropLast(9))
        let refused = refusal([.init("meta", [0x08, 3]), .init("collection.anki21b", cut)])
        #expect(refused == .damaged("'collection.anki21b'", "its end is missing"))
    }

    @Test(arguments: [
        "../a.png", "a/b.png", "a\\b.png", "", ".", "..", ".hidden", "C:a.png", "http://a", "a\u{1B}[2J.png", "a\u{202E}gnp.exe", "~a",
    ])
    func aNameThatIsAPathNamesNoMedium(name: String) throws {
        let escaped = name.unicodeScalars.map { $0.value < 0x20 ? "\\u00" + String($0.value, radix: 16) : $0 == "\\" ? "\\\\" : String($0) }
        let list = #"{"0":"\#(escaped.joined())","1":"good.png"}"#
        let package = try MadePackage.open([
            .init(Self.name, MadePackage.database()), .init("media", Array(list.utf8)), .init("0", [1]), .init("1", [2]),
        ])
        #expect(package.media == ["good.png"])
        #expect(package.refusedNames == [name])
        #expect(try package.medium("good.png") == [2])
    }

    @Test(arguments: [#"{"../../0":"a.png"}"#, #"["a.png"]"#, "{", String(repeating: "[", count: 100_000)])
    func aListThatIsNoneIsRefused(list: String) {
        #expect(
            refusal([.init(Self.name, MadePackage.database()), .init("media", Array(list.utf8))])?.description.contains("media") == true)
    }

    @Test func anyDamageIsAnsweredByAnError() throws {
        let whole = MadePackage.zip([.init(Self.name, MadePackage.database())])
        for place in stride(from: 40, to: whole.count, by: 211) {
            var bytes = whole
            bytes[place] ^= 0x55
            _ = try? MadePackage.open(bytes)
        }
        let database = MadePackage.database()
        for place in stride(from: 16, to: database.count, by: 97) {
            var bytes = database
            bytes[place] ^= 0xFF
            _ = refusal([.init(Self.name, bytes)])
        }
    }
}
