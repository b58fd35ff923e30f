import Foundation
import Testing

@testable import Files

/// Things that are made on two threads.
@Suite struct DeepThreadTests {
    private struct Ended: Error {}

    @Test(arguments: [0, 1, 2, 50]) func theyComeInTheirOrderAndAreCounted(count: Int) throws {
        var told: [Int] = []
        let made = try Thread.together(count, watching: { told.append($0) }, { $0 * $0 })
        #expect(made == (0..<count).map { $0 * $0 } && told == Array(1...max(1, count)).filter { $0 <= count })
        #expect(Thread.together(count) { $0 * $0 } == made)
    }

    @Test func whoWatchesCanEndIt() {
        let made = Counter()
        #expect(throws: Ended.self) {
            _ = try Thread.together(10_000, watching: { if $0 == 3 { throw Ended() } }) { number in
                made.add()
                Thread.sleep(forTimeInterval: 0.001)
                return number
            }
        }
        #expect(made.count < 10_000)
    }

    @Test(arguments: [0, 1, 511, 512, 513, 20_000]) func whatIsFoundIsAddedUpInItsOrder(count: Int) throws {
        let (found, sum) = Thread.adding(to: [Int]()) {
            $0.append($1)
        } _: { hand in
            for number in 0..<count { hand(number) }
            return "all"
        }
        #expect(found == "all" && sum == Array(0..<count))
    }

    @Test func whatFindingThrowsIsThrownWhenTheRestIsAdded() {
        let added = Counter()
        #expect(throws: Ended.self) {
            _ = try Thread.adding(to: 0) { (_: inout Int, _: Int) in
                added.add()
            } _: { hand in
                for number in 0..<700 { hand(number) }
                throw Ended()
            }
        }
        #expect(added.count == 700)
    }

    private final class Counter: @unchecked Sendable {
        // All that is done with the number is done under the lock.
        private let lock = NSLock()
        private var number = 0
        var count: Int { lock.withLock { number } }
        func add() { lock.withLock { number += 1 } }
    }
}
