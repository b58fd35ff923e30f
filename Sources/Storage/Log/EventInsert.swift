import GRDB
import GRDBSQLite
import Scheduling

/// Writes events into the log one after another. The values go to SQLite itself, since many thousands of them do.
struct EventInsert {
    private let db: Database
    private let statement: Statement

    /// - Parameter orElse: what is to happen where the log has an event of the same id; that is an error otherwise.
    init(_ db: Database, orElse: String = "") throws {
        self.db = db
        statement = try db.cachedStatement(sql: EventRow.insert + " " + orElse)
    }

    /// Writes an event, in the columns of `EventRow`.
    ///
    /// - Throws: what SQLite says, as GRDB would.
    func execute(_ event: Event) throws {
        let row = statement.sqliteStatement
        sqlite3_reset(row)
        sqlite3_clear_bindings(row)
        defer { sqlite3_reset(row) }
        bind(event.id, 1, row)
        if let batch = event.batch { bind(batch, 2, row) }
        sqlite3_bind_int64(row, 3, Int64(event.action.kind.code))
        if let card = event.action.card { sqlite3_bind_int64(row, 4, card.rawValue) }
        sqlite3_bind_int64(row, 5, Int64(event.day.number))
        sqlite3_bind_int64(row, 6, event.moment.milliseconds - event.id.milliseconds)
        sqlite3_bind_int64(row, 7, Int64(event.moment.utcOffsetSeconds))
        switch event.action {
        case .answer(_, let answer): bind(answer, row)
        case .bury(_, let day), .setDue(_, let day): sqlite3_bind_int64(row, 17, Int64(day.number))
        case .adopt(_, let adopted): bind(AdoptedText.text(adopted), 17, row)
        case .rename(_, let card), .keepApart(_, let card): sqlite3_bind_int64(row, 15, card.rawValue)
        case .undo(let id): bind(id, 16, row)
        case .quiz(let words): bind(words, 17, row)
        case .suspend, .resume, .reset: break
        }
        let code = sqlite3_step(row)
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)), message: db.lastErrorMessage)
        }
    }

    private func bind(_ answer: Answer, _ row: SQLiteStatement) {
        sqlite3_bind_int64(row, 8, Int64(answer.grade.rawValue))
        sqlite3_bind_int64(row, 9, Int64(answer.mode.code))
        sqlite3_bind_int64(row, 10, Int64(answer.thinkingMilliseconds))
        sqlite3_bind_int64(row, 11, Int64(answer.totalMilliseconds - answer.thinkingMilliseconds))
        if let code = SchedulerCode.code(of: answer.scheduler) {
            sqlite3_bind_int64(row, 12, Int64(code))
        } else {
            bind(answer.scheduler, 12, row)
        }
        if let interval = answer.interval { sqlite3_bind_int64(row, 13, Int64(interval)) }
        let evidence = EvidenceCode(answer).code
        if evidence != 0 { sqlite3_bind_int64(row, 14, Int64(evidence)) }
        if let quiz = answer.quiz { bind(quiz, 16, row) }
    }

    private func bind(_ id: EventID, _ column: Int32, _ row: SQLiteStatement) {
        withUnsafeBytes(of: id.rawValue.bigEndian) { _ = sqlite3_bind_blob(row, column, $0.baseAddress, 16, Self.copied) }
    }

    private func bind(_ text: String, _ column: Int32, _ row: SQLiteStatement) {
        var text = text
        text.withUTF8 { bytes in
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            _ = sqlite3_bind_text(row, column, start, Int32(bytes.count), Self.copied)
        }
    }

    /// SQLite takes a copy.
    static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
