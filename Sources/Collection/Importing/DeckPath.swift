import Cards
import Files
import Formats

/// Names of decks as files can have them.
enum DeckPath {
    /// The parts of a name that was typed, which is one below the learner's own folder.
    ///
    /// - Throws: `ImportError` for one that leads elsewhere.
    static func parts(_ name: String) throws(ImportError) -> [String] {
        let parts = name.withoutMarkdownEnding.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmed }
        guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") || $0.hasPrefix("~") }) else { throw .noDeckName(name) }
        return parts
    }

    /// The name of a deck, its folders before it: what a file cannot be named, or would not be found as, is replaced.
    static func name(_ parts: [String]) -> String {
        let names = parts.prefix(12).map { part -> String in
            var name = String(String.UnicodeScalarView(part.unicodeScalars.map { $0.value < 0x20 || $0 == "/" || $0 == "\\" ? "_" : $0 }))
                .trimmed
            while name.hasPrefix(".") { name.replaceSubrange(name.startIndex...name.startIndex, with: "_") }
            while name.utf8.count > 200 { name.removeLast() }
            return name.isEmpty ? "_" : name
        }
        let name = names.isEmpty ? "imported" : names.joined(separator: "/")
        return DeckFileName.isDocument((names.last ?? "") + ".md") ? name + "-cards" : name
    }
}
