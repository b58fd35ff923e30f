import Cards
import Scheduling

extension CheckReport {
    /// How much was looked at and found, in one line.
    public var summary: String {
        let found = [
            (count(.error), "error"), (count(.warning), "warning"), (count(.advice), "piece of advice"),
        ].filter { $0.0 > 0 }.map { Phrase.count($0.0, $0.1, $0.1 == "piece of advice" ? "pieces of advice" : nil) }
        let looked = "\(Phrase.count(files.count, "file")), \(Phrase.count(cards, "card"))"
        return "\(looked): \(found.isEmpty ? "nothing to mend" : found.joined(separator: ", "))"
    }
}
