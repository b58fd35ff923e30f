import ArgumentParser
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Terminal

/// `doctor`: whether everything Nacre keeps is sound, and what to do where it is not.
struct DoctorCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check that the log and all that belongs to it is sound.",
        discussion: """
            Nothing is ever deleted but files that a Nacre had begun when it was cut short. --repair makes anew what follows from the log and the decks. --rescue is for a store that cannot be \
            read any more: it saves every event that can be into a fresh store beside it. The status is 1 when something is wrong.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Make anew what follows from the log and the decks.")
    var repair = false

    @Flag(help: "Save what can be read of a damaged store into a fresh one.")
    var rescue = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if repair, rescue { throw ValidationError("doctor takes either --repair or --rescue") }
    }

    func run(in program: Program) throws {
        if rescue { return try save(program) }
        program.finishBackup()
        var findings = store(program)
        if findings.contains(where: { $0.check == "index" && $0.state == .repaired }) { _ = try program.library() }
        findings += HealthChecks(
            program.collection, isRepairing: repair, timeText: { Phrase.moment(Environment.moment(milliseconds: $0)) }
        ).findings()
        if json {
            let values = findings.map { finding in
                JSON.object([
                    ("check", .string(finding.check)), ("state", .string(finding.state.rawValue)), ("text", .string(finding.text)),
                ])
            }
            program.console.write(json: JSON.array(values))
        } else {
            program.console.write(DoctorView.lines(findings, columns: program.console.columns))
        }
        if findings.contains(where: { $0.state == .bad || $0.state == .repairable }) { throw ExitCode(1) }
    }

    private func store(_ program: Program) -> [Finding] {
        do {
            let store = try program.openStore()
            if repair { try program.backups.make(.beforeRepair, at: program.now.milliseconds) }
            return store.checkUp(at: program.now, repairing: repair)
        } catch let error as StoreError where error == .notAStore(path: program.places.store) {
            return [Finding("file", .bad, "\(error). If it was one, save what can be read with 'doctor --rescue'")]
        } catch {
            return [Finding("file", .bad, "\(error)")]
        }
    }

    private func save(_ program: Program) throws {
        let rescue = try DamagedStore(path: program.places.store).rescue(at: program.now.milliseconds)
        if json { return program.console.write(json: DoctorView.json(rescue)) }
        program.console.write(
            DoctorView.lines(rescue, of: program.places.store.lastPathPart, columns: program.console.columns))
    }
}
