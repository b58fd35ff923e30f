import Cards
import Formats

/// What a deck file says, for programs.
public enum DeckJSON {
    /// All of it.
    public static func json(_ deck: Deck) -> JSON {
        .object([
            ("frontMatter", .object(deck.frontMatter.entries.map { ($0.key, json($0.value)) })),
            ("title", .optional(deck.title)),
            ("tags", .array(deck.tags.map(JSON.string))),
            ("cards", .array(deck.cards.map(json))),
            ("diagnostics", .array(deck.diagnostics.map(json))),
        ])
    }

    private static func json(_ card: Card) -> JSON {
        .object([
            ("heading", .string(card.heading)), ("front", .string(card.front)), ("back", .string(card.back)),
            ("tags", .array(card.tags.map(JSON.string))), ("line", .int(card.line)), ("kind", .string(card.kind.rawValue)),
        ])
    }

    private static func json(_ diagnostic: Diagnostic) -> JSON {
        .object([
            ("code", .string(diagnostic.code.rawValue)), ("line", .int(diagnostic.line)), ("column", .int(diagnostic.column)),
            ("card", .optional(diagnostic.card)),
        ])
    }

    private static func json(_ value: FrontMatter.Value) -> JSON {
        switch value {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .double(let value): .number(value)
        case .string(let value): .string(value)
        case .list(let values): .array(values.map(json))
        case .map(let entries): .object(entries.map { ($0.key, json($0.value)) })
        }
    }
}
