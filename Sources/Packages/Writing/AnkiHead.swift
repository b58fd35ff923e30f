import Formats

/// What the one row of schema 11's `col` says of note types, decks and presets.
enum AnkiHead {
    /// A note type.
    static func type(_ type: AnkiNoteType, _ id: Int64, _ seconds: Int) -> JSON {
        let fields = type.fields.enumerated().map { index, name in
            JSON.object([
                ("name", .string(name)), ("ord", .int(index)), ("sticky", .bool(false)), ("rtl", .bool(false)), ("font", .string("Arial")),
                ("size", .int(20)),
            ])
        }
        let templates = type.templates.enumerated().map { index, template in
            JSON.object([
                ("name", .string(template.name)), ("ord", .int(index)), ("qfmt", .string(template.question)),
                ("afmt", .string(template.answer)), ("bqfmt", .string("")), ("bafmt", .string("")), ("did", .null),
            ])
        }
        return .object([
            ("id", .int(Int(id))), ("name", .string(type.name)), ("type", .int(type.isCloze ? 1 : 0)), ("mod", .int(seconds)),
            ("usn", .int(-1)), ("sortf", .int(0)), ("did", .null), ("css", .string(type.isCloze ? css + gaps : css)),
            ("tmpls", .array(templates)), ("flds", .array(fields)), ("req", .array([])), ("latexPre", .string("")),
            ("latexPost", .string("")),
        ])
    }

    private static let css = ".card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }\n"
    private static let gaps = ".cloze { font-weight: bold; color: blue; }\n.nightMode .cloze { color: lightblue; }\n"

    /// A deck.
    static func deck(_ deck: AnkiDeck, _ id: Int64, _ seconds: Int) -> JSON {
        let none = JSON.array([.int(0), .int(0)])
        return .object([
            ("id", .int(Int(id))), ("name", .string(deck.name)), ("mod", .int(seconds)), ("usn", .int(-1)), ("desc", .string(deck.text)),
            ("dyn", .int(0)), ("conf", .int(1)), ("collapsed", .bool(false)), ("browserCollapsed", .bool(false)), ("extendNew", .int(0)),
            ("extendRev", .int(0)), ("newToday", none), ("revToday", none), ("lrnToday", none), ("timeToday", none),
        ])
    }

    /// Anki's own preset, as far as it must be written.
    static var preset: JSON {
        .object([
            ("id", .int(1)), ("name", .string("Default")), ("mod", .int(0)), ("usn", .int(0)), ("maxTaken", .int(60)),
            ("autoplay", .bool(true)), ("timer", .int(0)), ("new", .object([])), ("rev", .object([])), ("lapse", .object([])),
            ("dyn", .bool(false)),
        ])
    }
}
