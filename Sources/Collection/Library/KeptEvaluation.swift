import Files
import Scheduling
import Storage
import Study

/// How well the schedulers foretell the learner's answers, as it is kept from one program to the next, in a file beside the store: it takes a
/// while, and hangs on nothing but the answers of the cards that were chosen.
struct KeptEvaluation {
    /// Where it is kept.
    let path: String

    /// For what an evaluation holds.
    struct Key: Equatable {
        fileprivate let text: String

        /// The answers of chosen cards as they are now.
        ///
        /// - Throws: what reading the store can meet with.
        init(_ filter: Filter, in store: Store, on day: StudyDay) throws {
            // Where not all cards are chosen, it hangs on the decks, and maybe on the day, which these are.
            let choice = filter == .all ? "" : " \(day.number) \(filter)".replacing("\n", with: " ")
            text = "\(KeptEvaluation.version) \(try store.state(heedingDecks: filter != .all))\(choice)"
        }
    }

    /// What was kept for such answers; nil where that is not there.
    func evaluation(_ key: Key) -> Evaluation? {
        guard let bytes = try? FileSystem.bytes(of: path) else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == key.text ? Evaluation(text: String(parts[1])) : nil
    }

    /// Keeps an evaluation in place of the one before. Where nothing can be written, it is made anew the next time.
    func keep(_ evaluation: Evaluation, _ key: Key) { try? FileSystem.replace(path, with: "\(key.text)\n\(evaluation.text)") }

    /// Goes up whenever the same answers come to another evaluation.
    private static let version = 1
}
