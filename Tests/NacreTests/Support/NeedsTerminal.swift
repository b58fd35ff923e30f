import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
    /// A test that needs a terminal is skipped, with a word, where none can be had.
    static var needsTerminal: Self { .enabled(if: PseudoTerminal.isAvailable, "no pseudo-terminal can be had here") }
}
