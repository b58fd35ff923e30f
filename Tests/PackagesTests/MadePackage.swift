import Foundation
import GRDBSQLite
import TestSupport

@testable import Packages

/// Packages that no program makes.
enum MadePackage {
    /// A zip archive without compression, or with what is given as compressed.
    struct Member {
        var name: String
        var bytes: [UInt8]
        /// The size and the method that are claimed.
        var claimed: Int?
        var flags: UInt16 = 0
        var checksum: UInt32?

        init(_ name: String, _ bytes: [UInt8], claimed: Int? = nil, flags: UInt16 = 0, checksum: UInt32? = nil) {
            (self.name, self.bytes, self.claimed, self.flags, self.checksum) = (name, bytes, claimed, flags, checksum)
        }
    }

    static func zip(_ members: [Member]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let crc = member.checksum ?? crc32(member.bytes)
            var head = number(20, 2) + number(Int(member.flags), 2) + number(0, 2)
            head += number(0, 4) + number(Int(crc), 4) + number(member.bytes.count, 4)
            head += number(member.claimed ?? member.bytes.count, 4) + number(member.name.utf8.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + head
            directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
            directory += number(file.count, 4) + Array(member.name.utf8)
            file += number(0x0403_4B50, 4) + head + Array(member.name.utf8) + member.bytes
        }
        let start = file.count
        var end = number(0x0605_4B50, 4) + number(0, 4)
        end += number(members.count, 2) + number(members.count, 2)
        end += number(directory.count, 4) + number(start, 4) + number(0, 2)
        return file + directory + end
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    /// The least that Anki's schema 11 needs, with one note and one card, and what is done to it then.
    static func database(_ more: String = "", models: String? = nil, version: Int = 11) -> [UInt8] {
        let models =
            models
            ?? #"{"1":{"id":1,"name":"Basic","type":0,"flds":[{"name":"Front"},{"name":"Back"}],"tmpls":[{"name":"Card 1","qfmt":"{{Front}}","afmt":"{{FrontSide}}<hr id=answer>{{Back}}"}]}}"#
        let sql = """
            CREATE TABLE col (id integer PRIMARY KEY, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer,
              conf text, models text, decks text, dconf text, tags text);
            CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer,
              csum integer, flags integer, data text);
            CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, mod integer, usn integer, type integer,
              queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, "left" integer, odue integer,
              odid integer, flags integer, data text);
            CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, usn integer, ease integer, ivl integer, lastIvl integer,
              factor integer, time integer, type integer);
            INSERT INTO col VALUES (1, 1772420400, 0, 0, \(version), 0, 0, 0, '{"schedVer":2,"creationOffset":-60}', '\(models)',
              '{"1":{"name":"Default","dyn":0}}', '{}', '{}');
            INSERT INTO notes VALUES (1, 'g', 1, 0, 0, ' t ', 'a' || char(31) || 'b', 'a', 0, 0, '');
            INSERT INTO cards VALUES (1, 1, 1, 0, 0, 0, 2, 2, 10, 5, 2500, 1, 0, 0, 0, 0, 0, '');
            INSERT INTO revlog VALUES (1772434842000, 1, 0, 3, 5, 1, 2500, 1000, 1);
            \(more)
            """
        var db: OpaquePointer?
        sqlite3_open(":memory:", &db)
        defer { sqlite3_close(db) }
        precondition(sqlite3_exec(db, sql, nil, nil, nil) == SQLITE_OK, String(cString: sqlite3_errmsg(db)))
        var size: Int64 = 0
        let bytes = sqlite3_serialize(db, "main", &size, 0)!
        defer { sqlite3_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }

    /// Opens a package of these members.
    static func open(_ members: [Member], _ limits: PackageLimits = .standard) throws -> AnkiPackage {
        try open(zip(members), limits)
    }

    /// Opens a package of these bytes.
    static func open(_ bytes: [UInt8], _ limits: PackageLimits = .standard) throws -> AnkiPackage {
        let folder = TemporaryFolder()
        let path = folder("a.apkg")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try AnkiPackage(path, limits)
    }
}
