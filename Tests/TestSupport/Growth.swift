/// How the work for something grows with its size. It is told by the processor's time, which other work on the machine can only lengthen: of
/// several rounds the shortest times count, and a round is only taken where those before it left a doubt.
public struct Growth: CustomStringConvertible {
    private(set) var small = Duration.seconds(Int64.max)
    private(set) var large = Duration.seconds(Int64.max)
    private let factor: Int

    /// - Parameters:
    ///   - size: The smaller size.
    ///   - factor: How many times as large the larger one is.
    ///   - prepare: What is worked on, of a size. Making it is not measured.
    public init<Value>(from size: Int, times factor: Int = 8, of prepare: (_ size: Int) -> Value, _ work: (Value) throws -> Void) rethrows {
        self.factor = factor
        let (few, many) = (prepare(size), prepare(size * factor))
        for _ in 0..<12 {
            small = min(small, try ProcessorTime.measure { try work(few) })
            large = min(large, try ProcessorTime.measure { try work(many) })
            if isLinear { return }
        }
    }

    /// The same where the size itself is what is worked on.
    public init(from size: Int, times factor: Int = 8, _ work: (_ size: Int) throws -> Void) rethrows {
        try self.init(from: size, times: factor, of: { $0 }, work)
    }

    /// Whether eight times as much takes less than 24 times as long: 8 is linear, 64 quadratic. What takes hardly any time is taken to be.
    public var isLinear: Bool { large < .milliseconds(50) || large < small * (3 * factor) }

    /// The two times.
    public var description: String { "\(small) for a part, \(large) for \(factor) times as much" }
}
