import Files
import Foundation
import Synchronization

/// Makes one thing of each of many, two at a time, and hands them over in their order. No more than two are made ahead, whatever they take.
final class ReadAhead<Made: Sendable>: Sendable {
    private struct State {
        /// Which is to be made next, and which is to be handed over next.
        var coming = 0
        var upcoming = 0
        var made: [Int: Made] = [:]
        var isClosed = false
    }

    /// How many threads there are.
    private static var most: Int { 2 }

    private let count: Int
    private let make: @Sendable (Int) -> Made
    private let state = Mutex(State())
    private let room: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - count: how many there are.
    ///   - make: makes the one of a number.
    init(_ count: Int, make: @escaping @Sendable (Int) -> Made) {
        self.count = count
        self.make = make
        let threads = min(count, Self.most)
        room = DispatchSemaphore(value: threads)
        for _ in 0..<threads { Thread.startDeep { self.work() } }
    }

    /// The next; nil when there are no more.
    func next() -> Made? {
        guard state.withLock({ $0.upcoming }) < count else { return nil }
        while true {
            let made = state.withLock { state in
                let made = state.made.removeValue(forKey: state.upcoming)
                if made != nil { state.upcoming += 1 }
                return made
            }
            if let made {
                room.signal()
                return made
            }
            filled.wait()
        }
    }

    /// Ends the work; what is being made is still made.
    func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<Self.most { room.signal() }
    }

    private func work() {
        while true {
            room.wait()
            let number: Int? = state.withLock { state in
                guard !state.isClosed, state.coming < count else { return nil }
                defer { state.coming += 1 }
                return state.coming
            }
            guard let number else {
                // The others end too.
                room.signal()
                return
            }
            let made = make(number)
            state.withLock { $0.made[number] = made }
            filled.signal()
        }
    }
}
