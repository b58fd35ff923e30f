import Cards
import Scheduling

extension [UInt8] {
    /// Writes which side of a card it is.
    mutating func pack(_ side: Side) {
        switch side {
        case .forward: pack(-1)
        case .backward: pack(-2)
        case .cloze(let number): pack(number)
        }
    }

    /// Writes a schedule.
    mutating func pack(_ schedule: ImportedSchedule) {
        for number in [schedule.repetition, schedule.interval, schedule.easiness, schedule.due.number] { pack(number) }
        for value in [schedule.stability, schedule.difficulty] { pack(value) { $0.pack(Int(bitPattern: UInt($1.bitPattern))) } }
        pack(schedule.last) { $0.pack($1.number) }
    }
}

extension PackedFields {
    /// A side of a card.
    mutating func side() -> Side {
        let number = number()
        return number == -1 ? .forward : number == -2 ? .backward : .cloze(number)
    }

    /// A schedule.
    mutating func schedule() -> ImportedSchedule {
        let (repetition, interval, easiness, due) = (number(), number(), number(), StudyDay(number()))
        let (stability, difficulty) = (maybe { $0.double() }, maybe { $0.double() })
        let last = maybe { StudyDay($0.number()) }
        var schedule = ImportedSchedule(interval: interval, easiness: easiness, stability: stability, difficulty: difficulty, due: due)
        (schedule.repetition, schedule.interval, schedule.easiness, schedule.last) = (repetition, interval, easiness, last)
        return schedule
    }

    private mutating func double() -> Double { Double(bitPattern: UInt64(UInt(bitPattern: number()))) }
}
