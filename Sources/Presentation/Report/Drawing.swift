/// A plot: an image of SVG with a name and a description, as wide as there is room and so many pixels high. Places across are in percent, so
/// that lettering keeps its size in every width.
struct Drawing {
    /// Told apart from the other plots of the page by this.
    var id: String
    /// What it is, for those who do not see it.
    var title: String
    /// What can be seen in it, as far as no text beside it says so.
    var description: String?
    /// In pixels.
    var height: Double
    /// The shapes.
    var shapes: [Markup]
    /// The width of what is drawn, where it is to be enlarged and reduced as a whole.
    var fixedWidth: Double?

    /// The image.
    var markup: Markup {
        let size = fixedWidth.map { ("viewBox", "0 0 \(Self.pixels($0)) \(Self.pixels(height))") } ?? ("height", Self.pixels(height))
        guard let description else {
            return .make(.svg, ["role": "img", "aria-label": title, "width": "100%", size.0: size.1], all: shapes)
        }
        // The blank parts it from the lettering where a browser shows the text alone.
        let words: Markup = .several([.make(.desc, ["id": "\(id)-d"], .text(description)), " "])
        return .make(
            .svg, ["role": "img", "aria-label": title, "aria-describedby": "\(id)-d", "width": "100%", size.0: size.1],
            all: [words] + shapes)
    }

    /// A share of the width, to a hundredth of a percent.
    static func percent(_ share: Double) -> String { decimals((share * 10_000).rounded() / 100) + "%" }

    /// A number of pixels, to a tenth.
    static func pixels(_ number: Double) -> String { decimals((number * 10).rounded() / 10) }

    private static func decimals(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }

    /// Lettering. A blank after it parts it from the next where a browser shows the text alone.
    static func label(_ text: String, x: String, y: Double, anchor: String = "start", kind: String? = nil) -> Markup {
        guard let kind else { return .several([.make(.text, ["x": x, "y": pixels(y), "text-anchor": anchor], .text(text)), " "]) }
        return .several([.make(.text, ["class": kind, "x": x, "y": pixels(y), "text-anchor": anchor], .text(text)), " "])
    }

    /// A part of a plot that is told about where the pointer rests on it.
    static func hint(_ text: String, _ shapes: [Markup]) -> Markup { .make(.g, all: [.make(.title, [:], .text(text))] + shapes) }
}

/// A value in a plot, and what it is drawn as: the name of a colour in the style sheet.
struct Part {
    var value: Double
    var colour: String

    init(_ value: Int, _ colour: String) { (self.value, self.colour) = (Double(value), colour) }
    init(_ value: Double, _ colour: String) { (self.value, self.colour) = (value, colour) }
}
