import Formats
import Storage
import Terminal

// What waits for what, in words.
extension RequiredCard {
    /// `What is GSH?, and What is GCL? (not known yet)`, one after the other.
    static func words(_ cards: [RequiredCard]) -> String {
        cards.map { "\($0.heading)\($0.isKnown ? "" : " (not known yet)")" }.joined(separator: "; ")
    }

    /// What there is to be said of a card: what it comes after, and what comes after it.
    ///
    /// - Parameter isNew: whether it was never answered; then it waits for what is not known.
    public static func sentences(after before: [RequiredCard], isNew: Bool, behind: [RequiredCard]) -> [String] {
        var lines: [String] = []
        if !before.isEmpty { lines.append("It comes after: \(words(before)).") }
        if isNew, before.contains(where: { !$0.isKnown }) { lines.append("It waits until that is known.") }
        if !behind.isEmpty {
            lines.append("After it: \(behind.map(\.heading).joined(separator: "; ")).")
        }
        return lines.map { Harmless.text($0) }
    }

    /// For programs.
    var json: JSON { .object([("heading", .string(heading)), ("deck", .string(deck)), ("known", .bool(isKnown))]) }
}
