import Cards

/// A picture of which parts are hidden, as Anki's Image Occlusion has it: the picture, and where its masks are in words.
struct MaskedPicture {
    /// What hides one part: its numbers, and where it is.
    private struct Mask {
        var number: Int
        var place: String
    }

    /// The fields of a note with gaps that asks for the parts one by one.
    let fields: [AnkiNote.Field]

    /// - Parameter fields: those of the note in their order, the masks first; nil when there are no masks, or there is no picture.
    init?(_ fields: [AnkiNote.Field]) {
        guard let masks = fields.first.map({ Self.masks(in: $0.text) }), !masks.isEmpty,
            let picture = fields.dropFirst().firstIndex(where: { $0.text.place(of: "<img") != nil })
        else { return nil }
        var others = fields.dropFirst()
        others.remove(at: picture)
        var text = fields[picture].text
        // What stands above the picture in Anki comes before all else.
        if let header = others.first, header.name.lowercased() == "header" || header.name.isEmpty {
            others.removeFirst()
            if !header.text.isBlank { text = "<p><b>\(header.text)</b></p>" + text }
        }
        let parts = Dictionary(grouping: masks, by: \.number).sorted { $0.key < $1.key }
        let items = parts.map { "<li>{{c\($0.key)::part \($0.key)}}: \($0.value.map(\.place).joined(separator: "; "))</li>" }
        text += "<ul>\(items.joined())</ul>"
        self.fields = [AnkiNote.Field(name: "", text: text)] + others
    }

    /// The masks of a text, such as '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.1}}'. What has no number is no part.
    private static func masks(in text: String) -> [Mask] {
        var masks: [Mask] = []
        var rest = text[...]
        while let (_, after) = rest.cut(at: "{{c"), let (inner, next) = after.cut(at: "}}") {
            rest = next
            guard let (digits, shape) = inner.cut(at: "::image-occlusion:") else { continue }
            let words = shape.split(separator: ":").map(String.init)
            let pairs = words.dropFirst().compactMap { $0.cut(at: "=").map { (String($0.0), String($0.1)) } }
            guard let place = place(words.first ?? "", Dictionary(pairs) { first, _ in first }) else { continue }
            for number in digits.split(separator: ",").compactMap({ Int($0) }) where (1...500).contains(number) {
                masks.append(Mask(number: number, place: place))
            }
        }
        return masks
    }

    /// Where a shape is, in hundredths of the picture.
    private static func place(_ shape: String, _ values: [String: String]) -> String? {
        func number(_ key: String) -> Double? { values[key].flatMap(Double.init).flatMap { (-10...10).contains($0) ? $0 : nil } }
        switch shape {
        case "rect":
            guard let left = number("left"), let top = number("top") else { return nil }
            return box("rectangle", left, left + (number("width") ?? 0), top, top + (number("height") ?? 0))
        case "ellipse":
            guard let left = number("left"), let top = number("top"), let wide = number("rx"), let high = number("ry") else { return nil }
            return box("ellipse", left, left + 2 * wide, top, top + 2 * high)
        case "polygon":
            let points = (values["points"] ?? "").split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
            let (across, down) = (points.compactMap(\.first), points.compactMap { $0.count == 2 ? $0[1] : nil })
            guard let left = across.min(), let right = across.max(), let top = down.min(), let bottom = down.max() else { return nil }
            return box("polygon", left, right, top, bottom)
        default: return nil
        }
    }

    private static func box(_ name: String, _ left: Double, _ right: Double, _ top: Double, _ bottom: Double) -> String {
        func percent(_ value: Double) -> Int { Int((min(1, max(0, value)) * 100).rounded()) }
        return "\(name) at \(percent(left))–\(percent(right)) % from the left, \(percent(top))–\(percent(bottom)) % from the top"
    }
}
