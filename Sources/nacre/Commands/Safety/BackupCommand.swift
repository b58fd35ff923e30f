import ArgumentParser
import Collection
import Files
import Formats
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// `backup`: a copy of the store, made now; or which there are.
struct BackupCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the log to a safe place, or list the backups.",
        discussion: """
            Nacre makes a backup by itself each day before it first writes, and before an import, a restore, and a reset of several cards. \
            Of these it keeps all of the last 7 days, one a week for 2 months and one a month for a year. Those you ask for stay.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "List the backups.")
    var list = false

    @Flag(help: ArgumentHelp("Make the day's, for a Nacre that was left while it went on.", visibility: .hidden))
    var daily = false

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "A file that is not there yet, or a folder.", completion: .file())
    var file: String?

    func validate() throws {
        if list, file != nil { throw ValidationError("backup takes either --list or a file") }
    }

    var isForReading: Bool { list && !json }

    func run(in program: Program) throws {
        if list { return writeList(program) }
        if daily { return _ = try program.backups.make(.daily, at: program.now.milliseconds) }
        _ = try program.openStore()
        let path = try make(program)
        let summary = try StoreCopy(path: path).summary()
        if json { return program.console.write(json: JSON.object(BackupView.fields(path, summary))) }
        program.console.say("Backed up \(BackupView.phrase(summary)) to", Theme.good)
        program.console.write(StyledText(Harmless.text(path)))
    }

    private func writeList(_ program: Program) {
        let view = BackupView(
            program.backups.list().map { backup in
                let made = Moment(milliseconds: backup.milliseconds, utcOffsetSeconds: program.now.utcOffsetSeconds)
                return BackupView.Entry(
                    backup, bytes: FileSystem.stamp(of: backup.path)?.size ?? 0,
                    madeOn: StudyDay(of: made, startMinutes: program.settings.dayStartMinutes))
            })
        let console = program.console
        if json { return console.write(json: view.json) }
        console.write(view.lines(in: program.backups.folder, today: program.today, columns: console.columns))
    }

    private func make(_ program: Program) throws -> String {
        guard let file else {
            guard let backup = try program.backups.make(.byHand, at: program.now.milliseconds) else {
                throw CommandError("there is nothing to back up yet: the log is empty")
            }
            return backup.path
        }
        var path = program.environment.absolute(file)
        if FileSystem.isFolder(path) { path += "/nacre-\(TimeStamp.text(program.now.milliseconds)).sqlite" }
        if FileSystem.exists(path) { throw OutputFile.Refusal.exists(path) }
        try program.backups.copyStore(to: path)
        return path
    }
}
