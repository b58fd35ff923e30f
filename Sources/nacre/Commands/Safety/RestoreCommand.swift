import ArgumentParser
import Collection
import Files
import Formats
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// `restore`: the log becomes what it was in a backup.
struct RestoreCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring back the log as it was in a backup.",
        discussion: """
            Without a name it is the newest backup. The present state is backed up first, so 'restore' once more takes the restoring back. \
            A day, as in 2026-11-23, means the last backup of that day.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "The name of a backup, its day, or a file.", completion: .file())
    var backup: String?

    func run(in program: Program) throws {
        program.finishBackup()
        let copy = StoreCopy(path: try path(in: program))
        if FileSystem.realPath(copy.path) == FileSystem.realPath(program.places.store) {
            throw OutputFile.Refusal.isStore(copy.path)
        }
        let wanted = try copy.summary()
        let present: StoreCopy.Summary?
        do throws(StoreError) {
            present = try Self.summary(of: program.places.store)
        } catch {
            guard error.isDamage(of: program.places.store) else { throw error }
            present = nil
        }
        tell(program, copy, wanted, present)
        guard try program.confirms("Restore it?", to: "restore it", yes: yes) else { return }
        if present != nil {
            do {
                let kept = try program.openStore().restore(copy, at: program.now.milliseconds)
                return report(program, copy, wanted, "The state before is kept; 'restore' takes this back.", kept?.path)
            } catch let error as StoreError where error.isDamage(of: program.places.store) {
                program.console.complain(StyledText(Harmless.text("\(error)"), Theme.warning))
            }
        }
        program.collection.closeStore()
        let kept = try DamagedStore(path: program.places.store).replace(by: copy, at: program.now.milliseconds)
        report(program, copy, wanted, kept.map { "The damaged file is kept beside it: \($0.lastPathPart)" } ?? "", kept)
    }

    /// What is in the store; nothing where there is none yet.
    private static func summary(of store: String) throws(StoreError) -> StoreCopy.Summary {
        guard FileSystem.exists(store), FileSystem.stamp(of: store)?.size != 0 else { return .empty }
        return try StoreCopy(path: store).summary()
    }

    private func path(in program: Program) throws -> String {
        let backups = program.backups.list()
        guard let backup else {
            guard let newest = program.backups.newestToRestore() else {
                throw CommandError("there are no backups in \(program.backups.folder); name a file")
            }
            return newest.path
        }
        if let named = backups.last(where: { $0.name == backup || $0.name == backup + ".sqlite" }) { return named.path }
        if let ofDay = backups.last(where: { Phrase.moment(Environment.moment(milliseconds: $0.milliseconds)).hasPrefix(backup + " ") }) {
            return ofDay.path
        }
        let path = program.environment.absolute(backup)
        guard FileSystem.exists(path) else {
            throw UnknownName("backup or file", backup, among: backups.map(\.name), otherwise: "see: backup --list")
        }
        return path
    }

    private func tell(_ program: Program, _ copy: StoreCopy, _ wanted: StoreCopy.Summary, _ present: StoreCopy.Summary?) {
        if json { return }
        program.console.write(StyledText(Harmless.text(copy.path), Theme.quiet))
        program.console.say("There: \(Self.line(wanted))")
        program.console.say("Now:   \(present.map(Self.line) ?? "a store that cannot be read")")
    }

    private static func line(_ summary: StoreCopy.Summary) -> String {
        guard let last = summary.last else { return "no events" }
        return "\(Phrase.count(summary.events, "event")), the last on \(Phrase.moment(last))"
    }

    private func report(_ program: Program, _ copy: StoreCopy, _ summary: StoreCopy.Summary, _ hint: String, _ kept: String?) {
        if json {
            return program.console.write(json: .object(BackupView.fields(copy.path, summary) + [("before", .optional(kept))]))
        }
        program.console.say("Restored \(Phrase.count(summary.events, "event")). \(hint)", Theme.good)
    }
}

extension StoreError {
    /// Whether it is this file that cannot be read for what is in it.
    func isDamage(of path: String) -> Bool {
        switch self {
        case .corrupt(path), .notAStore(path), .senseless(path), .foreignTables(path, _): true
        default: false
        }
    }
}
