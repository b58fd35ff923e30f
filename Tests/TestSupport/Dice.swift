/// Dice whose throws follow from their state, so that a walk that fails can be walked again: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood,
/// OOPSLA 2014).
public struct Dice: RandomNumberGenerator, Sendable {
    /// Where the dice are.
    public var state: UInt64

    /// Dice in this state.
    public init(state: UInt64) { self.state = state }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// Chance for the id of an event.
    public mutating func entropy() -> UInt128 { UInt128(next()) << 64 | UInt128(next()) }
}
