import Scheduling
import Storage

/// Something that can be taken back, as a whole.
public enum UndoStep: Sendable {
    /// What the learner did, which the log holds.
    case events([Event])
    /// What a command did to files.
    case files(FileChange)

    /// The study day on which it was done.
    public var day: StudyDay {
        switch self {
        case .events(let events): events[0].day
        case .files(let change): change.day
        }
    }

    /// What taking it back comes to.
    public var takingBack: LogDeed.Effect {
        switch self {
        case .events(let events): .events([.undo(events[0].batch ?? events[0].id)])
        case .files(let change): .takingBack(file: change.number)
        }
    }

    /// Which steps are counted.
    public enum Kind: Hashable, CaseIterable, Sendable {
        /// Things that the learner did.
        case events(Action.Kind)
        /// Changes of files.
        case files

        /// All that can be taken back.
        public static let allCases = Action.Kind.undoable.map(Kind.events) + [.files]

        /// The word for it.
        public var name: String {
            switch self {
            case .events(let kind): kind.rawValue
            case .files: "files"
            }
        }
    }
}

extension DeckCollection {
    /// The steps that can be taken back, the latest first: those of the log and changes of files, as they followed one another.
    public func undoSteps(_ kinds: Set<UndoStep.Kind>, limit: Int) throws -> [UndoStep] {
        let store = try openStore()
        let all = fileChanges.all(now: now.milliseconds).filter { $0.state != .takenBack && Restoring.isInEffect($0) }
        var changes = (kinds.contains(.files) ? all : [])[...]
        let own = Set(all.flatMap(\.events))
        let wanted = Set(kinds.compactMap { kind -> Action.Kind? in if case .events(let kind) = kind { kind } else { nil } })
        // What belongs to a change is no step of its own.
        let steps = try store.undoableSteps(wanted, limit: limit + own.count).filter { events in
            !own.contains((events[0].batch ?? events[0].id).description)
        }
        var merged: [UndoStep] = []
        for step in steps {
            while let change = changes.first, (change.afterEvent ?? "") >= step.last!.id.description {
                merged.append(.files(changes.removeFirst()))
            }
            merged.append(.events(step))
        }
        return Array((merged + changes.map(UndoStep.files)).prefix(limit))
    }

    /// Takes a step back.
    ///
    /// - Parameter leavingChanged: whether files of it that were changed since are left as they are, and the others put back all the same.
    /// - Returns: the files that were left.
    /// - Throws: `DeckError` when a file was changed since; and what reading and writing can meet with.
    public func takeBack(_ step: UndoStep, leavingChanged: Bool = false) throws -> [String] {
        let store = try openStore()
        try backUpBefore([])
        switch step {
        case .events(let events):
            _ = try store.undo(events[0].batch ?? events[0].id, at: now, day: today, entropy: { environment.entropy() })
            return []
        case .files(let change):
            var restoring = Restoring(change, in: self)
            return try restoring.takeBack(leavingChanged: leavingChanged)
        }
    }

    /// What bringing the last step back comes to.
    public func bringingBack() throws -> LogDeed.Effect {
        let change = fileChanges.all(now: now.milliseconds).filter { $0.state == .takenBack }.max { $0.takenBackAs < $1.takenBackAs }
        return .bringingBack(undo: try openStore().lastUndo()?.undo, file: change?.number)
    }

    /// Brings back the step that was taken back last, as long as nothing else was done since.
    ///
    /// - Returns: the step; nil when there is nothing to bring back.
    /// - Throws: `DeckError` when a file was changed since; and what reading and writing can meet with.
    public func bringBack() throws -> UndoStep? {
        let store = try openStore()
        let changes = fileChanges.all(now: now.milliseconds)
        let undo = try store.lastUndo()
        if let change = changes.filter({ $0.state == .takenBack }).max(by: { $0.takenBackAs < $1.takenBackAs }) {
            let last = change.takenBackAfter ?? ""
            let isLatest = undo.map { change.undos.contains($0.undo.description) || $0.undo.description <= last } ?? true
            let later = try store.lastUndoable().last.map { $0.id.description > last } ?? false
            if isLatest {
                if later { return nil }
                try backUpBefore([])
                var restoring = Restoring(change, in: self)
                try restoring.bringBack()
                return .files(change)
            }
        }
        guard let undo else { return nil }
        let isFollowed = changes.contains { $0.state == .done && ($0.afterEvent ?? "") >= undo.undo.description }
        let events = isFollowed ? [] : try redo()
        return events.isEmpty ? nil : .events(events)
    }
}
