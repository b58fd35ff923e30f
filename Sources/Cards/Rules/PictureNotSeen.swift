/// A picture of a kind that no terminal is given. It can be opened, but is not seen on its card.
enum PictureNotSeen: CardRule {
    static let code = Diagnostic.Code("picture-not-seen", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        var from = 0
        return reading.body.images.filter { isUnseen($0.target) }.prefix(20).compactMap { image in
            guard let place = reading.passage.source.place(of: image.target, from: from) else { return nil }
            from = place.upperBound
            return reading.diagnostic(code, at: place, words(image.target))
        }
    }

    private static func isUnseen(_ target: String) -> Bool {
        MediaName(target) == .picture && !target.contains("://")
            && ![".png", ".jpg", ".jpeg", ".gif", ".webp"].contains { target.lowercased().hasSuffix($0) }
    }

    static let explanation = Explanation(
        "A picture is of a kind that is not shown.",
        "Terminals are given PNG, JPEG, GIF and WebP. Of other pictures the words stand on the card, and the learner has to open them.",
        bad: "## Which cell is this?\n\n![a cell](cell.svg)\n\n***\n\nAn astrocyte\n",
        good: "## Which cell is this?\n\n![a cell](cell.png)\n\n***\n\nAn astrocyte\n")

    private static func words(_ target: String) -> (String, String) {
        ("'\(target)' is of a kind of picture that is not shown", "save it as PNG, JPEG, GIF or WebP")
    }
}
