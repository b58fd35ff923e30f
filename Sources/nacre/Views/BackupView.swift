import Files
import Foreign
import Scheduling
import Storage
import Terminal

/// Backups and what is in them.
struct BackupView {
    private let program: Program

    init(_ program: Program) { self.program = program }

    /// The list, the newest first.
    func write(_ backups: [Backup], asJSON: Bool) {
        let backups = Array(backups.reversed())
        if asJSON {
            let values = backups.map { backup in
                JSON.object([
                    ("name", .string(backup.name)), ("path", .string(backup.path)), ("milliseconds", .int(Int(backup.milliseconds))),
                    ("reason", .string(backup.reason.rawValue)), ("bytes", .int(Int(Self.size(backup)))),
                ])
            }
            return program.console.write(StyledText(JSON.array(values).text))
        }
        if backups.isEmpty { return program.console.say("There are no backups yet.") }
        let rows = backups.map { backup in
            [
                StyledText(backup.name, .bold),
                StyledText(Phrase.day(day(backup), from: program.today), Theme.quiet),
                StyledText(MomentView.size(bytes: Self.size(backup)), Theme.quiet),
            ]
        }
        program.console.write(
            TextTable(columns: [.left, .left, .right], header: ["backup", "made", "size"], rows: rows)
                .lines(width: program.console.columns, border: .plain))
        program.console.write(StyledText(Harmless.text(program.backups.folder), Theme.quiet))
        program.console.say("'restore NAME' brings one back.", Theme.quiet)
    }

    /// `12 events, the last on 2026-11-24 09:00`.
    static func phrase(_ summary: StoreCopy.Summary) -> String {
        guard let last = summary.last else { return "no events" }
        return "\(Phrase.count(summary.events, "event")), the last on \(MomentView.text(last)),"
    }

    /// A store in a file as JSON.
    static func fields(_ path: String, _ summary: StoreCopy.Summary) -> [(key: String, value: JSON)] {
        [
            ("path", .string(path)), ("events", .int(summary.events)), ("cards", .int(summary.cards)),
            ("lastMilliseconds", .optional(summary.last.map { Int($0.milliseconds) })),
        ]
    }

    private func day(_ backup: Backup) -> StudyDay {
        let made = Moment(milliseconds: backup.milliseconds, utcOffsetSeconds: program.now.utcOffsetSeconds)
        return StudyDay(of: made, startMinutes: program.settings.dayStartMinutes)
    }

    private static func size(_ backup: Backup) -> Int64 { FileSystem.stamp(of: backup.path)?.size ?? 0 }
}
