/// Settings that cannot be read or changed as they were asked to, in one sentence.
public struct SettingsError: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ description: String) { self.description = description }
}
