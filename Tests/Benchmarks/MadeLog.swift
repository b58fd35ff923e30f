import Cards
import Collection
import Foundation
import Scheduling

/// The log of a learner who knows every card of a collection: about five answers each, a third of the cards due today. The same for the
/// same seed, as lines of a log on another device.
struct MadeLog {
    /// The names of the cards.
    let cards: [CardName]

    /// The cards of a made collection in a folder, as their headings say.
    static func cards(in folder: String) throws -> [CardName] {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") } ?? []
        return try files.sorted().flatMap { file in
            try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
                CardName(
                    deck: String(file.dropLast(3)), heading: String($0.dropFirst(3)), ordinal: 0,
                    side: $0.hasPrefix("## Complete") ? .cloze(1) : .forward)
            }
        }
    }

    /// The day on which that third is due.
    let today: StudyDay
    /// What chance follows from.
    let seed: UInt64

    /// Writes the log to a file.
    ///
    /// - Parameter isOld: whether as the first release wrote it, which keeps no interval of an answer.
    /// - Returns: how many answers it holds.
    func write(to path: String, isOld: Bool = false) throws -> Int {
        var dice = SplitMix64(seed)
        var answers: [(milliseconds: Int64, card: Int, interval: Int, grade: Int)] = []
        for card in cards.indices {
            let steps = [1, 3, 7, 16, 35, 75, 160].prefix([3, 4, 5, 5, 6, 6, 7].randomElement(using: &dice)!)
            let intervals = steps.map { max(1, $0 * Int.random(in: 70...140, using: &dice) / 100) }
            let last = intervals.last!
            let isDue = Int.random(in: 0..<100, using: &dice) < 32
            let due =
                isDue
                ? today.number - Int.random(in: 0...min(60, 4 * last), using: &dice) : today.number + Int.random(in: 1...last, using: &dice)
            var day = due - intervals.reduce(0, +)
            for interval in intervals {
                let second = Int64(day) * 86_400 + Int64.random(in: 7 * 3600..<21 * 3600, using: &dice)
                let grade = [3, 4, 4, 5, 5].randomElement(using: &dice)!
                answers.append((second * 1000 + Int64.random(in: 0..<1000, using: &dice), card, interval, grade))
                day += interval
            }
        }
        answers.sort { ($0.milliseconds, $0.card) < ($1.milliseconds, $1.card) }
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        var lines = ""
        for (number, answer) in answers.enumerated() {
            let line = line(answer.milliseconds, cards[answer.card], answer.interval, answer.grade, &dice)
            lines += isOld ? line.replacing("{\"v\":2", with: "{\"v\":1").replacing("\"interval\":\(answer.interval),", with: "") : line
            guard lines.utf8.count > 1 << 20 || number == answers.count - 1 else { continue }
            try file.write(contentsOf: Data(lines.utf8))
            lines = ""
        }
        try file.close()
        return answers.count
    }

    private func line(
        _ milliseconds: Int64, _ card: CardName, _ interval: Int, _ grade: Int, _ dice: inout SplitMix64
    ) -> String {
        let id = EventID(
            after: nil, at: milliseconds, entropy: UInt128(dice.next()) << 64 | UInt128(dice.next()))
        let day = StudyDay(of: Moment(milliseconds: milliseconds, utcOffsetSeconds: 0), startMinutes: 0)
        let total = Int.random(in: 2500...14_000, using: &dice)
        return """
            {"v":2,"id":"\(id)","milliseconds":\(milliseconds),"utcOffsetSeconds":0,"day":"\(day)","kind":"answer",\
            "card":{"deck":"\(card.deck)","heading":"\(card.heading)","ordinal":\(card.ordinal),"side":"\(card.side.code)"},\
            "grade":\(grade),"mode":"scheduled","interval":\(interval),"thinkingMilliseconds":\(total * 2 / 3),\
            "totalMilliseconds":\(total),"scheduler":"sm-2","verdict":null,"confidence":null,"proposed":null,"hints":0,"quiz":null}

            """
    }
}
