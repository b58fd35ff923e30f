// The drawings of decks on the page.
enum ReportMaps {
    /// A chapter of them; nothing where there are none.
    static func markup(_ maps: [MapView]) -> Markup {
        if maps.isEmpty { return .none }
        return .make(
            .section, ["class": "chapter", "id": "maps", "aria-labelledby": "maps-title"], .make(.h2, ["id": "maps-title"], "Maps"),
            .make(.div, ["class": "cards"], all: maps.map(article)))
    }

    private static func article(_ view: MapView) -> Markup {
        let lines = view.map.drawing.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Markup.make(
                .div, [:],
                all: view.pieces(of: String(line)).map { piece in
                    piece.state.map { Markup.make(.span, ["class": "map-\($0.rawValue)"], .text(piece.text)) } ?? .text(piece.text)
                })
        }
        let parts = zip(view.map.parts, view.standings).map { part, standing in
            let state = MapView.State(standing)
            return Markup.make(
                .li, [:], .make(.span, ["class": "map-\(state.rawValue)"], .text("\(state.sign) \(part.label)")),
                .text(": \(MapView.words(standing))"))
        }
        return .make(
            .article, ["class": "card wide"], .make(.h3, [:], .text("\(view.deck): \(view.map.heading)")),
            .make(.div, ["class": "map scroll", "tabindex": "0", "aria-hidden": "true"], all: lines),
            .make(.ul, ["class": "parts"], all: parts))
    }

    /// How they look.
    static let sheet = """
        .map{white-space:pre;font:.85rem/1.35 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;overflow-x:auto;margin:.7rem 0}\
        .map div{min-height:1.35em}.parts{list-style:none;font-size:.9rem}\
        .map-known{color:var(--right);font-weight:700}.map-learning{color:var(--wrong);font-weight:700}\
        .map-new{color:var(--new);font-weight:700}.map-none{color:var(--quiet)}
        """
}
