import Foundation

/// Whether terminals can be made here: not in every container there are any.
public enum PseudoTerminal {
    /// Whether one could be made just now.
    public static let isAvailable: Bool = {
        var (outer, inner): (Int32, Int32) = (-1, -1)
        guard openpty(&outer, &inner, nil, nil, nil) == 0 else { return false }
        close(outer)
        close(inner)
        return true
    }()
}
