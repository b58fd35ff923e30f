import Foundation
import GRDB

/// A row as SQLite writes it: the kinds of its values, then the values.
///
/// Source: "Database File Format", www.sqlite.org/fileformat2.html, section 2.1.
enum Record {
    /// The values; nil when the bytes are no record, or hold more or less than it says.
    static func values(_ bytes: [UInt8]) -> [DatabaseValue]? {
        var header = Bytes(bytes)
        guard let headerSize = header.varint(), headerSize > 0, headerSize <= bytes.count else { return nil }
        var body = Bytes(bytes, from: Int(headerSize))
        var values: [DatabaseValue] = []
        while header.offset < Int(headerSize) {
            guard let kind = header.varint(), let value = value(kind, &body), values.count < 64 else { return nil }
            values.append(value)
        }
        return header.offset == Int(headerSize) && body.offset == bytes.count ? values : nil
    }

    private static func value(_ kind: Int64, _ body: inout Bytes) -> DatabaseValue? {
        switch kind {
        case 0: return .null
        case 1...4: return body.take(Int(kind)).map(integer)
        case 5: return body.take(6).map(integer)
        case 6: return body.take(8).map(integer)
        case 7: return body.take(8).map { Double(bitPattern: UInt64(truncatingIfNeeded: bits($0))).databaseValue }
        case 8: return 0.databaseValue
        case 9: return 1.databaseValue
        case 12...:
            guard kind < 1 << 26, let bytes = body.take(Int(kind - 12) / 2) else { return nil }
            if kind % 2 == 0 { return Data(bytes).databaseValue }
            return String(validating: bytes, as: UTF8.self)?.databaseValue
        default: return nil
        }
    }

    private static func integer(_ bytes: [UInt8]) -> DatabaseValue { bits(bytes).databaseValue }

    /// A number in two's complement, the most significant byte first.
    private static func bits(_ bytes: [UInt8]) -> Int64 {
        bytes.dropFirst().reduce(Int64(Int8(bitPattern: bytes[0]))) { $0 << 8 | Int64($1) }
    }
}
