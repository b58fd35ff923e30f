import ArgumentParser
import Cards
import Formats
import Scheduling
import Terminal

/// `dump state`: where every card stands to which something happened.
struct DumpState: Command {
    static let configuration = CommandConfiguration(
        commandName: "state", abstract: "Print where every card stands, as JSON Lines.",
        discussion: "With --rebuild, the schedules are first derived anew from the log.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Derive the schedules anew from the log first.")
    var rebuild = false

    func run(in program: Program) throws {
        let store = try program.openStore()
        if rebuild { try store.rebuildSchedules() }
        try store.forEachSchedule { name, schedule, history in
            program.console.write(json: JSON.object(JSON.fields(of: name) + JSON.fields(of: schedule, history)))
        }
    }
}
