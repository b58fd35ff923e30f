import Formats
import Scheduling
import Storage
import Terminal

/// Backups and what is in them.
public struct BackupView {
    /// A backup with what is known of its file.
    public struct Entry {
        var backup: Backup
        var bytes: Int64
        var day: StudyDay

        /// A backup that was made on a day, in a file of so many bytes.
        public init(_ backup: Backup, bytes: Int64, madeOn day: StudyDay) {
            self.backup = backup
            self.bytes = bytes
            self.day = day
        }
    }

    /// The newest first.
    private let entries: [Entry]

    /// Backups, the newest last.
    public init(_ entries: [Entry]) { self.entries = entries.reversed() }

    /// The list for programs, the newest first.
    public var json: JSON {
        .array(
            entries.map { entry in
                let backup = entry.backup
                return .object([
                    ("name", .string(backup.name)), ("path", .string(backup.path)), ("milliseconds", .int(Int(backup.milliseconds))),
                    ("reason", .string(backup.reason.rawValue)), ("bytes", .int(Int(entry.bytes))),
                ])
            })
    }

    /// The list, the newest first.
    ///
    /// - Parameter folder: where they are.
    public func lines(in folder: String, today: StudyDay, columns: Int) -> [StyledText] {
        if entries.isEmpty { return StyledText("There are no backups yet.").wrapped(to: columns) }
        let rows = entries.map { entry in
            [
                StyledText(entry.backup.name, .bold),
                StyledText(Phrase.day(entry.day, from: today), Theme.quiet),
                StyledText(Phrase.size(bytes: entry.bytes), Theme.quiet),
            ]
        }
        return TextTable(columns: [.left, .left, .right], header: ["backup", "made", "size"], rows: rows)
            .lines(width: columns, border: .plain) + [StyledText(Harmless.text(folder), Theme.quiet)]
            + StyledText("'restore NAME' brings one back.", Theme.quiet).wrapped(to: columns)
    }

    /// `12 events, the last on 2026-11-24 09:00`.
    public static func phrase(_ summary: StoreCopy.Summary) -> String {
        guard let last = summary.last else { return "no events" }
        return "\(Phrase.count(summary.events, "event")), the last on \(Phrase.moment(last)),"
    }

    /// A store in a file as JSON.
    public static func fields(_ path: String, _ summary: StoreCopy.Summary) -> [(key: String, value: JSON)] {
        [
            ("path", .string(path)), ("events", .int(summary.events)), ("cards", .int(summary.cards)),
            ("lastMilliseconds", .optional(summary.last.map { Int($0.milliseconds) })),
        ]
    }
}
