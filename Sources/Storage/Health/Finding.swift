/// What one check of the store, or of what belongs to it, has found.
public struct Finding: Hashable, Sendable {
    /// How it stands.
    public enum State: String, Sendable {
        /// Nothing is wrong.
        case good
        /// Something was wrong that follows from the log or the decks; it has been made anew.
        case repaired
        /// Something is wrong that can be made anew.
        case repairable
        /// Something is wrong that cannot be made anew.
        case bad
    }

    /// What was checked, in a word or two; it stays the same from version to version.
    public var check: String
    /// How it stands.
    public var state: State
    /// What was found, in a sentence without its full stop; where something is wrong, with the remedy.
    public var text: String

    /// A finding with these values.
    public init(_ check: String, _ state: State, _ text: String) {
        self.check = check
        self.state = state
        self.text = text
    }
}
