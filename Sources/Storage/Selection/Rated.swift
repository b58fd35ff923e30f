import GRDB
import Scheduling

/// The cards that were answered since a day, in quizzes or not at all left out, by the names they have now.
struct Rated {
    /// The cards, in the order of their numbers.
    let cards: [CardNumber]

    /// - Parameter grade: the grade that one of the answers must have had; nil for any.
    init(_ db: Database, since day: StudyDay, grade: Grade?) throws {
        let takenBack = try Log(db: db).takenBack()
        // An id is never earlier than its event, whose day begins within a day of UTC's.
        let first = EventID(after: nil, at: Int64(max(0, day.number - 2)) * 86_400_000, entropy: 0)
        let rows = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT id, batch, card, NULL AS heir FROM event
                WHERE id >= ?1 AND kind = 1 AND mode <> \(Answer.Mode.quiz.code) AND mode <> \(Answer.Mode.preview.code) AND day >= ?2
                    AND coalesce(grade = ?3, TRUE)
                UNION ALL SELECT id, batch, card, other_card FROM event
                WHERE other_card IS NOT NULL AND kind = \(Action.Kind.rename.code)
                ORDER BY id
                """, arguments: [first.blob, day.number, grade?.rawValue])
        var rated: Set<CardNumber> = []
        var successors: [CardNumber: CardNumber] = [:]
        while let row = try rows.next() {
            guard let id = row.id(0), !takenBack.contains(id, in: row.id(1)) else { continue }
            var card: CardNumber = try row.value(2)
            if let heir: CardNumber = try row.value(3) {
                if takenBack.parted.contains([card, heir]) { continue }
                successors[heir] = nil
                guard heir != card else { continue }
                successors[card] = heir
                if rated.remove(card) != nil { rated.insert(heir) }
            } else {
                while let next = successors[card] { card = next }
                rated.insert(card)
            }
        }
        cards = rated.sorted { $0.rawValue < $1.rawValue }
    }
}
