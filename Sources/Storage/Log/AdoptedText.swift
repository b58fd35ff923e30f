import Scheduling

/// A schedule that was taken over, as a row of the log has it: the day it is due, the repetition, the interval and the easiness, and after them
/// what was not in logs of 0.1: the day of the last answer there, the stability and the difficulty, `-` where one is not known, all with
/// blanks between.
enum AdoptedText {
    static func text(_ adopted: ImportedSchedule) -> String {
        let always = [adopted.due.number, adopted.repetition, adopted.interval, adopted.easiness].map(String.init)
        guard let last = adopted.last else { return always.joined(separator: " ") }
        let floats = [adopted.stability, adopted.difficulty].map { $0.map { $0.description } ?? "-" }
        return (always + [String(last.number)] + floats).joined(separator: " ")
    }

    static func adopted(_ text: String) -> ImportedSchedule? {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 4 || words.count == 7, text.utf8.count < 200 else { return nil }
        let numbers = words.prefix(5).compactMap { Int($0) }
        guard numbers.count == min(5, words.count), StudyDay.numbers.contains(numbers[0]),
            words.count == 4 || StudyDay.numbers.contains(numbers[4])
        else { return nil }
        let floats = words.dropFirst(5).map { $0 == "-" ? nil : Double($0) }
        if zip(words.dropFirst(5), floats).contains(where: { $0 != "-" && $1 == nil }) { return nil }
        return ImportedSchedule(
            repetition: numbers[1], interval: numbers[2], easiness: numbers[3], stability: floats.first ?? nil,
            difficulty: floats.last ?? nil, due: StudyDay(numbers[0]), last: words.count == 4 ? nil : StudyDay(numbers[4]))
    }
}
