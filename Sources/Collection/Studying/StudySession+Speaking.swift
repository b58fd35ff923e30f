import Cards
import Files
import Storage

extension Library {
    /// How the deck of a card says its own words, by the words as they are written; none where its file cannot be read.
    public func pronunciations(of location: Location) -> [String: String] {
        guard let bytes = try? FileSystem.bytes(of: location.path) else { return [:] }
        return FrontMatter(of: bytes).pronunciations
    }
}

extension StudySession {
    /// How the deck of the card on the table says its own words.
    public var pronunciations: [String: String] { table.map { library.pronunciations(of: $0.location) } ?? [:] }
}
