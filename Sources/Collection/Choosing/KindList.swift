import Cards
import Study

/// Kinds of cards, as they are typed: `choice,typed`.
public struct KindList: CustomStringConvertible {
    /// The kinds; at least one.
    public let kinds: [Card.Kind]

    /// The kinds that a word lists; nil when there is none, or one of its parts is no kind.
    public init?(argument: String) {
        let kinds = argument.split(separator: ",").map { Card.Kind(rawValue: String($0).trimmed.lowercased()) }
        guard !kinds.isEmpty, !kinds.contains(nil) else { return nil }
        self.kinds = kinds.compactMap { $0 }
    }

    /// The kinds as they are typed.
    public var description: String { kinds.map(\.rawValue).joined(separator: ",") }

    /// The cards of these kinds.
    public var filter: Filter {
        let terms = kinds.map { Filter.term(.kind($0)) }
        return terms.count == 1 ? terms[0] : .or(terms)
    }
}
