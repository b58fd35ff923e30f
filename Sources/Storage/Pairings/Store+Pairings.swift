import GRDB
import Scheduling

extension Store {
    /// What was paired, confirmed, undone and rejected, the oldest first, and what is still to be decided.
    ///
    /// - Throws: what reading can meet with.
    public func pairings() throws(StoreError) -> (records: [PairingRecord], doubts: [Doubt]) {
        try read { db in
            let log = try PairingLog(db)
            return (try log.records(), try log.doubts())
        }
    }
}

extension Doubt {
    /// What is written down when the author says that the two are one.
    public var confirmation: [Action] { sides.map { .rename($0[0], to: $0[1]) } }

    /// What is written down when the author says that they are not.
    public var rejection: [Action] { sides.map { .keepApart($0[1], from: $0[0]) } }
}

extension PairingRecord {
    /// What is written down to take a decision back: a pairing is parted, and what was parted is together again, or open.
    ///
    /// - Parameter others: all pairings. Those that were made in one step, as when cards changed places, are taken back in one.
    public func takingBack(among others: [PairingRecord]) -> [Action] {
        switch state {
        case .paired, .confirmed:
            return others.filter { $0.decision == decision }.flatMap(\.sides).map { .keepApart($0[1], from: $0[0]) }
        case .undone, .rejected:
            // What an undo of another kind had taken back is done again.
            return partings.isEmpty ? sides.map { .rename($0[0], to: $0[1]) } : partings.map { .undo($0) }
        }
    }
}

extension PairingRecord {
    /// Whether both were decided in one step.
    public func sharesDecision(with other: PairingRecord) -> Bool { decision == other.decision }
}
