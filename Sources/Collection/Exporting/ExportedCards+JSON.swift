import Cards
import Formats
import Scheduling
import Study

extension ExportedCards {
    /// The cards, with where each side stands on a day.
    public func json(on today: StudyDay) -> JSON {
        let entries = entries.map { entry -> JSON in
            let sides = entry.sides.map { side -> JSON in
                .object(
                    [("side", .string(side.side.code)), ("state", .string(Filter.State(of: side.schedule, on: today).rawValue))]
                        + JSON.fields(of: side.schedule, side.history))
            }
            return .object([
                ("deck", .string(entry.deck)), ("heading", .string(entry.card.heading)), ("ordinal", .int(entry.card.ordinal)),
                ("front", .string(entry.card.front)), ("back", .string(entry.card.back)),
                ("tags", .array(entry.card.tags.map(JSON.string))), ("kind", .string(entry.card.kind.rawValue)),
                ("id", .optional(entry.card.pinnedID)), ("searched", .optional(entry.card.searched?.description)),
                ("sides", .array(sides)),
            ])
        }
        return .object([("version", .int(1)), ("cards", .array(entries))])
    }
}
