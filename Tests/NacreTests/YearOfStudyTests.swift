import Collection
import Foundation
import Scheduling
import Storage
import Study
import TestSupport
import Testing

@testable import nacre

/// A year of study with two schedulers in turn, on two devices.
@Suite struct YearOfStudyTests {
    private static let cards = 8
    private static let (first, days) = (StudyDay(20_781), 365)
    /// What is in force from which day on, on a device.
    private static let choices: [[(day: Int, settings: [String])]] = [
        [
            (0, ["scheduler=sm-2"]), (60, ["scheduler=fsrs-6", "retention=0.8"]), (120, ["scheduler=sm-2", "balance=on"]),
            (200, ["scheduler=fsrs-6", "retention=0.95", "balance=off"]), (300, ["scheduler=fsrs-6", "fsrs-parameters=\(parameters)"]),
        ],
        [(0, ["scheduler=fsrs-6"]), (90, ["scheduler=sm-2"]), (150, ["scheduler=fsrs-6", "retention=0.7"]), (280, ["scheduler=sm-2"])],
    ]
    private static let parameters = "0.3,1,2,9,6,0.9,3,0.01,1.8,0.2,0.8,1.5,0.06,0.3,1.6,0.6,1.9,0.5,0.1,0.07,0.2"

    private func home() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write("a.md", (1...Self.cards).map { "## Question \($0)\n\nAnswer \($0)\n\n" }.joined())
        sandbox.write("b.md", "---\nscheduler: fsrs-6\n---\n\n## Own\n\nChoice\n")
        return sandbox
    }

    /// Studies what is due on some days, as a session would: what the scheduler promises is logged, and what failed is drilled.
    private func study(_ sandbox: Sandbox, device: Int, days: Range<Int>) throws {
        let program = sandbox.program()
        defer { withExtendedLifetime(program) {} }
        let collection = program.collection
        let cards = try collection.library().store.cards(.all, day: Self.first)
        let store = try collection.openStore()
        var dice = TestSupport.Dice(state: UInt64(device * 1000 + days.lowerBound))
        for number in days {
            let day = Self.first.advanced(by: number)
            // On each device at another hour, so that some days are studied on both.
            let milliseconds = (Int64(day.number) * 24 + 9 + Int64(device) * 5) * 3_600_000
            collection.environment.fixedMoment = Moment(milliseconds: milliseconds, utcOffsetSeconds: 0)
            let choice = Self.choices[device].last { $0.day <= number }!.settings
            collection.settingChanges = try choice.map { try SettingChange(parsing: $0) }
            collection.reloadSettings()
            // A device is not at hand every day.
            guard Int.random(in: 0..<5, using: &dice) > 0 else { continue }
            for card in cards {
                let schedule = try store.schedule(of: card.number).schedule
                guard schedule.isDue(on: day) || schedule.isNew && Int.random(in: 0..<20, using: &dice) == 0 else { continue }
                let outcomes = collection.outcomes(
                    after: try store.reviews(of: card.number), of: card.number, at: try store.location(of: card.number))
                let grade = Grade.allCases[Int.random(in: 1..<6, using: &dice)]
                try collection.record([.answer(card.number, Answer(grade: grade, mode: .scheduled, promised: outcomes))])
                if !grade.isPassing { try collection.record([.answer(card.number, Answer(grade: .four, mode: .drill))]) }
            }
            if number % 70 == 69 { _ = try collection.undo() }
        }
        _ = collection.leave()
    }

    private func exchange(_ from: Sandbox, _ to: Sandbox) throws {
        let path = from.folder + "/log.jsonl"
        #expect(from.run(["log", "export", path]).status == 0)
        #expect(to.run(["log", "import", path]).status == 0)
    }

    /// All that follows from a log: the schedules with what SM-2 and FSRS-6 remember, and the learner's level.
    private func state(_ sandbox: Sandbox, isAnew: Bool = false) -> [String] {
        if isAnew { try? FileManager.default.removeItem(atPath: sandbox.folder + "/data/nacre/fsrs-level") }
        sandbox.now = "2027-11-25T09:00:00Z"
        let states = isAnew ? sandbox.output("dump", "state", "--rebuild") : sandbox.output("dump", "state")
        return states.sorted() + sandbox.output("list", "--json")
    }

    @Test func mergesAndReplaysComeToOneState() throws {
        let devices = [home(), home()]
        for (device, sandbox) in devices.enumerated() { try study(sandbox, device: device, days: 0..<180) }
        // Half way each takes over what the other has.
        try exchange(devices[0], devices[1])
        try exchange(devices[1], devices[0])
        #expect(state(devices[0]) == state(devices[1]))
        for (device, sandbox) in devices.enumerated() { try study(sandbox, device: device, days: 180..<Self.days) }
        let logs = devices.map { $0.output("dump", "log") }
        #expect(logs[0] != logs[1] && logs.allSatisfy { $0.count > 200 })
        #expect(logs.allSatisfy { log in Scheduler.names.allSatisfy { name in log.contains { $0.contains(#""scheduler":"\#(name)""#) } } })
        // Into a third home one way, into a fourth the other, and each into the other.
        let (oneWay, otherWay) = (home(), home())
        for device in devices { try exchange(device, oneWay) }
        for device in devices.reversed() { try exchange(device, otherWay) }
        try exchange(devices[0], devices[1])
        try exchange(devices[1], devices[0])
        let all = [oneWay, otherWay] + devices
        #expect(Set(all.map { $0.output("dump", "log") }).count == 1)
        let expected = state(oneWay, isAnew: true)
        let history = oneWay.output("history", "Question 3", "--json")
        for sandbox in all {
            #expect(state(sandbox) == expected)
            #expect(sandbox.output("history", "Question 3", "--json") == history)
            #expect(state(sandbox, isAnew: true) == expected)
        }
        // What was promised does not hang on what is in force, and nobody's memory on who promised it.
        oneWay.run(["config", "scheduler", "fsrs-6"])
        oneWay.run(["config", "retention", "0.75"])
        #expect(state(oneWay, isAnew: true) == expected)
    }
}
