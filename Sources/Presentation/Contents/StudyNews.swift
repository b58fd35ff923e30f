/// What is new on the study screen: there the cursor stands, which screen readers and braille displays follow.
public enum StudyNews: Hashable, Sendable {
    /// What is asked, or the beginning of help.
    case question
    /// The hint.
    case hint
    /// An option that was picked or left, by its place.
    case option(Int)
    /// The item of a list that was shown last.
    case item
    /// What there is to say of the answer, or what filled the gap.
    case answer
    /// A line of the card that came into view.
    case line(Int)
    /// What is said once.
    case notice
    /// What is to be pressed now.
    case keys
}
