/// A curve of shares from left to right, with gaps where there is none.
struct CurveDrawing {
    var shares: [Double?]
    /// The share at the lower edge.
    var least: Double
    /// What stands below the points, at their places.
    var names: [(place: Int, name: String)]
    /// What each point says where the pointer rests on it.
    var hints: [String]

    private static let top = 12.0
    private static let height = 140.0

    /// The plot.
    func drawing(id: String, title: String, description: String? = nil) -> Drawing {
        let bottom = Self.top + Self.height
        let names = names.map { place, name in
            let anchor = place == 0 ? "start" : x(place) > 0.98 ? "end" : "middle"
            return Drawing.label(name, x: Drawing.percent(x(place)), y: bottom + 17, anchor: anchor)
        }
        let points = shares.enumerated().compactMap { index, share in
            share.map { share in
                Markup.make(
                    .circle, ["cx": Drawing.percent(x(index)), "cy": Drawing.pixels(y(share)), "r": "2.2"],
                    .make(.title, [:], .text(hints[index])))
            }
        }
        return Drawing(
            id: id, title: title, description: description, height: bottom + 22,
            shapes: scale + [.make(.g, ["class": "curve"], all: segments + points)] + names)
    }

    private func x(_ index: Int) -> Double { shares.count < 2 ? 0 : Double(index) / Double(shares.count - 1) }

    private func y(_ share: Double) -> Double { Self.top + Self.height * (1 - (share - least) / (1 - least)) }

    private var scale: [Markup] {
        let step = least >= 0.75 ? 5 : least >= 0.45 ? 10 : 25
        return stride(from: 100, through: Int((least * 100).rounded(.up)), by: -step).flatMap { percent -> [Markup] in
            let y = y(Double(percent) / 100)
            return [
                .make(.line, ["class": "grid", "x1": "0", "x2": "100%", "y1": Drawing.pixels(y), "y2": Drawing.pixels(y)]),
                Drawing.label("\(percent)", x: "-6", y: y + 4, anchor: "end"),
            ]
        }
    }

    /// The lines between neighbouring points.
    private var segments: [Markup] {
        zip(shares.indices, shares.indices.dropFirst()).compactMap { left, right in
            guard let from = shares[left], let to = shares[right] else { return nil }
            return .make(
                .line,
                [
                    "x1": Drawing.percent(x(left)), "y1": Drawing.pixels(y(from)), "x2": Drawing.percent(x(right)),
                    "y2": Drawing.pixels(y(to)),
                ])
        }
    }
}
