import Cards
import Study

/// Another value of a setting for one command, as it is typed: `drill=off`.
public struct SettingChange: Sendable {
    /// The setting.
    public let key: Settings.Key
    /// What made it, as in `--set`.
    public let origin: String
    private let value: String

    /// - Throws: `SettingsError` for what is no setting, or no value of it.
    public init(parsing text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
        guard let key = Settings.key(parts[0]) else {
            let hint = Suggestion.phrase(for: parts[0], among: Settings.keys.map(\.name))
            throw SettingsError("there is no setting '\(parts[0])'\(hint)")
        }
        var trial = Settings()
        guard parts.count == 2, key.write(&trial, parts[1]) else {
            if parts.count == 2, let problem = key.problem(parts[1]) { throw SettingsError("--set \(key.name): \(problem)") }
            throw SettingsError("--set takes a value, as in \(key.name)=\(key.read(trial)): it is \(key.form)")
        }
        (self.key, origin, value) = (key, "--set", parts[1])
    }

    /// Another way in which the program talks.
    ///
    /// - Parameter origin: what asked for it, as in `--output`.
    /// - Throws: `SettingsError` for what is none of its ways.
    public init(output: String, origin: String) throws(SettingsError) {
        let key = Settings.outputKey
        var trial = Settings()
        guard key.write(&trial, output) else { throw SettingsError("\(origin): '\(output)' is not \(key.form)") }
        (self.key, self.origin, value) = (key, origin, output)
    }

    /// Makes the change.
    public func apply(to settings: inout Settings) { _ = key.write(&settings, value) }
}
