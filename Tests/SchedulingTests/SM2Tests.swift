import Scheduling
import Testing

@Suite struct SM2Tests {
    /// Grades, and after each the easiness, the interval and the repetition, worked out by hand from the published rules.
    static let histories: [(grades: [Int], expected: [[Int]])] = [
        ([5, 4, 3, 2], [[260, 1, 1], [260, 6, 2], [246, 16, 3], [246, 1, 0]]),
        ([4, 4, 4, 4], [[250, 1, 1], [250, 6, 2], [250, 15, 3], [250, 38, 4]]),
        ([5, 5, 5, 5], [[260, 1, 1], [270, 6, 2], [280, 17, 3], [290, 48, 4]]),
        (
            [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
            [
                [236, 1, 1], [222, 6, 2], [208, 14, 3], [194, 30, 4], [180, 59, 5], [166, 107, 6], [152, 178, 7], [138, 271, 8],
                [130, 374, 9],
                [130, 487, 10],
            ]
        ),
        ([0], [[250, 1, 0]]),
        ([5, 0, 5, 5], [[260, 1, 1], [260, 1, 0], [270, 1, 1], [280, 6, 2]]),
        ([1, 2, 0, 4], [[250, 1, 0], [250, 1, 0], [250, 1, 0], [250, 1, 1]]),
    ]

    @Test(arguments: histories) func aHistoryGivesThePublishedIntervals(grades: [Int], expected: [[Int]]) {
        var memory = SM2.Memory.new
        for (grade, row) in zip(grades, expected) {
            memory = memory.after(Grade(rawValue: grade)!)
            #expect([memory.easiness, memory.interval, memory.repetition] == row)
        }
    }

    @Test func theElapsedDaysChangeNothing() {
        let early = Course(answers: [(1, .four), (2, .four), (9, .four)]).history
        let late = Course(answers: [(1, .four), (200, .four), (4000, .four)]).history
        for day in [10, 11, 9000] {
            #expect(Scheduler.sm2.outcomes(after: early, on: StudyDay(day)) == Scheduler.sm2.outcomes(after: late, on: StudyDay(day)))
        }
    }

    @Test func aHundredFivesStayWithinACentury() {
        var memory = SM2.Memory.new
        for _ in 0..<100 { memory = memory.after(.five) }
        #expect(memory.interval == SM2.longestInterval)
        #expect(memory.easiness == 250 + 1000)
    }

    /// The interval is the exact ceiling; floating point is a day too long where the product is whole.
    @Test func theCeilingIsExact() {
        for easiness in 130...400 {
            for interval in 1...400 {
                let next = SM2.Memory(repetition: 2, interval: interval, easiness: easiness).after(.four).interval
                #expect(next * 100 >= interval * easiness && (next - 1) * 100 < interval * easiness)
            }
        }
    }

    @Test func easinessNeverFallsBelowItsFloor() {
        var memory = SM2.Memory.new
        for _ in 0..<50 { memory = memory.after(.three) }
        #expect(memory.easiness == SM2.lowestEasiness)
    }
}
