import Files
import Scheduling
import Study

extension DeckCollection {
    private static let (name, ownName) = ("fsrs-parameters", "fsrs-parameters-of")

    private var formerParameters: String { places.store.parentFolder + "/fsrs-parameters-before" }
    private var dayOfFit: String { places.store.parentFolder + "/fsrs-fitted-on" }

    /// Writes what was learnt into the settings, and keeps what stood there.
    public func take(_ learnt: [Optimization]) throws {
        let file = SettingsFile(path: places.settings)
        let former = file.read()
        func text(_ name: String) -> String { former.names.contains(name) ? Settings.key(name)?.read(former.settings) ?? "" : "" }
        try FileSystem.createFolder(formerParameters.parentFolder)
        try FileSystem.replace(formerParameters, with: text(Self.name) + "\n" + text(Self.ownName))
        for found in learnt {
            switch found.scope {
            case .all: try file.set(Self.name, to: found.fit.shrunk.text)
            case .part(let part):
                let others = file.read().settings.ownParameters.filter { $0.part != part }
                let own = FSRS.OwnParameters.inOrder(others + [FSRS.OwnParameters(part, found.fit.shrunk)])
                try file.set(Self.ownName, to: FSRS.OwnParameters.text(own))
            case .nothing: break
            }
        }
        reloadSettings()
    }

    /// Brings back the parameters that stood in the settings before those of the last fit; false where there are none.
    public func takeBackParameters() throws -> Bool {
        guard FileSystem.exists(formerParameters) else { return false }
        let text = String(decoding: try FileSystem.bytes(of: formerParameters), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let file = SettingsFile(path: places.settings)
        try file.set(Self.name, to: lines[0].isEmpty ? nil : lines[0])
        if lines.count > 1 { try file.set(Self.ownName, to: lines[1].isEmpty ? nil : lines[1]) }
        FileSystem.remove(formerParameters)
        reloadSettings()
        return true
    }
}

// MARK: - Once a month

extension DeckCollection {
    private static let daysOfMonth = 30

    /// Whether FSRS-6 is to be fitted without being told to: the learner wants it, and the last time is a month ago.
    public var isFitDue: Bool {
        guard settings.optimizing == .monthly else { return false }
        guard let bytes = try? FileSystem.bytes(of: dayOfFit),
            let last = Int(String(decoding: bytes, as: UTF8.self).trimmed).map(StudyDay.init)
        else { return true }
        return !(0..<Self.daysOfMonth).contains(today.days(since: last))
    }

    /// Writes down that FSRS-6 was fitted today, whatever came of it.
    public func noteFit() throws {
        try FileSystem.createFolder(dayOfFit.parentFolder)
        try FileSystem.replace(dayOfFit, with: "\(today.number)\n")
    }

    /// Fits all parameters that there are anew, and writes those that foretell no worse into the settings.
    ///
    /// - Parameter progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Returns: what was learnt, and the same as far as it was taken; nil when it was told to stop, which leaves all as it was.
    public func fitAnew(progress: (Double) -> Bool) throws -> (all: [Optimization], taken: [Optimization])? {
        let store = try openStore()
        let filters: [Filter] =
            [.all]
            + settings.models.own.map { own in
                switch own.part {
                case .deck(let name): .deck(name)
                case .tag(let name): .tag(name)
                }
            }
        var (all, models) = ([Optimization](), settings.models)
        for (index, filter) in filters.enumerated() {
            let found = try Optimization(of: filter, in: store, models: models, on: today) {
                progress((Double(index) + $0) / Double(filters.count))
            }
            guard let found else { return nil }
            if found.scope == .all, found.isWorthTaking { models = FSRS.Models(found.fit.shrunk, own: settings.ownParameters) }
            all.append(found)
        }
        let taken = all.filter(\.isWorthTaking)
        if !taken.isEmpty { try take(taken) }
        try noteFit()
        return (all, taken)
    }
}
