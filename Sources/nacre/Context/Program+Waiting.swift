import ArgumentParser
import Presentation
import Terminal

extension Program {
    /// Does something that takes a while: it is told how far that is, and Ctrl-C ends it.
    ///
    /// - Parameter body: is given what to tell how much is done, from 0 to 1, which says whether to go on; returns nil where it did not.
    /// - Returns: nil when it was ended.
    func waiting<Result>(for words: String, _ body: (_ progress: (Double) -> Bool) throws -> Result?) rethrows -> Result? {
        defer { console.draw(nil) }
        return try Interruptions.areHeeded { watch in
            var shown = -1
            return try body { share in
                let percent = Int(share * 100)
                if percent > shown {
                    shown = percent
                    console.draw(ProgressBar(words, share))
                }
                return !watch.hasEnded
            }
        }
    }

    /// Tells that something was ended before it was done, and leaves with the number for that.
    func stopped() throws {
        console.say("Stopped; nothing was changed.")
        throw ExitCode(130)
    }

    /// Fits FSRS-6 anew where that is due, and tells what came of it in a line.
    func fitAnewIfDue() throws {
        guard collection.isFitDue, endedBy == nil else { return }
        guard let fits = try waiting(for: "Fitting FSRS-6, as once a month", collection.fitAnew(progress:)) else {
            return console.say("The fit of FSRS-6 was stopped; it is made after the next session.")
        }
        console.say(OptimizationView.monthly(fits.all, taken: fits.taken), Theme.quiet)
    }
}
