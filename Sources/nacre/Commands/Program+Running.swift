import Collection
import Files
import Presentation
import Terminal

extension Program {
    /// Sees to it that nothing of a project is used which somebody else may have made, before the learner has said so.
    private func askForTrust() throws {
        guard let untrusted = collection.untrustedProject() else { return }
        guard console.isInteractive else { throw untrusted }
        console.say(Harmless.text(untrusted.reason) + ".", Theme.warning)
        guard console.confirms("Trust it?") else { throw untrusted }
        try collection.trustProject()
    }

    /// Runs a command in the world its options ask for; at the prompt, the next one is back in the world before.
    func run(_ command: some Command) throws {
        let world = command.world
        if let folder = world.data, environment.absolute(folder) != places.store.parentFolder {
            throw CommandError("--data is for starting nacre: leave, and call: nacre --data \(folder)")
        }
        if runningCommands == 0, !command.worksInUntrustedProjects { try askForTrust() }
        let outer = environment
        environment.fixedMoment = world.now?.moment ?? outer.fixedMoment
        if let seed = world.seed { environment.seed(seed) }
        defer { if world.seed != nil { environment = outer } else { environment.fixedMoment = outer.fixedMoment } }
        let changesBefore = collection.settingChanges
        if !world.changes.isEmpty {
            collection.settingChanges += world.changes
            reloadSettings()
        }
        defer {
            if !world.changes.isEmpty {
                collection.settingChanges = changesBefore
                reloadSettings()
            }
        }
        runningCommands += 1
        defer {
            runningCommands -= 1
            // At the prompt, the whole visit is one command.
            if runningCommands == 0 { tellOfBackup(collection.leave()) }
        }
        guard command.isForReading else { return try command.run(in: self) }
        try console.paging(with: settings.pager) { try command.run(in: self) }
    }
}
