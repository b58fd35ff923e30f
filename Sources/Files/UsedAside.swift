import Foundation
import Synchronization

extension Thread {
    /// Adds things up on a thread of their own, in their order, while they are still being found. A few hundred are handed over at a time, and no
    /// more than a few thousand wait.
    ///
    /// - Parameters:
    ///   - sum: what nothing comes to.
    ///   - add: adds a thing; on that thread.
    ///   - find: finds the things, and hands each over.
    /// - Returns: what finding them came to, and the sum.
    public static func adding<Thing: Sendable, Sum: Sendable, Found>(
        to sum: Sum, _ add: @escaping @Sendable (inout Sum, Thing) -> Void, _ find: (_ hand: (Thing) -> Void) throws -> Found
    ) rethrows -> (found: Found, sum: Sum) {
        let aside = UsedAside<Thing>()
        let (result, done) = (Mutexed<Sum?>(nil), DispatchSemaphore(value: 0))
        startDeep {
            var sum = sum
            while let things = aside.next() { for thing in things { add(&sum, thing) } }
            result.value.withLock { $0 = sum }
            done.signal()
        }
        var things: [Thing] = []
        func end() {
            aside.hand(things)
            aside.end()
            done.wait()
        }
        let found: Found
        do {
            found = try find { thing in
                things.append(thing)
                guard things.count == UsedAside<Thing>.most else { return }
                aside.hand(things)
                things.removeAll(keepingCapacity: true)
            }
        } catch {
            end()
            throw error
        }
        end()
        return (found, result.value.withLock { $0! })
    }
}

/// A value that threads share.
private final class Mutexed<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: sending Value) { self.value = Mutex(value) }
}

/// Things on their way from one thread to another.
private final class UsedAside<Thing: Sendable>: Sendable {
    private let state = Mutex<(waiting: [[Thing]], isEnded: Bool)>(([], false))
    private let (room, filled) = (DispatchSemaphore(value: 8), DispatchSemaphore(value: 0))

    /// How many are handed over at a time.
    static var most: Int { 512 }

    func hand(_ things: [Thing]) {
        room.wait()
        state.withLock { $0.waiting.append(things) }
        filled.signal()
    }

    /// No more come.
    func end() {
        state.withLock { $0.isEnded = true }
        filled.signal()
    }

    /// Those that were handed over first; nil when all are used.
    func next() -> [Thing]? {
        filled.wait()
        let things = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
        if things != nil { room.signal() }
        return things
    }
}
