import Presentation
import Scheduling
import Storage
import Terminal

extension Program {
    /// The backups of the store.
    var backups: Backups { Backups(of: places.store) }

    /// Makes the backups that are due before these things are written down: the day's, and one more before several cards are reset.
    func backUpBefore(_ actions: [Action]) throws {
        dailyBackup.begin(at: now, startMinutes: settings.dayStartMinutes)
        if actions.count(where: { $0.kind == .reset }) > 1 { try backups.make(.beforeReset, at: now.milliseconds) }
    }

    /// Waits for the day's backup, and tells when it could not be made: the command has done its work all the same.
    func finishBackup() {
        guard let error = dailyBackup.finish() else { return }
        console.complain(StyledText(Harmless.text("today's backup could not be made: \(error)"), Theme.warning))
    }

    /// Asks before something that cannot be overseen is done; where nobody can be asked, `--yes` must have been said.
    ///
    /// - Parameters:
    ///   - deed: what is about to be done, as in "change 12 cards": what is said where nobody can be asked.
    ///   - yes: whether `--yes` was said.
    func confirms(_ question: String, to deed: String, yes: Bool) throws -> Bool {
        if yes { return true }
        guard console.isInteractive else { throw CommandError("that would \(deed); add --yes to do it") }
        guard console.confirms(question) else {
            console.say("Nothing was changed.")
            return false
        }
        return true
    }
}
