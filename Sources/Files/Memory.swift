import Foundation

/// The memory of this process.
public enum Memory {
    /// Lets whatever is large be given back to the system as soon as it is let go of, from now on. The C library would otherwise keep it for
    /// what is large next, and fill it with what is small meanwhile: much that is read, and let go of in parts, would stay to the end.
    public static func isGivenBack() { _ = isSet }

    private static let isSet: Bool = {
        // A function of the GNU library; others know nothing of the kind.
        guard let address = dlsym(UnsafeMutableRawPointer(bitPattern: 0), "mallopt") else { return false }
        let set = unsafeBitCast(address, to: (@convention(c) (Int32, Int32) -> Int32).self)
        let (threshold, most) = (Int32(-3), Int32(1 << 17))
        return set(threshold, most) == 1
    }()
}
