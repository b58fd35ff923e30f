import Foundation
import Synchronization

extension Thread {
    /// Makes several things at once, each on a thread with a deep stack; two of them at a time.
    ///
    /// - Parameter make: makes the thing of a number.
    /// - Returns: the things in the order of their numbers.
    public static func together<Made: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Made) -> [Made] {
        count < 2 ? (0..<count).map(make) : begin(count, make).made()
    }

    /// Begins to make several things like that, while whoever asks for them does something else.
    public static func begin<Made: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Made) -> Making<Made> {
        let work = Together<Made>(count)
        let threads = min(2, count)
        for _ in 0..<threads { startDeep { work.run(make) } }
        return Making(work: work, threads: threads)
    }

    /// The same, with a word each time that one of them is made.
    ///
    /// - Parameter watching: is told how many are made, on the thread that asked. What it throws ends the making.
    public static func together<Made: Sendable>(
        _ count: Int, watching: (_ made: Int) throws -> Void, _ make: @escaping @Sendable (Int) -> Made
    ) throws -> [Made] {
        let making = begin(count, make)
        do {
            for made in 0..<count {
                making.work.one.wait()
                try watching(made + 1)
            }
        } catch {
            making.work.stop()
            _ = making.made()
            throw error
        }
        return making.made()
    }

    /// Starts a thread whose stack is as deep as the first one's, for what is nested as deep there.
    public static func startDeep(_ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.stackSize = 8 << 20
        thread.start()
    }
}

/// Things that threads are making.
public struct Making<Made: Sendable>: Sendable {
    fileprivate let work: Together<Made>
    fileprivate let threads: Int

    /// Waits until all are made. To be asked for once.
    ///
    /// - Returns: the things in the order of their numbers.
    public func made() -> [Made] {
        for _ in 0..<threads { work.done.wait() }
        return work.made
    }
}

/// What threads make together.
private final class Together<Made: Sendable>: Sendable {
    private let state: Mutex<(next: Int, made: [Made?])>
    /// Is told when a thread ends, and when a thing is made.
    let (done, one) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))

    init(_ count: Int) { state = Mutex((0, Array(repeating: nil, count: count))) }

    /// Makes one thing after the other until none is left.
    func run(_ make: (Int) -> Made) {
        while true {
            let number = state.withLock { state -> Int? in
                guard state.next < state.made.count else { return nil }
                defer { state.next += 1 }
                return state.next
            }
            guard let number else { break }
            let made = make(number)
            state.withLock { $0.made[number] = made }
            one.signal()
        }
        done.signal()
    }

    /// Makes no more than what is begun.
    func stop() { state.withLock { $0.next = $0.made.count } }

    /// All that was made.
    var made: [Made] { state.withLock { $0.made.compactMap { $0 } } }
}
