/// An image that cannot be found where the card says it is.
enum UnresolvedImage {
    static func diagnostic(_ file: SourceText, _ image: Card.Image, card: Int) -> Diagnostic {
        let line = file.content(image.line - file.firstLine)
        let words = words(image.target)
        var diagnostic = file.diagnostic(.unresolvedImage, at: line.prefix(1), message: words.message, help: words.help)
        (diagnostic.column, diagnostic.card) = (image.column, card)
        return diagnostic
    }

    private static func words(_ target: String) -> (message: String, help: String) {
        ("the image '\(target)' is not there", "write its path as seen from the folder of the deck")
    }
}
