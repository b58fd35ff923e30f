/// The settings that go along: those that say how to study. What belongs to a device and its terminal, and paths, stay.
struct OwnSettings {
    private let file: SettingsFile

    /// The settings in a file.
    init(_ file: SettingsFile) { self.file = file }

    /// The settings that are a device's own.
    static let staying: Set<String> = ["sync", "theme", "colours", "pager", "pictures", "opener", "output"]

    /// The setting of a name, if it goes along.
    static func key(_ name: String) -> Settings.Key? { staying.contains(name) ? nil : Settings.key(name) }

    /// What the file sets.
    func values() -> [String: String] {
        let contents = file.read()
        var values: [String: String] = [:]
        for name in contents.names { if let key = Self.key(name) { values[name] = key.read(contents.settings) } }
        return values
    }

    /// Whether a value is one.
    static func isValue(_ value: String, of key: Settings.Key) -> Bool {
        var trial = Settings()
        return key.write(&trial, value) && key.read(trial) == value
    }

    /// Sets a setting, or with nil takes it back.
    ///
    /// - Throws: as `SettingsFile.set`.
    func set(_ name: String, to value: String?) throws { try file.set(name, to: value) }
}
