import Cards
import Files
import Storage

/// The pages of decks, each deck read once: what is to be read before the first card of a section is introduced.
struct SectionPages {
    private var pages: [String: [ReadingPage]] = [:]
    /// The pages that were shown, by their files and places.
    private var shown: Set<String> = []

    /// The page of a new card's section, if no card of that was answered yet and it was not shown before.
    mutating func page(before location: Location, in store: Store) throws -> ReadingPage? {
        let pages = pages(of: location.path)
        guard let index = pages.lastIndex(where: { $0.card.bytes.lowerBound < location.bytes.lowerBound }) else { return nil }
        guard shown.insert("\(index) \(location.path)").inserted else { return nil }
        let end = index + 1 < pages.count ? pages[index + 1].card.bytes.lowerBound : Int.max
        return try store.hasAnswered(in: location.path, pages[index].card.bytes.lowerBound..<end) ? nil : pages[index]
    }

    private mutating func pages(of path: String) -> [ReadingPage] {
        if let known = pages[path] { return known }
        let found = (try? FileSystem.bytes(of: path)).map(ReadingPage.all) ?? []
        pages[path] = found
        return found
    }
}
