/// What the learner pressed, or what befell the terminal meanwhile.
public enum Key: Equatable, Sendable {
    /// A letter, digit, sign or blank.
    case character(Character)
    /// Return.
    case enter
    /// Escape on its own.
    case escape
    /// Rubs out to the left.
    case backspace
    /// Tab.
    case tab
    /// The arrow keys, with whatever else is held.
    case up, down, left, right
    /// The paging keys.
    case pageUp, pageDown, home, end
    /// Rubs out to the right.
    case delete
    /// A letter, or another sign, with Ctrl held; letters are lower case.
    case control(Character)
    /// The terminal has another size now.
    case resized
    /// Ctrl-C, or the signal it stands for.
    case interrupt
    /// Ctrl-D; or the terminal is gone, or the program has been told to end.
    case endOfInput
    /// The program had been stopped and goes on: the screen is blank.
    case resumed
    /// Any other key.
    case unknown
}
