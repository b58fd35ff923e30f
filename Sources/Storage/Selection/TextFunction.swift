import GRDB
import GRDBSQLite
import Study

/// A function of SQL of a text and a pattern that is looked for in it, in the bytes as SQLite holds them: where a search goes through all
/// cards, most of its time would be spent on making strings of what does not hold the pattern. The pattern is made ready once a query.
enum TextFunction {
    /// Makes `holds(text, pattern)` and `is_like(text, pattern)` known to a connection: whether the pattern is in a text, and whether it is all
    /// of it.
    static func add(to db: Database) {
        add("holds", to: db) { context, _, values in
            TextFunction.compare(context, values, bytes: { $0.isIn($1) }, text: { $0.isIn($1) })
        }
        add("is_like", to: db) { context, _, values in
            TextFunction.compare(context, values, bytes: { $0.isAll(of: $1) }, text: { $0.isAll(of: $1) })
        }
    }

    private typealias Function = @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

    private static func add(_ name: String, to db: Database, _ function: Function) {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
        let code = sqlite3_create_function_v2(db.sqliteConnection, name, 2, flags, nil, function, nil, nil, nil)
        precondition(code == SQLITE_OK, "SQLite has no room for a function")
    }

    /// A pattern made ready, as SQLite keeps it beside the value it was made from.
    private final class Prepared {
        let matcher: TextMatcher
        init(_ matcher: TextMatcher) { self.matcher = matcher }
    }

    /// Answers a call. What is no text holds nothing. No pointer is kept: the bytes are SQLite's until it has its answer.
    private static func compare(
        _ context: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?,
        bytes: (TextMatcher, UnsafeBufferPointer<UInt8>) -> Bool?, text: (TextMatcher, String) -> Bool
    ) {
        guard let values, let given = string(values[0]) else { return sqlite3_result_int(context, 0) }
        let known = sqlite3_get_auxdata(context, 1).map { Unmanaged<Prepared>.fromOpaque($0).takeUnretainedValue() }
        guard
            let prepared = known
                ?? string(values[1]).map({ Prepared(TextMatcher(TextPattern(escaped: String(decoding: $0, as: UTF8.self)))) })
        else { return sqlite3_result_int(context, 0) }
        let found = bytes(prepared.matcher, given) ?? text(prepared.matcher, String(decoding: given, as: UTF8.self))
        sqlite3_result_int(context, found ? 1 : 0)
        if known == nil {
            sqlite3_set_auxdata(context, 1, Unmanaged.passRetained(prepared).toOpaque()) { pointer in
                if let pointer { Unmanaged<Prepared>.fromOpaque(pointer).release() }
            }
        }
    }

    private static func string(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8>? {
        guard sqlite3_value_type(value) == SQLITE_TEXT, let start = sqlite3_value_text(value) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }
}
