/// Upright bars from left to right, each of one part or several on top of each other, with a scale.
struct ColumnDrawing {
    /// A bar.
    struct Column {
        var parts: [Part]
        /// What it says where the pointer rests on it.
        var hint: String
        /// What stands below it, if there is room.
        var name: String
    }

    var columns: [Column]
    /// In pixels, without the names below.
    var height = 150.0
    /// The bars whose names are shown; none for four of them, spread evenly.
    var named: [Int] = []
    /// Below this nothing is a step of the scale: 1 where there are no halves.
    var leastStep = 1.0

    /// The plot.
    func drawing(id: String, title: String, description: String? = nil) -> Drawing {
        Drawing(id: id, title: title, description: description, height: Self.top + height + 22, shapes: scale + bars + names)
    }

    private static let top = 12.0

    private var most: Double { columns.map { $0.parts.reduce(0) { $0 + $1.value } }.max() ?? 0 }

    /// The distance of two steps of the scale: one, two or five times a power of ten, so that there are two to four.
    private var step: Double {
        var step = leastStep
        while true {
            for factor in [1.0, 2, 5] where step * factor * 4 >= most { return step * factor }
            step *= 10
        }
    }

    private var end: Double { max(step, (most / step).rounded(.up) * step) }

    private func y(_ value: Double) -> Double { Self.top + height * (1 - value / end) }

    private var scale: [Markup] {
        stride(from: 0, through: end + step / 2, by: step).flatMap { value -> [Markup] in
            let y = y(value)
            return [
                .make(
                    .line,
                    ["class": value == 0 ? "axis" : "grid", "x1": "0", "x2": "100%", "y1": Drawing.pixels(y), "y2": Drawing.pixels(y)]
                ),
                Drawing.label(Drawing.pixels(value), x: "-6", y: y + 4, anchor: "end"),
            ]
        }
    }

    private var slot: Double { 1 / Double(max(1, columns.count)) }

    private var bars: [Markup] {
        let width = min(slot * 0.78, 0.09)
        return columns.enumerated().compactMap { index, column in
            var base = 0.0
            let shapes = column.parts.filter { $0.value > 0 }.map { part in
                let (low, high) = (y(base), y(base + part.value))
                base += part.value
                return Markup.make(
                    .rect,
                    [
                        "class": part.colour, "x": Drawing.percent((Double(index) + 0.5) * slot - width / 2), "y": Drawing.pixels(high),
                        "width": Drawing.percent(width), "height": Drawing.pixels(max(0.5, low - high)),
                    ])
            }
            return shapes.isEmpty ? nil : Drawing.hint(column.hint, shapes)
        }
    }

    private var names: [Markup] {
        let last = columns.count - 1
        guard last >= 0 else { return [] }
        let spread = (0..<4).map { Int((Double(last * $0) / 3).rounded()) }
        return Set(named.isEmpty ? spread : named).sorted().map { place in
            let isEdge = columns.count > 12 && named.isEmpty
            let anchor = isEdge && place == 0 ? "start" : isEdge && place == last ? "end" : "middle"
            let x = anchor == "start" ? 0 : anchor == "end" ? 1 : (Double(place) + 0.5) * slot
            return Drawing.label(columns[place].name, x: Drawing.percent(x), y: Self.top + height + 17, anchor: anchor)
        }
    }
}
