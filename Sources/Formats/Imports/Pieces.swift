import Synchronization

/// How the pieces of something long are made: one after the other, or several at once.
public struct Pieces: Sendable {
    private let run: @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

    /// Pieces that are made by this.
    ///
    /// - Parameter run: calls its second argument with each number below its first, in any order, and returns when all is done.
    public init(_ run: @escaping @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void) { self.run = run }

    /// One after the other.
    public static let inTurn = Pieces { count, body in (0..<count).forEach(body) }

    /// What is made of each stretch of numbers, in their order.
    ///
    /// - Parameters:
    ///   - count: how many numbers there are.
    ///   - length: how many are made in one go.
    func made<Made: Sendable>(of count: Int, each length: Int, _ make: @escaping @Sendable (Range<Int>) -> Made) -> [Made] {
        let made = Kept(Array(repeating: Made?.none, count: (count + length - 1) / length))
        run((count + length - 1) / length) { number in
            let piece = make(number * length..<min(count, (number + 1) * length))
            made.pieces.withLock { $0[number] = piece }
        }
        return made.pieces.withLock { $0.compactMap(\.self) }
    }

    /// What is made, where all who make it can reach it.
    private final class Kept<Made: Sendable>: Sendable {
        let pieces: Mutex<[Made?]>

        init(_ pieces: [Made?]) { self.pieces = Mutex(pieces) }
    }
}
