import Scheduling
import Testing

@testable import Storage

/// Backups grow sparser with age.
@Suite struct RotationTests {
    private static let day: Int64 = 86_400_000

    private static func backup(_ milliseconds: Int64, _ reason: Backup.Reason = .daily) -> Backup {
        Backup(name: Backup.name(milliseconds: milliseconds, reason: reason, copy: 1), in: "/b")!
    }

    /// What is left when a backup is made on each of so many days, and the folder is tidied each time.
    private static func kept(days: Int, every step: Int = 1) -> [Int] {
        var backups: [Backup] = []
        for day in stride(from: 0, to: days, by: step) {
            backups.append(backup(Int64(20_000 + day) * self.day))
            let gone = Rotation.expendable(backups, at: Int64(20_000 + day) * self.day + 3_600_000)
            backups.removeAll(where: gone.contains)
        }
        return backups.map { days - 1 - (Int($0.milliseconds / day) - 20_000) }
    }

    @Test func aYearOfDaysLeavesAWeekOfDaysTwoMonthsOfWeeksAndAYearOfMonths() {
        let ages = Self.kept(days: 800)
        #expect(Set(ages).isSuperset(of: 0...7))
        let weeks = ages.filter { (8...61).contains($0) }
        #expect((7...9).contains(weeks.count))
        let months = ages.filter { $0 > 61 }
        #expect((9...12).contains(months.count))
        #expect(ages.max()! <= 366 && ages.max()! > 330)
    }

    @Test(arguments: [1, 2, 5, 9, 30]) func thereIsAlwaysOneOfEachRecentWeekAndMonth(step: Int) {
        for days in stride(from: 1, to: 500, by: 13) {
            let ages = Self.kept(days: days, every: step).sorted()
            #expect(ages[0] < step)
            for (younger, older) in zip(ages, ages.dropFirst()) where older <= 61 { #expect(older - younger <= max(14, 2 * step)) }
            for (younger, older) in zip(ages, ages.dropFirst()) { #expect(older - younger <= 62 + step) }
        }
    }

    @Test func theNewestIsKeptHoweverOld() {
        #expect(Rotation.expendable([Self.backup(0)], at: 100_000 * Self.day).isEmpty)
    }

    @Test func whatTheLearnerAskedForIsKept() {
        let backups = (0..<50).map { Self.backup(Int64($0) * Self.day, .byHand) } + [Self.backup(5000 * Self.day)]
        #expect(Rotation.expendable(backups, at: 5001 * Self.day).isEmpty)
    }

    @Test func oneWrongClockDoesNotThrowAYearAway() {
        let today: Int64 = 20_400
        let year = (0..<12).map { Self.backup((today - 30 * Int64($0)) * Self.day) }
        let fromAfar = Self.backup((today + 30_000) * Self.day)
        #expect(Rotation.expendable(year + [fromAfar], at: (today + 30_000) * Self.day).count <= 1)
        #expect(Rotation.expendable(year + [fromAfar], at: (today + 1) * Self.day).isEmpty, "and what it made does no harm")
    }
}
