import Cards
import Collection
import Formats
import Presentation
import Scheduling

/// Exported cards as JSON.
enum ExportView {
    /// The cards, with where each side stands on a day.
    static func json(_ cards: ExportedCards, _ today: StudyDay) -> JSON {
        let entries = cards.entries.map { entry -> JSON in
            let sides = entry.sides.map { side -> JSON in
                .object(
                    [("side", .string(side.name.side.code)), ("state", .string(ListView.state(side.schedule, on: today)))]
                        + JSON.fields(of: side.schedule, side.history))
            }
            return .object([
                ("deck", .string(entry.deck)), ("heading", .string(entry.card.heading)), ("ordinal", .int(entry.card.ordinal)),
                ("front", .string(entry.card.front)), ("back", .string(entry.card.back)),
                ("tags", .array(entry.card.tags.map(JSON.string))), ("kind", .string(entry.card.kind.rawValue)),
                ("id", .optional(entry.card.pinnedID)), ("sides", .array(sides)),
            ])
        }
        return .object([("version", .int(1)), ("cards", .array(entries))])
    }
}
