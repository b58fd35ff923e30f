import Scheduling

// How cards come to the table and leave it.
extension SessionState {
    /// Takes the grade of an answered card into account.
    mutating func finish(_ entry: Entry, with grade: Grade, _ evidence: Evidence, _ promised: Outcomes?, at milliseconds: Int64) -> Action {
        let answer = Answer(
            grade: grade, mode: entry.stage.mode, promised: promised, thinkingMilliseconds: clock.thinking,
            totalMilliseconds: clock.total(at: milliseconds), verdict: evidence.verdict, confidence: evidence.confidence,
            proposed: evidence.proposed, hints: evidence.hints)
        if isFirstOfDay(entry, after: done[...]) { answeredHere += 1 }
        done.append(Done(entry: entry, grade: grade, evidence: evidence, milliseconds: answer.totalMilliseconds))
        if entry.stage.isOfDay { holdSiblings(of: entry) }
        if entry.isDrilled ?? isDrilling, !grade.endsDrill {
            let again = Entry(card: entry.card, siblings: entry.siblings, stage: entry.stage.repeated, isDrilled: entry.isDrilled)
            if evidence.isConfidentError(grade) {
                drill.insert(again, at: min(urgent, drill.count))
                urgent += 1
            } else {
                drill.append(again)
            }
            waiting[again.stage, default: 0] += 1
        }
        advance()
        return .answer(entry.card, answer)
    }

    mutating func putBack(_ entry: Entry) {
        if isRepeated(entry) { drill.append(entry) } else { upcoming.insert(entry, at: 0) }
        waiting[entry.stage, default: 0] += 1
        advance()
    }

    /// Whether a card stands where it does because of an answer earlier in the session or the day.
    private func isRepeated(_ entry: Entry) -> Bool {
        entry.stage == .drill || entry.stage == .cram && done.contains { $0.entry.card == entry.card }
    }

    mutating func push(_ entry: Entry) {
        if entry.stage == .drill {
            drill.insert(entry, at: 0)
            urgent += 1
        } else {
            upcoming.append(entry)
        }
        waiting[entry.stage, default: 0] += 1
    }

    /// Takes the other sides of a card out of what is to come, where they wait for another day.
    mutating func holdSiblings(of entry: Entry) {
        func waits(_ other: Entry) -> Bool {
            other.siblings == entry.siblings && other.card != entry.card && other.waitsForSiblings && other.stage.isOfDay
        }
        // Most cards have no other side in a queue of maybe many thousands, which is not gone through then and stays as it is.
        guard upcoming.mayHoldSides(besides: entry), let first = upcoming.firstIndex(where: waits) else { return }
        for other in upcoming[first...] where waits(other) {
            reserve.append(other)
            waiting[other.stage, default: 0] -= 1
        }
        upcoming.removeAll(where: waits)
    }

    /// Leaves out a card that is put away; another side of it, if one waited for it here, takes its turn at the end.
    mutating func putAway(_ entry: Entry) {
        if entry.stage.isOfDay, let index = reserve.lastIndex(where: { $0.siblings == entry.siblings && $0.card != entry.card }) {
            let other = reserve.remove(at: index)
            upcoming.insert(other, at: 0)
            waiting[other.stage, default: 0] += 1
        }
        advance()
    }

    mutating func remove(_ card: CardNumber) {
        urgent -= drill.prefix(urgent).count { $0.card == card }
        for entry in Self.take(card, outOf: &upcoming) + Self.take(card, outOf: &drill) { waiting[entry.stage, default: 0] -= 1 }
        reserve.removeAll { $0.card == card }
    }

    /// Takes a card out of a queue, which is not copied where it is not in it.
    private static func take<Queue: RangeReplaceableCollection<Entry>>(_ card: CardNumber, outOf queue: inout Queue) -> [Entry] {
        guard let first = queue.firstIndex(where: { $0.card == card }) else { return [] }
        let taken: [Entry] = queue[first...].filter { $0.card == card }
        queue.removeAll { $0.card == card }
        return taken
    }

    /// Lays the next card on the table: those of the drill come last, and not two sides of a card in a row where that can be helped.
    mutating func advance() {
        let last = current?.siblings
        if let next = upcoming.popLast() {
            phase = .asking(next)
        } else if !drill.isEmpty {
            let index = drill.firstIndex { $0.siblings != last } ?? 0
            phase = .asking(drill.remove(at: index))
            if index < urgent { urgent -= 1 }
        } else {
            phase = .finished
            return
        }
        if let current { waiting[current.stage, default: 0] -= 1 }
        clock = Stopwatch()
    }
}
