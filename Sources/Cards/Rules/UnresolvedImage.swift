/// An image that cannot be found where the card says it is.
enum UnresolvedImage: Rule {
    static let code = Diagnostic.Code("unresolved-image", .error, isOfFlashcardMarkdown: true)

    static func diagnostic(_ file: SourceText, _ image: Card.Image, card: Int?) -> Diagnostic {
        let line = file.content(image.line - file.firstLine)
        let words = words(image.target)
        var diagnostic = file.diagnostic(code, at: line.prefix(1), message: words.message, help: words.help)
        (diagnostic.column, diagnostic.card) = (image.column, card)
        return diagnostic
    }

    static let explanation = Explanation(
        "An image is not where the card says it is.",
        "The card cannot show what it asks about. Paths are seen from the folder of the deck; addresses are not looked up.",
        bad: "## Which cell is this?\n\n![a cell](missing.png)\n\n***\n\nAn astrocyte\n",
        good: "## Which cell is this?\n\n![a cell](cell.png)\n\n***\n\nAn astrocyte\n")

    private static func words(_ target: String) -> (message: String, help: String) {
        ("the image '\(target)' is not there", "write its path as seen from the folder of the deck")
    }
}
