/// Something the learner asked for that cannot be done, in one sentence.
struct CommandError: Error, CustomStringConvertible {
    /// The sentence.
    let description: String

    init(_ description: String) { self.description = description }
}
