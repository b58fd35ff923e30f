import Files
import Scheduling
import Storage

/// What the log teaches of the learner's memory, and whether that foretells newer answers better than the parameters in force.
public struct Optimization: Sendable {
    /// What was learnt.
    public let fit: FSRS.Fit
    /// The parameters in force.
    public let before: FSRS.Parameters
    /// How both foretell the newest answers; nil where there are too few.
    public let heldOut: HeldOut?

    /// Learns from the answers to the chosen cards; nil when it was told to stop.
    ///
    /// - Parameter progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Throws: what reading the store can meet with.
    public init?(of choice: Selection, in collection: DeckCollection, progress: (Double) -> Bool = { _ in true }) throws {
        var log = AnswerLog()
        _ = try choice.library.store.forEachStudied(choice.filter, day: collection.today) { log.add($0.history) }
        let answers = log.answers
        before = collection.settings.parameters
        // The same dice each time: one log has one fit, whoever makes it.
        var dice = SplitMix64(0)
        heldOut = HeldOut(answers, before: before, using: &dice) { progress($0 / 2) }
        guard let fit = FSRS.fit(answers, using: &dice, progress: { progress(0.5 + $0 / 2) }) else { return nil }
        self.fit = fit
    }

    /// Whether what was learnt is worth having: something was learnt, and it foretells no worse.
    public var isWorthTaking: Bool {
        guard fit.learnt != .none, fit.shrunk.text != before.text else { return false }
        return heldOut.map { $0.after.logLoss <= $0.before.logLoss } ?? true
    }
}

extension DeckCollection {
    private static let name = "fsrs-parameters"

    private var formerParameters: String { places.store.parentFolder + "/fsrs-parameters-before" }

    /// Writes parameters into the settings, and keeps those that stood there.
    public func take(_ parameters: FSRS.Parameters) throws {
        let file = SettingsFile(path: places.settings)
        let former = file.read()
        try FileSystem.createFolder(formerParameters.parentFolder)
        try FileSystem.replace(formerParameters, with: former.names.contains(Self.name) ? former.settings.parameters.text : "")
        try file.set(Self.name, to: parameters.text)
        reloadSettings()
    }

    /// Brings back the parameters that stood in the settings before those of the last fit; false where there are none.
    public func takeBackParameters() throws -> Bool {
        guard FileSystem.exists(formerParameters) else { return false }
        let text = String(decoding: try FileSystem.bytes(of: formerParameters), as: UTF8.self)
        try SettingsFile(path: places.settings).set(Self.name, to: FSRS.Parameters(text: text)?.text)
        FileSystem.remove(formerParameters)
        reloadSettings()
        return true
    }
}
