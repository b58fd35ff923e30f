import Cards
import Scheduling

@testable import Storage

extension Learner {
    /// The whole log, with the names of its cards.
    func namedLog() throws -> [NamedEvent<CardName>] {
        var events: [NamedEvent<CardName>] = []
        _ = try store.forEachNamedEvent { events.append($0) }
        return events
    }

    /// Takes in events of another log.
    @discardableResult
    func merge(_ events: some Sequence<NamedEvent<CardName>>) throws -> LogMerge {
        try store.mergeLog { merge in
            for event in events { _ = try merge.add(event) }
        }.0
    }
}
