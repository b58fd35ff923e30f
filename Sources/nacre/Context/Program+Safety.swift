import Presentation
import Scheduling
import Storage
import Terminal

extension Program {
    /// Waits for the day's backup, and tells when it could not be made: the command has done its work all the same.
    func finishBackup() { tellOfBackup(collection.finishBackup()) }

    /// Tells what went wrong with the day's backup, if anything did.
    func tellOfBackup(_ error: StoreError?) {
        guard let error else { return }
        console.complain(StyledText(Harmless.text("today's backup could not be made: \(error)"), Theme.warning))
    }

    /// Asks before something that cannot be overseen is done; where nobody can be asked, `--yes` must have been said.
    ///
    /// - Parameters:
    ///   - deed: what is about to be done, as in "change 12 cards": what is said where nobody can be asked.
    ///   - yes: whether `--yes` was said.
    func confirms(_ question: String, to deed: String, yes: Bool) throws -> Bool {
        if yes { return true }
        guard console.isInteractive else { throw Unconfirmed(deed: deed) }
        guard console.confirms(question) else {
            console.say("Nothing was changed.")
            return false
        }
        return true
    }
}
